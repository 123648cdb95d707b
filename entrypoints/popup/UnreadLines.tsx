import { Sign } from '@/components/Sign';
import type { UnreadPage } from '@/utils/unread-pages';
import { say } from '@/utils/words';

/** One line for each open page that was seen and not understood. */
export function UnreadLines({ pages }: { pages: readonly UnreadPage[] }) {
  return pages.map(({ tabId, url, title }) => (
    <p key={`${tabId} ${url}`} className="unread" data-tusu-unread={url}>
      <Sign tone="unsure" />
      <span title={url}>
        {say('unread_line', title === '' ? url : title)}
        <span className="unread-hint small">{say('unread_hint')}</span>
      </span>
    </p>
  ));
}

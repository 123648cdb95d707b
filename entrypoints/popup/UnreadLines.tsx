import { Button } from '@/components/Button';
import { Sign } from '@/components/Sign';
import type { UnreadPage } from '@/utils/unread-pages';
import { say } from '@/utils/words';

interface Props {
  pages: readonly UnreadPage[];
  onTeach: (page: UnreadPage) => void;
  onReport: (page: UnreadPage) => void;
}

/** One line for each open page that was seen and not understood, with what can be done about it. */
export function UnreadLines({ pages, onTeach, onReport }: Props) {
  return pages.map((page) => (
    <div key={`${page.tabId} ${page.url}`} className="unread" data-tusu-unread={page.url}>
      <Sign tone="unsure" />
      <div title={page.url}>
        {say('unread_line', page.title === '' ? page.url : page.title)}
        <span className="unread-hint small">{say('unread_hint')}</span>
        <span className="unread-actions">
          <Button does="teach" onClick={() => onTeach(page)}>
            {say('do_teach')}
          </Button>
          <Button does="report" onClick={() => onReport(page)}>
            {say('do_report')}
          </Button>
        </span>
      </div>
    </div>
  ));
}

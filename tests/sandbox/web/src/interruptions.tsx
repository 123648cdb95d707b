import { Dialog } from '@alifd/next';
import { type ReactElement, useEffect, useState } from 'react';
import { onInterruption } from './backend/api';
import { addressOf } from './backend/host';

/** What the platform puts between the seller and the page: a slider, its login, its own error. */
export function Interruptions(): ReactElement {
  const [captcha, setCaptcha] = useState(false);

  useEffect(() => {
    onInterruption((interruption, message) => {
      switch (interruption) {
        case 'captcha':
          return setCaptcha(true);
        case 'login':
          return location.assign(
            addressOf('loginmyseller.taobao.com', `/?redirect_url=${encodeURIComponent(location.href)}`),
          );
        case 'error':
          return void Dialog.alert({ title: '提示', content: message });
        default:
          return interruption satisfies never;
      }
    });
    const close = (event: MessageEvent<unknown>): void => {
      if (event.origin === location.origin && event.data === 'verified') setCaptcha(false);
    };
    window.addEventListener('message', close);
    return () => window.removeEventListener('message', close);
  }, []);

  return (
    <Dialog v2 visible={captcha} title="安全验证" footer={false} closeMode={[]} width={420}>
      <iframe
        id="baxia-dialog-content"
        title="安全验证"
        src="/verify/slider.htm"
        style={{ border: 0, width: '100%', height: 130 }}
      />
    </Dialog>
  );
}

import { Component, type ReactNode } from 'react';
import { say } from '@/utils/words';
import { Button } from './Button';
import { StateMessage } from './StateMessage';

/** A page that fails to draw says so, instead of staying empty. */
export class Mishap extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return (
      <StateMessage title={say('mishap_title')} text={say('gone_text')} urgent>
        <Button look="primary" onClick={() => location.reload()}>
          {say('do_reload')}
        </Button>
      </StateMessage>
    );
  }
}

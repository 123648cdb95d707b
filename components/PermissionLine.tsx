import { say } from '@/utils/words';
import { Button } from './Button';
import { usePermission } from './permission';
import { StateMessage } from './StateMessage';

/** Says that the browser keeps Tusu from the seller pages, with the one button that asks for them. */
export function PermissionLine({ origins }: { origins: string[] }) {
  const { permission, request } = usePermission(origins);
  if (permission === 'asking' || permission === 'granted') return null;
  const text = permission === 'refused' ? say('permission_refused') : say('permission_text');
  return (
    <StateMessage title={say('permission_title')} text={text} urgent>
      <Button onClick={() => void request()}>{say('do_allow')}</Button>
    </StateMessage>
  );
}

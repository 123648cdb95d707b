import { useId } from 'react';
import { CopyLine, LogLines } from '@/components/LogLines';
import { useLogState } from '@/components/log-state';
import { PermissionLine } from '@/components/PermissionLine';
import { Promises } from '@/components/Promises';
import { usePermission } from '@/components/permission';
import { optionalHosts, sellerHosts } from '@/utils/hosts';
import { say } from '@/utils/words';
import { TaughtPages } from './TaughtPages';
import './options.css';

/** What Tusu does and never does, which sites it may read, and which pages it was taught. */
export function Options() {
  const { permission } = usePermission(sellerHosts);
  const log = useLogState();
  return (
    <main className="options">
      <h1>{say('options_title')}</h1>
      <Promises />
      <section>
        <h2 className="section-title">{say('options_hosts_title')}</h2>
        {permission === 'granted' && <p>{say('options_seller_on')}</p>}
        {permission === 'missing' && <p>{say('options_seller_off')}</p>}
        <PermissionLine origins={sellerHosts} />
        <OptionalHosts />
      </section>
      <TaughtPages />
      <LogLines {...log} />
      <CopyLine {...log} />
    </main>
  );
}

function OptionalHosts() {
  const { permission, request, remove } = usePermission(optionalHosts);
  const hintId = useId();
  const isOn = permission === 'granted';
  return (
    <div>
      <label className="switch">
        <input
          type="checkbox"
          checked={isOn}
          disabled={permission === 'asking'}
          aria-describedby={hintId}
          onChange={() => void (isOn ? remove() : request())}
        />
        {say('options_1688')}
      </label>
      <p id={hintId} className="quiet small">
        {permission === 'refused' ? say('permission_refused') : say('options_1688_hint')}
      </p>
    </div>
  );
}

import { Dropdown, Menu } from '@alifd/next';
import { type ReactElement, useEffect, useState } from 'react';
import type { Session } from '../../../shared/wire';
import { fetchSession, switchAccount } from '../backend/api';

/** The account in the header, and the other accounts that may be switched to. */
export function AccountSwitch(): ReactElement {
  const [session, setSession] = useState<Session | null>(null);
  useEffect(() => {
    void fetchSession().then((answer) => {
      if (answer.ok) setSession(answer.value);
    });
  }, []);

  const change = async (key: string): Promise<void> => {
    await switchAccount(key);
    location.assign('/home.htm/QnworkbenchHome/');
  };

  return (
    <Dropdown trigger={<span className="account">{session?.account ?? ''}</span>} triggerType="click">
      <Menu onItemClick={(key) => void change(key)}>
        {(session?.accounts ?? []).map(({ key, name }) => (
          <Menu.Item key={key}>切换到 {name}</Menu.Item>
        ))}
      </Menu>
    </Dropdown>
  );
}

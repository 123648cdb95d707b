import { useCallback, useEffect, useState } from 'react';
import { browser } from 'wxt/browser';

export type Permission = 'asking' | 'granted' | 'missing' | 'refused';

/** Whether the browser lets Tusu read those hosts, followed live; `request` and `remove` belong into a click. */
export function usePermission(origins: string[]) {
  const [permission, setPermission] = useState<Permission>('asking');
  const look = useCallback(async () => {
    setPermission((await browser.permissions.contains({ origins })) ? 'granted' : 'missing');
  }, [origins]);
  useEffect(() => {
    const onChange = () => void look();
    onChange();
    browser.permissions.onAdded.addListener(onChange);
    browser.permissions.onRemoved.addListener(onChange);
    return () => {
      browser.permissions.onAdded.removeListener(onChange);
      browser.permissions.onRemoved.removeListener(onChange);
    };
  }, [look]);
  const request = useCallback(async () => {
    setPermission((await granted(origins)) ? 'granted' : 'refused');
  }, [origins]);
  const remove = useCallback(async () => {
    await browser.permissions.remove({ origins });
    await look();
  }, [origins, look]);
  return { permission, request, remove };
}

/** A browser that can't even ask has refused. */
async function granted(origins: string[]): Promise<boolean> {
  try {
    return await browser.permissions.request({ origins });
  } catch {
    return false;
  }
}

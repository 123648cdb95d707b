import { useEffect, useState } from 'react';
import type { Profile } from '@/utils/profile';
import { readProfiles, watchProfiles } from '@/utils/taught-pages';

/** The pages that Tusu was taught, live; undefined until they are read. */
export function useProfiles(): readonly Profile[] | undefined {
  const [profiles, setProfiles] = useState<readonly Profile[]>();
  useEffect(() => {
    const stop = new AbortController();
    watchProfiles(setProfiles, stop.signal);
    void readProfiles().then((read) => stop.signal.aborted || setProfiles(read));
    return () => stop.abort();
  }, []);
  return profiles;
}

import { useSyncExternalStore } from 'react';

const subscribe = (onChange: () => void) => {
  addEventListener('hashchange', onChange);
  return () => removeEventListener('hashchange', onChange);
};

/** The case that an address names by `#/case/ID`, undefined where it names none. */
export function useCaseIdOfHash(): string | undefined {
  return caseIdOf(useSyncExternalStore(subscribe, () => location.hash));
}

function caseIdOf(hash: string): string | undefined {
  const encoded = /^#\/case\/(.+)$/.exec(hash)?.[1];
  if (encoded === undefined) return undefined;
  try {
    return decodeURIComponent(encoded);
  } catch {
    return undefined;
  }
}

/** The address of a case's page within the same document. */
export const hashOfCase = (caseId: string): string => `#/case/${encodeURIComponent(caseId)}`;

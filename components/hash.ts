import { useSyncExternalStore } from 'react';

const subscribe = (onChange: () => void) => {
  addEventListener('hashchange', onChange);
  return () => removeEventListener('hashchange', onChange);
};

/** The case that an address names by `#/case/ID`, undefined where it names none. */
export function useCaseIdOfHash(): string | undefined {
  return idIn(
    'case',
    useSyncExternalStore(subscribe, () => location.hash),
  );
}

/** The lesson that an address names by `#/teach/ID`, undefined where it names none. */
export function useLessonOfHash(): string | undefined {
  return idIn(
    'teach',
    useSyncExternalStore(subscribe, () => location.hash),
  );
}

/** The report that an address names by `#/report/ID`, undefined where it names none. */
export function useReportOfHash(): string | undefined {
  return idIn(
    'report',
    useSyncExternalStore(subscribe, () => location.hash),
  );
}

function idIn(what: string, hash: string): string | undefined {
  const encoded = new RegExp(`^#/${what}/(.+)$`).exec(hash)?.[1];
  if (encoded === undefined) return undefined;
  try {
    return decodeURIComponent(encoded);
  } catch {
    return undefined;
  }
}

/** The address of a case's page within the same document. */
export const hashOfCase = (caseId: string): string => `#/case/${encodeURIComponent(caseId)}`;

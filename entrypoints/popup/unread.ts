import { useEffect, useState } from 'react';
import { readUnreadPages, type UnreadPage, watchUnreadPages } from '@/utils/unread-pages';

/** The open pages that look like a complaint list and could not be read, live. */
export function useUnreadPages(): readonly UnreadPage[] {
  const [pages, setPages] = useState<readonly UnreadPage[]>([]);
  useEffect(() => {
    const stop = new AbortController();
    watchUnreadPages(setPages, stop.signal);
    // Where they can't be told the popup still has its cases.
    void readUnreadPages().then(
      (read) => stop.signal.aborted || setPages(read),
      () => undefined,
    );
    return () => stop.abort();
  }, []);
  return pages;
}

import { createContext, useCallback, useContext, useEffect, useState } from 'react';

const BASE = '/home.htm/';

export interface Route {
  /** What follows `home.htm/`, without query. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly go: (to: string) => void;
}

function read(): { path: string; query: URLSearchParams } {
  const path = location.pathname.startsWith(BASE) ? location.pathname.slice(BASE.length) : '';
  return { path: path.replace(/\/$/, ''), query: new URLSearchParams(location.search) };
}

/** The client-side router of the workbench: `pushState`, as the real shell does. */
export function useRouter(): Route {
  const [place, setPlace] = useState(read);
  useEffect(() => {
    const follow = (): void => setPlace(read());
    window.addEventListener('popstate', follow);
    return () => window.removeEventListener('popstate', follow);
  }, []);
  const go = useCallback((to: string): void => {
    history.pushState(null, '', `${BASE}${to}`);
    setPlace(read());
  }, []);
  return { ...place, go };
}

export const RouteContext = createContext<Route>({ path: '', query: new URLSearchParams(), go: () => undefined });

export const useRoute = (): Route => useContext(RouteContext);

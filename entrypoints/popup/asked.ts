import { ask, listen, type Reply, type Request, type RequestName } from '@/utils/messages';

/**
 * Follows an answer of the background: asks at first, and whenever the log has changed. The popup opens no database of its own, so it
 * stays small and can hold up nothing.
 */
export const watchReply =
  <Name extends RequestName>(name: Name, body: Request<Name>) =>
  (onValue: (reply: Reply<Name>) => void, onError: (error: unknown) => void): (() => void) => {
    const stop = new AbortController();
    const look = () =>
      void ask(name, body).then((answer) => {
        if (stop.signal.aborted) return;
        if (answer.ok) onValue(answer.value);
        else onError(new Error(answer.why));
      });
    listen({ 'log-changed': look }, stop.signal);
    look();
    return () => stop.abort();
  };

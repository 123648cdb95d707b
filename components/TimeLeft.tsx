import { soon } from '@/utils/cases';
import { chinaTime, timeLeft } from '@/utils/words';
import './pill.css';

interface Props {
  /** ms since 1970. */
  deadlineAt: number;
  now: number;
}

/** What is left until the page's deadline; the exact China time on hover. */
export function TimeLeft({ deadlineAt, now }: Props) {
  const left = deadlineAt - now;
  return (
    <time
      className={left <= soon ? 'time-left time-left-now' : 'time-left'}
      dateTime={new Date(deadlineAt).toISOString()}
      title={chinaTime(deadlineAt)}
    >
      {timeLeft(left)}
    </time>
  );
}

import type { ReactElement } from 'react';
import { chinaDate, chinaDateTime, daysAndHours, hoursToSeconds } from '../../../shared/china-time';
import type { Deadline } from '../../../shared/wire';
import { useServerNow } from '../backend/server-clock';

/** The time that is left or the moment when it ends, in the shape that the platform gives for this case. */
export function DeadlineText({ deadline }: { deadline: Deadline | null }): ReactElement {
  const now = useServerNow(deadline?.shape === 'hours-seconds' ? 1000 : 15_000);
  if (!deadline) return <span className="muted">-</span>;
  const remaining = deadline.at - now;
  if (remaining <= 0) return <span className="muted">{deadline.label}已超时</span>;
  return <span className={remaining < 24 * 3_600_000 ? 'urgent' : ''}>{describe(deadline, remaining)}</span>;
}

function describe({ label, at, shape }: Deadline, remaining: number): string {
  switch (shape) {
    case 'days-hours':
      return `${label}剩余${daysAndHours(remaining)}`;
    case 'hours-seconds':
      return `${label}剩余${hoursToSeconds(remaining)}`;
    case 'datetime':
      return `${label}截止：${chinaDateTime(at)}`;
    case 'date':
      return `${label}截止：${chinaDate(at)}`;
    case 'working-days':
      return '预计3个工作日内处理';
    default:
      return shape satisfies never;
  }
}

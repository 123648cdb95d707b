import { signStroke, signs, type Tone } from '@/utils/look';

/** A tone's sign. What it means stands in words beside it. */
export function Sign({ tone, size = 12 }: { tone: Tone; size?: number }) {
  return (
    <svg
      aria-hidden="true"
      width={size}
      height={size}
      viewBox="0 0 12 12"
      fill="none"
      stroke="currentColor"
      strokeWidth={signStroke}
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={signs[tone]} />
    </svg>
  );
}

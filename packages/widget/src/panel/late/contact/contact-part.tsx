import type { LateProps } from '../late-part.js';

/** To be filled. */
export function Part(_props: LateProps) {
  return null;
}

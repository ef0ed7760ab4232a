import type { View } from '@helpahead/core';

/** Whether the question's field stands on this screen; on the others, the header leads to it. */
export function hasField({ name }: View): boolean {
  return /home|results|section/.test(name);
}

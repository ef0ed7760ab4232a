import { computed, type ReadonlySignal, signal } from '@preact/signals-core';
import type { HelpOptions } from './help.js';

/** Whether this visitor's device may remember something. */
export interface Permission {
  /** True once the visitor used the widget, or consented beforehand: from then on events may leave memory. */
  readonly isUsed: ReadonlySignal<boolean>;
  /** True when something may be kept on the device. */
  readonly mayStore: ReadonlySignal<boolean>;
  /** The visitor used the widget. */
  use(): void;
  /** Back to before the first touch. */
  reset(): void;
}

/** What is known of this visitor when the page begins. */
export interface Before {
  /** They used the widget on an earlier page of this visit, or feedback of theirs waits here to be sent. */
  isUsed: boolean;
  /** They used the widget on this device: it may go on remembering, and tells nothing before it is used again. */
  isKnown: boolean;
}

export function createPermission(
  consent: HelpOptions['consent'] = 'needed',
  { isUsed: wasUsed, isKnown }: Before,
): Permission {
  const touched = signal(wasUsed);
  const known = signal(isKnown);
  const isUsed = computed(() => touched.value || consent === 'given');
  return {
    isUsed,
    mayStore: computed(() => (isUsed.value || known.value) && consent !== 'denied'),
    use() {
      touched.value = true;
    },
    reset() {
      touched.value = known.value = false;
    },
  };
}

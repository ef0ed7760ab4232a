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

/** @param isReturning whether feedback of an earlier visit still waits here: that visitor has used the widget */
export function createPermission(
  consent: HelpOptions['consent'] = 'needed',
  isReturning = false,
): Permission {
  const touched = signal(isReturning);
  const isUsed = computed(() => touched.value || consent === 'given');
  return {
    isUsed,
    mayStore: computed(() => isUsed.value && consent !== 'denied'),
    use() {
      touched.value = true;
    },
    reset() {
      touched.value = false;
    },
  };
}

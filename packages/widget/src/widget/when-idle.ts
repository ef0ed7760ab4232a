/** Runs a task that nobody waits for, within a second. Safari has no idle callbacks. */
export const whenIdle: (task: () => void) => void = (task) =>
  typeof requestIdleCallback === 'function'
    ? requestIdleCallback(task, { timeout: 1_000 })
    : setTimeout(task);

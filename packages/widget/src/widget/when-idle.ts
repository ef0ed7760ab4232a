/** Runs a task that nobody waits for. Safari has no idle callbacks. */
export const whenIdle: (task: () => void) => void = (task) =>
  typeof requestIdleCallback === 'function' ? requestIdleCallback(task) : setTimeout(task);

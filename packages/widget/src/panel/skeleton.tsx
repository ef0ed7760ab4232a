import { usePanel } from './panel-context.js';

/** Rows to come; shows itself only when they take longer than a glance. */
export function Skeleton() {
  const { say } = usePanel();
  return (
    <div class="skeleton" role="img" aria-label={say('loading')}>
      <i />
      <i />
      <i />
    </div>
  );
}

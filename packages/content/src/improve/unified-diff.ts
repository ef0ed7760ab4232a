import { formatPatch, structuredPatch } from 'diff';

/** A change of one file as `git apply` and `patch -p1` take it; empty when there is none. */
export function unifiedDiff(file: string, before: string, after: string): string {
  if (before === after) return '';
  const name = file.replaceAll('\\', '/').replace(/^(?:[A-Za-z]:)?\/+|^(?:\.\/+)+/, '');
  const patch = structuredPatch(`a/${name}`, `b/${name}`, before, after, undefined, undefined, {
    context: 3,
  });
  return formatPatch({ ...patch, isGit: true });
}

import type { Output } from './output.js';
import type { UsageError } from './read-files.js';
import { visible } from './visible.js';

export function reportMisuse(errors: readonly UsageError[], output: Output): void {
  const lines = errors.map(({ message }) => `helpahead: ${visible(message)}`);
  output.error([...lines, 'helpahead --help tells how it is used.'].join('\n'));
}

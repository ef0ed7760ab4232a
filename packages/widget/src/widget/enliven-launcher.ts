import type { Shell } from '../shell/shell.js';
import { dragLauncher } from './drag-launcher.js';
import type { LauncherMemory } from './launcher-wish.js';
import { watchPageScheme } from './page-scheme.js';

/** What the launcher does besides opening the help, which may come a moment after it was reached for. */
export function enlivenLauncher(shell: Shell, memory: LauncherMemory): void {
  if (shell.signal.aborted) return;
  watchPageScheme(shell);
  dragLauncher(shell, memory);
}

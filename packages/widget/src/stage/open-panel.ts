// The panel as a test meets it: opened on a stage, found by role and name as a visitor finds it.
import { vi } from 'vitest';
import { type Scene, type Stage, setStage } from './stage.js';

export interface OpenPanel extends Stage {
  readonly panel: HTMLDialogElement;
  readonly field: HTMLInputElement;
  readonly rows: HTMLElement[];
  /** The element with the focus, inside the shadow root if that is where it is. */
  focused(): Element | null;
  isShown(): boolean;
  /** A button or link by its name; throws when there is none. */
  press(name: string): HTMLElement;
  text(): string;
  search(query: string): Promise<void>;
  read(id: string): Promise<void>;
}

const stages: Stage[] = [];

/** Waits until `look` does not throw. */
export const until = <Result>(look: () => Result): Promise<Result> =>
  vi.waitFor(look, { timeout: 5000, interval: 20 }) as Promise<Result>;

function need<Found>(found: Found | null | undefined, what: string): Found {
  if (found === null || found === undefined) throw new Error(`There is no ${what}.`);
  return found;
}

/** Sets a scene and opens the panel as a visitor does, by the launcher; waits for its first screen. */
export async function openPanel(scene: Scene = {}): Promise<OpenPanel> {
  const stage = setStage(scene, document.body);
  stages.push(stage);
  stage.launcher.focus();
  stage.launcher.click();
  const opened = describePanel(stage);
  await until(() => need(opened.isShown() || null, 'open panel'));
  if (!scene.file) await until(() => need(opened.rows[0], 'row'));
  return opened;
}

function describePanel(stage: Stage): OpenPanel {
  const { root, help } = stage;
  const panel = () => need(root.querySelector('dialog'), 'panel');
  const nameOf = (element: Element) => element.getAttribute('aria-label') ?? element.textContent?.trim();
  return {
    ...stage,
    get panel() {
      return panel();
    },
    get field() {
      return need(panel().querySelector('input'), 'search field');
    },
    get rows() {
      return [...(root.querySelectorAll<HTMLElement>('dialog [data-article]') ?? [])];
    },
    focused: () => root.activeElement ?? document.activeElement,
    isShown: () => root.querySelector('dialog')?.matches(':popover-open, :modal') === true,
    press(name) {
      const found = [...panel().querySelectorAll<HTMLElement>('button, a')].find(
        (element) => nameOf(element) === name && element.checkVisibility(),
      );
      need(found, `button "${name}"`).click();
      return need(found, name);
    },
    text: () => panel().textContent ?? '',
    async search(query) {
      help.search(query);
      await until(() => need(panel().querySelector('[part=results] [data-article], .miss'), 'result'));
    },
    async read(id) {
      help.read(id, 'host');
      await until(() => need(panel().querySelector('[part=answer] :is(p:not(.short), ol, table)'), 'answer'));
    },
  };
}

/** After each test: nothing of a stage stays. */
export function clearStages(): void {
  for (const stage of stages.splice(0)) stage.destroy();
}

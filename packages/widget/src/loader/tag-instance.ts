import { createShell, type RunVerb } from '../shell/shell.js';
import { bringFrom } from './bring-from.js';
import type { HelpChunk } from './tag-brief.js';
import { whenQuiet } from './when-quiet.js';

/** Under way before the help asks for them; what fails here is asked for again there. */
const earlyChunks = 'state,dom,page,panel,offer,ranker,service,';

/** One for all tags, so that their launchers come in the order of the tags. */
let lookout: Promise<typeof import('../widget/lookout.js')> | undefined;

/** One instance from one tag: its launcher once the page is quiet, everything else when somebody wants it. */
export function createTagInstance(script: HTMLScriptElement, onDestroy: () => void): RunVerb {
  const tag = script.dataset;
  const resolve = (url: string) => new URL(url, document.baseURI);
  const base = resolve(tag.base ? `${tag.base}/` : script.src);
  const faq = tag.faq && resolve(tag.faq);
  const shell = createShell(tag, run);
  let isComing: boolean | undefined;
  let wasPressed: boolean | undefined;
  let failures = 0;
  let arrive: (run: RunVerb) => void;
  const arrival = new Promise<RunVerb>((resolve) => {
    arrive = resolve;
  });
  const bring = bringFrom(base);
  async function prepare(): Promise<void> {
    if (isComing) return;
    isComing = true;
    try {
      // Of one file per language the help chooses, which knows languages.
      const early = faq && !tag.languages && fetch(faq);
      // The last one opens the FAQ: built or raw, by its name for now.
      const chunks = earlyChunks + (/help.json/.test(tag.faq as string) ? 'built' : 'parser');
      Promise.allSettled([early, ...chunks.split(',').map((chunk) => bring(chunk))]);
      // By another URL: browsers remember a module that failed.
      const { start }: HelpChunk = await bring('help').catch(() => bring('help', `?${failures}`));
      shell.attach();
      arrive(await start({ shell, tag, faq, early }));
    } catch (error) {
      isComing = false;
      failures++ || console.error(`helpahead: CORS? ${error}`);
      // Offline, the visitor would lose the page they are on.
      if (wasPressed && tag.page && navigator.onLine) location.href = tag.page;
    }
  }

  function run(verb: string, args: unknown[]): unknown {
    if (verb === 'destroy') {
      shell.destroy();
      return onDestroy();
    }
    if (verb === 'on') {
      const [name, listener] = args as [string, (detail: unknown) => void];
      return shell.listen(shell.host, `helpahead:${name}`, (event) =>
        listener((event as CustomEvent).detail),
      );
    }
    wasPressed ||= verb === 'click';
    // Close, suggest, context and event wait until somebody wants help.
    if (!/clo|su|con|ev/.test(verb)) prepare();
    const result = arrival.then((run) => run(verb, args));
    // Whoever waits for the result still hears of a failure; nobody else has to.
    result.catch(Boolean);
    return result;
  }

  // Shows the launcher as this visitor wants it, and looks out for signs of need; should it not come, the launcher stands
  // as the site wants it.
  whenQuiet(shell.listen, () => {
    lookout ??= bring('lookout');
    lookout.then((chunk) => chunk.keepLookout(tag, shell, run), shell.attach);
  });
  return run;
}

import type { Forward } from '../forward/forward.js';
import type { Help } from './help.js';
import type { Parts } from './parts.js';
import type { Parcel, Service } from './service.js';

/** Brings FAQ, engines and service, side by side. */
export interface Loading {
  /** Starts, once; resolves when all is there or has failed. Never rejects. */
  prepare(): Promise<void>;
  /** Begins to look for signs of need, once. Undefined when a part for it did not arrive. */
  comeForward(help: Help): Promise<Forward | undefined>;
  /** Tries again what has failed. */
  retry(): void;
  /** Undefined until it arrived. */
  service(): Service | undefined;
}

/** Files that `helpahead build` writes are told by their content; by this name they are expected. */
const builtName = /\bhelp\.json\b/;

/** Starts a part; one that fails before somebody waits for it is not a mistake of the page's. */
function start<Part>(bring: () => Promise<Part> | undefined): Promise<Part | undefined> {
  const part = (async () => bring())();
  part.catch(() => {});
  return part;
}

export function createLoading(parts: Parts): Loading {
  const { options, engines, scope, state } = parts;
  const { faq, platform } = options;
  let service: Service | undefined;
  let running: Promise<void> | undefined;
  let forward: Promise<Forward | undefined> | undefined;

  const load = async (): Promise<void> => {
    const parcel = {
      file: typeof faq === 'string' ? start(() => platform.load(faq)) : faq,
      ranker: start(engines.ranker),
      anticipator: start(engines.anticipator),
      page: start(() => platform.prepare?.()),
      ...(builtName.test(String(faq))
        ? { built: start(engines.built) }
        : { indexer: start(engines.indexer), parser: start(engines.parser) }),
    } as Parcel;
    try {
      const { createService } = await engines.service();
      if (!scope.isAlive()) return;
      service ??= createService({ ...parts, retry });
      await service.open(parcel);
    } catch (error) {
      if (!scope.isAlive()) return;
      state.content.value = { status: 'failed', reason: 'code' };
      scope.fail('code', `A part of the help did not arrive (${String(error)}).`);
    }
  };

  const prepare = (): Promise<void> => {
    if (running === undefined) {
      state.content.value = { status: 'loading' };
      running = load();
    }
    return running;
  };

  const bringForward = async (help: Help): Promise<Forward | undefined> => {
    const part = start(engines.forward);
    await prepare();
    try {
      const found = await part;
      const { record } = service ?? {};
      return scope.isAlive() && record ? found?.createForward({ ...parts, help, record }) : undefined;
    } catch (error) {
      forward = undefined;
      scope.fail('code', `Nothing comes forward: ${String(error)}`);
    }
  };

  const retry = (): void => {
    if (state.content.peek().status === 'failed') {
      running = undefined;
      void prepare();
    } else service?.retry();
  };

  return {
    prepare,
    retry,
    service: () => service,
    comeForward: (help) => (forward ??= bringForward(help)),
  };
}

/** Listeners by event name. `Events` maps each name to what it carries. */
export interface Emitter<Events> {
  on<Name extends keyof Events>(name: Name, listener: (detail: Events[Name]) => void): () => void;
  emit<Name extends keyof Events>(name: Name, detail: Events[Name]): void;
  clear(): void;
}

/** @param onThrow hears what a listener threw; the other listeners are called all the same */
export function createEmitter<Events>(onThrow: (error: unknown) => void): Emitter<Events> {
  // Each set holds listeners of its own name only; the map's type cannot say that.
  const listeners = new Map<keyof Events, Set<(detail: never) => void>>();
  return {
    on(name, listener) {
      // A wrapper of its own for each call, so that one function given twice is undone once at a time.
      const own = (detail: never) => listener(detail);
      const set = listeners.get(name) ?? new Set();
      listeners.set(name, set.add(own));
      return () => set.delete(own);
    },
    emit(name, detail) {
      for (const listener of [...(listeners.get(name) ?? [])]) {
        try {
          listener(detail as never);
        } catch (error) {
          onThrow(error);
        }
      }
    },
    clear: () => listeners.clear(),
  };
}

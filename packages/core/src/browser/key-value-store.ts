import type { KeyValueStore } from '../help/platform.js';

/**
 * A web storage that never throws: it may be denied (the getter itself throws), full, or absent.
 *
 * @param open called each time, because a browser may take storage away while the page lives
 */
export function createKeyValueStore(open: () => Storage): KeyValueStore {
  function attempt<Result>(use: (storage: Storage) => Result, otherwise: Result): Result {
    try {
      return use(open());
    } catch {
      return otherwise;
    }
  }

  return {
    get: (key) => attempt((storage) => storage.getItem(key) ?? undefined, undefined),
    set: (key, value) =>
      attempt((storage) => {
        storage.setItem(key, value);
        return true;
      }, false),
    remove: (key) => attempt((storage) => storage.removeItem(key), undefined),
    keys: (prefix) =>
      attempt((storage) => {
        const names = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '');
        return names.filter((name) => name.startsWith(prefix));
      }, []),
  };
}

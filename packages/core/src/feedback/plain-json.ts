/**
 * JSON that no library on the page has changed. Old ones (Prototype.js) give arrays and strings a `toJSON` of their
 * own, which encodes them twice; the replacer sees the holder and takes the value as it was.
 */
export function plainJson(value: unknown): string {
  return JSON.stringify(value, function (this: Record<string, unknown>, key) {
    return this[key];
  });
}

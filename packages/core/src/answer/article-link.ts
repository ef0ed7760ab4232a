/** The id in a link to another article, `#id` or `#article/id`; `undefined` for every other link. */
export function articleIdOf(url: string): string | undefined {
  const id = /^#(?:article\/)?(.+)/.exec(url)?.[1];
  try {
    return id && decodeURIComponent(id);
  } catch {
    // A lone % is part of the id then.
    return id;
  }
}

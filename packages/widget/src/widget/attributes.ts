/** The attributes of the tag, without `data-`; where only some values make sense, those. */
export const attributes: Record<string, readonly string[] | undefined> = {
  faq: undefined,
  lang: undefined,
  languages: undefined,
  page: undefined,
  theme: ['auto', 'light', 'dark'],
  position: ['start', 'end'],
  tips: ['on', 'off'],
  holdOut: undefined,
  shortcut: undefined,
  feedback: undefined,
  consent: ['needed', 'given', 'denied'],
  instance: undefined,
  base: undefined,
};

/** What a tag says, as it is. */
export type TagData = Record<string, string | undefined>;

/** The names of attributes that are unknown, or hold a value that is none of theirs. */
export function wrongAttributes(tag: TagData): string[] {
  return Object.keys(tag).filter((name) => {
    if (!(name in attributes)) return true;
    const values = attributes[name];
    return values !== undefined && !values.includes(tag[name] ?? '');
  });
}

/** A longer text is a story, and no search field shows it. */
const longest = 200;
/** Controls, marks that turn the direction of what follows, halves of characters; joiners belong to words and emoji. */
const unseen = /(?![\u200c\u200d])\p{C}|[\u2028\u2029]/u;
const markup = /<[a-z/!?]|&#?\w+;|\]\(|\{\{|\}\}|`|https?:|www\.|javascript:/i;
/** What the widget put in the place of a mail address, a number, a token. */
const takenOut = /\[(?:mail|number|id)\]/i;

/**
 * A visitor's words as an FAQ may hold them, blanks in a row as one; undefined when they look like markup, hold what
 * cannot be seen, have no letters or no end.
 */
export function plainWording(text: unknown): string | undefined {
  if (typeof text !== 'string' || text.length > 2 * longest) return undefined;
  const plain = text.trim().replace(/[ \t\n\r\u00a0]+/g, ' ');
  if (plain.length > longest || !/\p{L}/u.test(plain)) return undefined;
  return unseen.test(plain) || markup.test(plain) || takenOut.test(plain) ? undefined : plain;
}

/** Controls, and the marks that turn the direction of what follows. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to show
const unseen = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;

/** A text of the file for a terminal or a log: what would move the cursor or write a line of its own is spelled out. */
export function visible(text: string): string {
  return text.replace(unseen, (letter) => {
    if (letter === '\n') return '\\n';
    if (letter === '\t') return '\\t';
    return `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}

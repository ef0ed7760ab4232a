/**
 * A stemmer that takes off the first ending that fits, the longest first, if at least `least` letters stay.
 *
 * @param endings folded, with spaces between
 */
export function endingStemmer(endings: string, least = 3): (word: string) => string {
  const list = endings.split(' ').sort((a, b) => b.length - a.length);
  return (word) => {
    const ending = list.find(
      (candidate) => word.length - candidate.length >= least && word.endsWith(candidate),
    );
    return ending ? word.slice(0, word.length - ending.length) : word;
  };
}

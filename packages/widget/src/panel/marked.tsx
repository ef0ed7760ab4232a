import type { Range } from '@helpahead/core';
import type { ComponentChildren } from 'preact';

/** A text with the words that were found in it marked. Ranges are in order and do not overlap. */
export function Marked({ text, ranges }: { text: string; ranges: readonly Range[] }) {
  const parts: ComponentChildren[] = [];
  let at = 0;
  for (const [start, end] of ranges) {
    parts.push(text.slice(at, start), <mark>{text.slice(start, end)}</mark>);
    at = end;
  }
  return (
    <>
      {parts}
      {text.slice(at)}
    </>
  );
}

import type { Range } from '@helpahead/core';
import type { ComponentChildren } from 'preact';
import { usePanel } from './panel-context.js';

/**
 * A text of the FAQ, filled in, with the words that were found in it marked. Ranges are of the text as it was written,
 * in order, apart, and never inside of what is filled in.
 */
export function Marked({ text, ranges }: { text: string; ranges: readonly Range[] }) {
  const { fill } = usePanel();
  const parts: ComponentChildren[] = [];
  let at = 0;
  for (const [start, end] of ranges) {
    parts.push(fill(text.slice(at, start)), <mark>{text.slice(start, end)}</mark>);
    at = end;
  }
  return (
    <>
      {parts}
      {fill(text.slice(at))}
    </>
  );
}

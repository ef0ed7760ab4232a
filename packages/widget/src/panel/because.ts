import type { Cue } from '@helpahead/core';

const longest = 70;

/** The first sentence, where that says enough; else the beginning. */
function shorten(text: string): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  const [sentence] = /^.{12,69}?(?=[.!?] |[。！？])/u.exec(plain) ?? [];
  if (sentence) return sentence;
  return plain.length > longest ? `${plain.slice(0, longest - 1).trimEnd()}…` : plain;
}

/** Says one of these texts. */
type SayWhy = (key: 'saysError' | 'isAbout' | 'has' | 'chosen', ...values: string[]) => string;

/** Why a suggestion stands there, in the page's own words; nothing where no words can be quoted. */
export function because(cue: Cue | undefined, say: SayWhy): string | undefined {
  switch (cue?.kind) {
    case 'error':
      return say('saysError', shorten(cue.text));
    case 'title':
    case 'heading':
    case 'breadcrumb':
    case 'description':
      return say('isAbout', shorten(cue.text));
    case 'label':
    case 'button':
      return say('has', shorten(cue.text));
    case 'pin':
      return say('chosen');
    default:
      return undefined;
  }
}

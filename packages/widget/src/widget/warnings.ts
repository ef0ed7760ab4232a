// Advice for developers. A chunk of its own: visitors of a page without mistakes never load it.
import { didYouMean } from '@helpahead/core';
import { attributes, type TagData } from './attributes.js';

const verbs =
  'open close toggle search article suggest context event on explain simulate edit reset destroy ready'.split(
    ' ',
  );

function advise(given: string, valid: readonly string[]): string {
  const meant = didYouMean(given, valid);
  return meant === undefined ? `There are: ${valid.join(', ')}.` : `Did you mean "${meant}"?`;
}

/** `fooBar` as it stands in the tag: `data-foo-bar`. */
function attributeName(name: string): string {
  return `data-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

/** Attributes that resemble none of ours are somebody else's: content blockers and frameworks mark scripts, too. */
export function warnOfAttributes(tag: TagData, names: string[]): void {
  const known = Object.keys(attributes).map(attributeName);
  for (const name of names) {
    const given = attributeName(name);
    const values = attributes[name];
    if (values !== undefined) {
      console.warn(`helpahead: ${given} is "${tag[name]}". ${advise(tag[name] ?? '', values)}`);
    } else if (didYouMean(given, known) !== undefined) {
      console.warn(`helpahead: the tag has an unknown attribute ${given}. ${advise(given, known)}`);
    }
  }
}

export function warnOfVerb(verb: unknown): void {
  console.warn(`helpahead: there is no verb "${String(verb)}". ${advise(String(verb), verbs)}`);
}

export function warnOfOption(name: string, known: readonly string[]): void {
  console.warn(`helpahead: mount has no option "${name}". ${advise(name, known)}`);
}

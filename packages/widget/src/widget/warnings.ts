// Advice for developers. A chunk of its own: visitors of a page without mistakes never load it.
import { didYouMean } from '@helpahead/core';
import { attributes, type TagData } from './attributes.js';

const verbs = 'open close toggle search article suggest context on explain reset destroy ready'.split(' ');

function advise(given: string, valid: readonly string[]): string {
  const meant = didYouMean(given, valid);
  return meant === undefined ? `There are: ${valid.join(', ')}.` : `Did you mean "${meant}"?`;
}

/** `fooBar` as it stands in the tag: `data-foo-bar`. */
function attributeName(name: string): string {
  return `data-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

export function warnOfAttributes(tag: TagData, names: string[]): void {
  for (const name of names) {
    const values = attributes[name];
    const known = Object.keys(attributes).map(attributeName);
    console.warn(
      values === undefined
        ? `helpahead: the tag has an unknown attribute ${attributeName(name)}. ${advise(attributeName(name), known)}`
        : `helpahead: ${attributeName(name)} is "${tag[name]}". ${advise(tag[name] ?? '', values)}`,
    );
  }
}

export function warnOfVerb(verb: unknown): void {
  console.warn(`helpahead: there is no verb "${String(verb)}". ${advise(String(verb), verbs)}`);
}

export function warnOfOption(name: string, known: readonly string[]): void {
  console.warn(`helpahead: mount has no option "${name}". ${advise(name, known)}`);
}

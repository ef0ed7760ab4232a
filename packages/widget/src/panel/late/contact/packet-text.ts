import type { ContactAid } from '@helpahead/core';
import type { PanelContext } from '../../panel-context.js';

/** A line as the visitor reads and edits it. */
export interface Line {
  key: string;
  text: string;
}

/** What is sent; nothing that the visitor has not seen. */
export interface Packet {
  kind: 'question' | 'complaint';
  reference: string;
  /** BCP 47, of the interface. */
  language: string;
  /** What the visitor wrote. */
  text: string;
  /** What goes along, a line each. */
  context: string[];
  /** Where the answer goes, when the visitor said so. */
  mail?: string;
}

const labels = {
  page: 'linePage',
  read: 'lineRead',
  no: 'lineNo',
  said: 'lineSaid',
  guide: 'lineGuide',
} as const;

/** The lines that go along, in the visitor's wording where there is one; without those that were removed. */
export function linesOf(contact: ContactAid, say: PanelContext['say']): Line[] {
  const { edited } = contact.draft.value;
  return contact
    .packet()
    .map(({ key, kind, text }) => ({ key, text: edited[key] ?? say(labels[kind], text) }))
    .filter(({ text }) => text !== '');
}

/** The packet as plain text, for a mail or the clipboard. */
export function textOf({ text, context, mail, reference }: Packet, say: PanelContext['say']): string {
  return [text, context.join('\n'), mail ?? '', say('reference', reference)].filter(Boolean).join('\n\n');
}

/** Longer addresses are cut or refused by mail programs. */
const longestLink = 1_900;

/** An address that opens the visitor's mail program with the packet written. */
export function mailLink(to: string, packet: Packet, say: PanelContext['say']): string {
  const firstLine = packet.text.trim().split('\n')[0] ?? '';
  const subject = `${[...firstLine].slice(0, 70).join('')} (${packet.reference})`.trim();
  const address = to.replace(/^mailto:/i, '').replace(/[?#\s].*/s, '');
  const begin = `mailto:${address}?subject=${encode(subject)}&body=`;
  let characters = [...textOf(packet, say).replaceAll('\n', '\r\n')];
  for (;;) {
    const link = begin + encode(characters.join(''));
    if (link.length <= longestLink || characters.length === 0) return link;
    characters = characters.slice(
      0,
      Math.floor(characters.length * Math.min(0.95, longestLink / link.length)),
    );
  }
}

/** Half a character, which an address cannot carry, is left out. */
function encode(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, ''));
}

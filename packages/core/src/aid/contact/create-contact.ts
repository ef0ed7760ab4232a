import { action, untracked } from '@preact/signals-core';
import type { Channel } from '../../faq/faq.js';
import { scrubPath, scrubText } from '../../feedback/scrub-text.js';
import { later } from '../../help/aiding.js';
import type { AidParts } from '../aids.js';
import { setComplained } from './complained.js';
import type { ContactAid, PacketLine } from './contact-aid.js';
import { createDraft } from './draft.js';
import { followMet } from './met.js';
import { standingOf } from './standing.js';

const longest = { title: 100, error: 160, errors: 3 };

/** Without letters and digits that are taken for one another. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

function makeReference({ scope }: AidParts): string {
  const letters = Array.from(scope.platform.randomBytes(6), (byte) => alphabet[byte % alphabet.length]);
  return `${letters.slice(0, 3).join('')}-${letters.slice(3).join('')}`;
}

/** The page, and the errors it says. */
function pageLines({ scope }: AidParts): PacketLine[] {
  const { title, url, errors } = scope.platform.readPage();
  const name = [scrubText(title, longest.title), scrubPath(url)].filter(Boolean).join(' · ');
  const said = [...new Set(errors.map((error) => scrubText(error, longest.error)))].filter(Boolean);
  return [
    { key: 'page', kind: 'page', text: name },
    ...said.slice(0, longest.errors).map((text): PacketLine => ({ key: `said:${text}`, kind: 'said', text })),
  ];
}

function readLines({ article, state, help }: AidParts, read: readonly string[]): PacketLine[] {
  const votes = state.votes.value;
  const unsolved = state.unsolved.value;
  return [...new Set([...read, ...unsolved])].flatMap((id): PacketLine[] => {
    const found = article(id);
    if (!found || found.private) return [];
    const isNo = votes[found.id]?.helpful === false || unsolved.includes(id);
    const kind = isNo ? 'no' : 'read';
    return [{ key: `${kind}:${id}`, kind, text: help.fill(found.question) }];
  });
}

function guideLines({ state }: AidParts): PacketLine[] {
  const { guide } = state.aids.value;
  if (typeof guide !== 'object') return [];
  return guide.soFar().map((text, place) => ({ key: `guide:${place}`, kind: 'guide', text }));
}

export function createAid(parts: AidParts): ContactAid {
  const { scope, state, permission, record } = parts;
  const { platform, prefix } = scope;
  const { draft, write, empty } = createDraft(parts);
  const { met, forget } = followMet(parts);
  let reference: string | undefined;

  const name = (): string => {
    reference ??= makeReference(parts);
    return reference;
  };

  const standing = (channel: Channel, replyWithin?: string) =>
    standingOf(channel, platform.now(), replyWithin ?? channel.replyWithin);

  const promise = (channel: string, promised: number): void => {
    if (!permission.mayStore.peek()) return;
    const kept = JSON.stringify({ channel, promised, at: platform.now() });
    platform.storage.set(`${prefix}${later}promise:${name()}`, kept);
  };

  const clear = (): void => {
    reference = undefined;
    empty(draft.peek().mail);
  };

  return {
    standing,
    question: () => met.value.question,
    packet: () => [...pageLines(parts), ...readLines(parts, met.value.read), ...guideLines(parts)],
    draft,
    write,
    reference: name,
    handOver: action((channel, { isComplaint = false, replyWithin } = {}) => {
      permission.use();
      const { replyBy } = untracked(() => standing(channel, replyWithin));
      const promised = replyBy === undefined ? {} : { promised: new Date(replyBy).toISOString() };
      record({ kind: 'handoff', channel: channel.kind, ...promised });
      scope.emit('handoff', { channel: channel.kind, ...promised });
      if (isComplaint) setComplained(parts, true);
      if (replyBy !== undefined) promise(channel.label, replyBy);
      return { reference: name(), ...(replyBy === undefined ? {} : { promised: replyBy }) };
    }),
    clear,
    onReset() {
      setComplained(parts, false);
      forget();
      reference = undefined;
      empty();
      state.unsolved.value = [];
    },
  };
}

import { action, computed, signal, untracked } from '@preact/signals-core';
import type { Article } from '../../faq/faq.js';
import { hashOf } from '../../help/hash-of.js';
import type { AidParts } from '../aids.js';
import { createRoomToAsk } from '../room-to-ask.js';
import { createAskedOnce } from './asked-once.js';
import { millisecondsOf } from './duration.js';
import { createKeptThings, type Kept } from './kept-things.js';
import type { Due, LaterAid, LaterAnswer } from './later-aid.js';

const day = 24 * 60 * 60_000;
/** A visit is over after this long, as it is for feedback. */
const visitEnds = 30 * 60_000;
const mostFollowUps = 20;
const mostWaits = 2;

/** Whether something was asked in this visit, and whether it was answered. */
function createVisitNote({ scope }: AidParts) {
  const { sessionStorage, now } = scope.platform;
  const key = `${scope.prefix}asked`;
  return {
    isAnswered: () => now() - Number(sessionStorage.get(key) ?? Number.NEGATIVE_INFINITY) < visitEnds,
    answered: () => void sessionStorage.set(key, String(now())),
  };
}

/** Plans to ask about each article with a follow-up that is read here. */
function followReading(parts: AidParts, kept: ReturnType<typeof createKeptThings>): void {
  const { scope, state, permission, article: find } = parts;
  const asked = createAskedOnce(scope);
  const plan = ({ id, followUp }: Article, hash: string): void => {
    const wait = followUp && millisecondsOf(followUp.after);
    if (wait === undefined || asked.has(id, hash) || kept.read('followUp', id)?.hash === hash) return;
    const others = kept.all().filter((one) => one.kind === 'followUp' && one.id !== id);
    for (const old of others.slice(0, Math.max(0, others.length + 1 - mostFollowUps))) kept.remove(old);
    const at = scope.platform.now();
    const due = at + wait;
    kept.write({ kind: 'followUp', id, at, due, promised: due, hash, channel: '', waits: 0 });
  };
  scope.follow(() => {
    const view = state.view.value;
    if (view.name !== 'article' || !permission.mayStore.value) return;
    void state.answers.value?.(view.id);
    const article = find(view.id);
    if (!article?.followUp || article.private) return;
    const hash = hashOf(article, state);
    if (hash) untracked(() => plan(article, hash));
  });
}

export function createAid(parts: AidParts): LaterAid {
  const { scope, state, permission, record, article: find } = parts;
  const kept = createKeptThings(scope);
  const asked = createAskedOnce(scope);
  const visit = createVisitNote(parts);
  const room = createRoomToAsk(parts);
  const time = scope.platform.now();
  // What is made on this page is for a later one; a promise of the last half hour may have been.
  const waiting = signal(
    permission.mayStore.peek() && room.isThere() && !visit.isAnswered()
      ? kept
          .all()
          .filter(({ due, at, kind }) => due <= time && (kind === 'followUp' || time - at >= visitEnds))
      : [],
  );
  const given = signal<LaterAnswer | undefined>(undefined);
  followReading(parts, kept);

  const followUpOf = ({ id, hash, waits }: Kept): Due | 'waiting' | undefined => {
    // Of a built FAQ, the follow-up comes with the answer.
    if (state.answers.value?.(id).status === 'waiting') return 'waiting';
    const article = find(id);
    if (!article?.followUp || article.private || hashOf(article, state) !== hash) return undefined;
    return { kind: 'followUp', id, article, ask: article.followUp.ask, mayWait: waits < mostWaits };
  };
  const dueOf = (one: Kept): Due | 'waiting' | undefined => {
    if (one.kind === 'followUp') return followUpOf(one);
    const { id, channel, promised, waits } = one;
    return { kind: 'promise', id, channel, promised, reference: id, mayWait: waits < mostWaits };
  };
  const due = computed((): Due | undefined => {
    const things = waiting.value.filter(({ kind }) => kind === 'promise');
    for (const one of [...things, ...waiting.value.filter(({ kind }) => kind === 'followUp')]) {
      const found = dueOf(one);
      if (found === 'waiting') return undefined;
      if (found) return found;
    }
    return undefined;
  });

  let isSpent = false;
  scope.follow(() => {
    const isShown = state.isOpen.value && state.view.value.name === 'home' && due.value !== undefined;
    if (isShown && !isSpent) untracked(room.spend);
    isSpent ||= isShown;
  });

  const putOff = (one: Kept): void => {
    // From when it is put off, not from when it was due.
    const next = { ...one, due: scope.platform.now() + day, waits: one.waits + 1 };
    const { key: _, ...written } = next;
    kept.write(written);
  };
  const settle = (one: Kept, isYes: boolean): void => {
    kept.remove(one);
    if (one.kind === 'promise')
      return void record({ kind: 'promiseKept', channel: one.channel, kept: isYes });
    asked.add(one.id, one.hash);
    // It goes along to people.
    if (!isYes) state.unsolved.value = [...state.unsolved.peek(), one.id];
    record({ kind: 'followUp', article: one.id, solved: isYes });
  };
  const wordsFor = (thing: Due, answer: LaterAnswer['answer']): LaterAnswer => {
    const article = thing.kind === 'followUp' ? thing.article : undefined;
    const text = answer === 'later' ? undefined : article?.followUp?.[answer];
    const next = answer === 'yes' ? article?.related?.flatMap((id) => find(id) ?? [])[0] : undefined;
    return { due: thing, answer, ...(text ? { text } : {}), ...(next ? { next } : {}) };
  };

  return {
    due: () => due.value,
    answered: () => given.value,
    answer: action((id, answer) => {
      const thing = due.peek();
      if (thing?.id !== id || (answer === 'later' && !thing.mayWait)) return;
      permission.use();
      // Another tab may have been answered meanwhile.
      const one = kept.read(thing.kind, id);
      if (one && answer === 'later') putOff(one);
      else if (one) settle(one, answer === 'yes');
      visit.answered();
      given.value = wordsFor(thing, answer);
      waiting.value = [];
    }),
    onReset() {
      waiting.value = [];
      given.value = undefined;
    },
  };
}

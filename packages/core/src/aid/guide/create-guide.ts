import { action, signal, untracked } from '@preact/signals-core';
import { hashText } from '../../faq/content-hash.js';
import type { Article, GuideStep } from '../../faq/faq.js';
import type { View } from '../../help/help.js';
import type { AidParts } from '../aids.js';
import type { Given, GuideAid, GuidePlace } from './guide-aid.js';
import { createKeptWay, type Way } from './kept-way.js';
import { goOn, walk } from './walk.js';

type GuideView = Extract<View, { name: 'guide' }>;
type Guided = { article: Article; guide: readonly GuideStep[] };

const isEmpty = (way: Way | undefined): boolean => !way || way.answers.length === 0;
const hashOf = (guide: readonly GuideStep[]): string => hashText(JSON.stringify(guide));

/** The guide of an article by id, or why there is none. */
function createFinder({ state, article }: AidParts) {
  return (id: string): Guided | 'waiting' | 'failed' | 'missing' => {
    // Of a built FAQ, the guide comes with the answer.
    const part = state.answers.value?.(id).status;
    if (part === 'waiting' || part === 'failed') return part;
    const found = article(id);
    return found?.guide?.length ? { article: found, guide: found.guide } : 'missing';
  };
}

export function createAid(parts: AidParts): GuideAid {
  const { scope, state, permission, navigating, help } = parts;
  const kept = createKeptWay(parts);
  const find = createFinder(parts);
  const way = signal<Way | undefined>(kept.read());
  const last = signal<Given[]>([]);

  const present = (): GuideView | undefined => {
    const view = state.view.value;
    return view.name === 'guide' ? view : undefined;
  };

  /** The answers of an earlier time, where the guide is still the same. */
  const answersFor = ({ article, guide }: Guided): readonly number[] => {
    const begun = way.value;
    if (begun?.article !== article.id || begun.hash !== hashOf(guide)) return [];
    return walk(guide, begun.answers).status === 'ended' ? [] : begun.answers;
  };

  const keep = (next: Way | undefined, isPrivate = false): void => {
    way.value = isEmpty(next) ? undefined : next;
    kept.write(permission.mayStore.peek() && !isPrivate ? way.peek() : undefined);
  };

  const forget = (): void => {
    keep(undefined);
    last.value = [];
  };

  /** Goes where it was left, with every step on the way back. */
  const resume = ({ name }: GuideView, guided: Guided): void => {
    const answers = answersFor(guided);
    const article = guided.article.id;
    state.view.value = { name, article, answers: [] };
    answers.forEach((_, place) => {
      navigating.go({ name, article, answers: answers.slice(0, place + 1) });
    });
  };

  const remember = ({ article, guide }: Guided, answers: readonly number[]): void => {
    const place = walk(guide, answers);
    // What is private goes nowhere else.
    last.value = article.private ? [] : place.given;
    if (place.status !== 'asking') return;
    // To have looked at this one does not end another that was begun.
    if (answers.length === 0 && way.peek()?.article !== article.id) return;
    keep({ article: article.id, hash: hashOf(guide), answers }, article.private);
  };

  scope.follow(() => {
    const view = present();
    const guided = view && find(view.article);
    // Once something may be kept, what was chosen before is.
    void permission.mayStore.value;
    if (!view || typeof guided !== 'object') return;
    untracked(() => {
      if (view.answers) remember(guided, view.answers);
      else resume(view, guided);
    });
  });
  const place = (): GuidePlace => {
    const view = present();
    const guided = view ? find(view.article) : 'missing';
    return typeof guided === 'string' ? { status: guided } : walk(guided.guide, view?.answers ?? []);
  };

  /** An end that there is not is no end. */
  const checked = (at: GuidePlace): GuidePlace => {
    if (at.status !== 'ended' || at.end === 'contact' || parts.article(at.end)) return at;
    // Of a large FAQ, not all articles are here yet.
    return state.answers.value?.(at.end).status === 'waiting' ? at : { status: 'lost', given: at.given };
  };

  const finish = (end: string): void => {
    keep(undefined);
    if (end === 'contact') help.show({ name: 'contact' });
    else help.read(end, 'related');
  };

  return {
    place: () => checked(place()),
    unfinished() {
      const begun = way.value;
      const guided = begun && find(begun.article);
      if (typeof guided !== 'object') return undefined;
      const answered = walk(guided.guide, answersFor(guided)).given.length;
      return answered > 0 ? { article: guided.article, answered } : undefined;
    },
    choose: action((option) => {
      const view = untracked(present);
      const guided = view && untracked(() => find(view.article));
      if (!view || typeof guided !== 'object') return;
      const { article, guide } = guided;
      const before = view.answers ?? [];
      const at = walk(guide, before);
      if (at.status !== 'asking' || !at.step.options[option]) return;
      permission.use();
      const answers = goOn(guide, before, option);
      const next = checked(walk(guide, answers));
      last.value = 'given' in next && !article.private ? next.given : [];
      if (next.status === 'ended') finish(next.end);
      else navigating.go({ name: 'guide', article: article.id, answers });
    }),
    again: action(() => {
      const view = untracked(present);
      if (!view) return;
      forget();
      navigating.go({ name: 'guide', article: view.article, answers: [] });
    }),
    stop: action(() => {
      const view = untracked(present);
      forget();
      // Out past every step.
      while (view && state.view.peek().name === 'guide') navigating.back();
    }),
    forget,
    onReset: forget,
    soFar: () =>
      last.value.map(({ step, option }) =>
        `${help.fill(step.ask)} ${help.fill(step.options[option]?.label ?? '')}`.trim(),
      ),
  };
}

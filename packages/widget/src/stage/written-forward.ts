import type { Article, Cue, Forward, Help, ShownTip } from '@helpahead/core';
import { signal } from '@preact/signals';
import { shopFaq } from './shop-faq.js';

/** Coming forward as a scene writes it down, without the rules that decide on it; core tests those. */
export interface WrittenForward extends Pick<Forward, 'tip' | 'accept' | 'dismiss'> {
  show(tip: ShownTip | undefined): void;
  /** What the visitor did with it, in order. */
  readonly answers: readonly ('accepted' | 'not now' | 'no more')[];
}

const declined: Cue = { kind: 'error', text: 'Your card was declined' };

/** The answer to the error on the stage's page, with what a scene wants otherwise. */
export function shownTip(wish: Partial<ShownTip> = {}): ShownTip {
  const article = shopFaq.articles[0] as Article;
  return { id: article.id, text: article.question, article, reason: declined, as: 'tip', ...wish };
}

export function writeForward(help: Help, first?: ShownTip): WrittenForward {
  const tip = signal(first);
  const answers: WrittenForward['answers'][number][] = [];
  return {
    tip,
    answers,
    show(next) {
      tip.value = next;
    },
    accept() {
      const article = tip.peek()?.article;
      answers.push('accepted');
      tip.value = undefined;
      if (article) help.read(article.id, 'tip');
      help.open();
    },
    dismiss(all = false) {
      answers.push(all ? 'no more' : 'not now');
      tip.value = undefined;
    },
  };
}

import { batch, untracked } from '@preact/signals-core';
import type { Block } from '../answer/answer.js';
import { answerText } from '../answer/answer-text.js';
import type { Article } from '../faq/faq.js';
import { type FillValues, fill } from '../faq/fill.js';
import type { AnswerPart } from '../help/help.js';
import type { ServiceParts } from '../help/service.js';
import type { Answer } from './built-file.js';

/** Where the answers of a built FAQ are. */
export interface AnswerSource {
  /** The number of an article, -1 when there is none, undefined while nobody knows. */
  numberOf(id: string): number | undefined;
  /** Whether nobody knows because it could not be brought. */
  hasFailed?(id: string): boolean;
  /** By number, as far as they are there; what comes makes new ones of them. */
  articles: (Article | undefined)[];
  /** Where articles are listed, in the same objects. */
  listed: Article[];
  /** Brings the answers that come with that of an article, and says which article the first is of. */
  bring(number: number): Promise<{ first: number; answers: Answer[] }>;
  /** Articles are more complete than they were. */
  onArrival(): void;
}

/** Brings answers when they are wanted. */
export interface Answers {
  /** Rejects when it does not arrive. */
  bring(number: number): Promise<void>;
  /** Something of what the source says has changed. */
  announce(): void;
}

type Context = NonNullable<FillValues['context']>;

/** A visitor who types no further for this long looks at what was found. */
const pause = 400;
/** So many hits are shown with a passage of their answers. */
const firstHits = 3;

/** What the host says of its visitor, in every text and address; whoever draws them judges addresses after that. */
function filled(blocks: Block[], context: Context): Block[] {
  const text = JSON.stringify(blocks);
  if (!text.includes('{{')) return blocks;
  return JSON.parse(text, (_, value) => (typeof value === 'string' ? fill(value, { context }) : value));
}

/** Brings the answer of the article that is read, and those of the first hits, for their passages. */
export function createAnswers({ scope, state, results }: ServiceParts, source: AnswerSource): Answers {
  const parts = new Map<number, AnswerPart>();
  const { articles, listed } = source;

  /** Whoever asked, asks again. */
  const announce = (): void => {
    state.answers.value = (id) => {
      const number = source.numberOf(id) ?? Number.NaN;
      if (number < 0) return { status: 'missing' };
      if (Number.isNaN(number) && source.hasFailed?.(id)) return { status: 'failed' };
      const part = parts.get(number) ?? { status: 'waiting' };
      return 'blocks' in part ? { ...part, blocks: filled(part.blocks, state.known.value) } : part;
    };
  };

  const take = (number: number, { blocks, hash, isOutdated, ...details }: Answer): void => {
    const article = articles[number];
    if (article === undefined) return;
    // Another object: what was read of the former one is known by it.
    const whole = { ...article, ...details, answer: answerText(blocks) };
    articles[number] = whole;
    listed[listed.indexOf(article)] = whole;
    parts.set(number, { status: 'ready', blocks, hash, ...(isOutdated && { isOutdated }) });
  };

  const bring = async (number: number): Promise<void> => {
    if (parts.get(number)?.status === 'ready') return;
    const { first, answers } = await source.bring(number);
    if (!scope.isAlive()) return;
    for (const [place, answer] of answers.entries()) take(first + place, answer);
    if (!parts.has(number)) throw new TypeError(`number ${number} is not in its file`);
    batch(() => {
      announce();
      source.onArrival();
    });
  };

  const read = async (number: number): Promise<void> => {
    try {
      await bring(number);
    } catch (error) {
      parts.set(number, { status: 'failed' });
      announce();
      scope.fail('answer', `An answer did not arrive: ${String(error)}`);
    }
  };

  scope.follow(() => {
    void state.tries.value;
    for (const [number, { status }] of parts) if (status === 'failed') parts.delete(number);
    untracked(announce);
  });

  scope.follow(() => {
    const view = state.view.value;
    if (view.name !== 'article' || state.answers.value?.(view.id).status !== 'waiting') return;
    const number = source.numberOf(view.id);
    if (number !== undefined) untracked(() => void read(number));
  });

  let forget = (): void => {};
  scope.follow(() => {
    const found = results.value;
    forget();
    if (found.status !== 'found') return;
    forget = scope.after(pause, () => {
      for (const { article } of found.result.hits.slice(0, firstHits)) {
        // Without a passage a hit is a hit all the same.
        bring(source.numberOf(article.id) ?? 0).catch(() => {});
      }
    });
  });

  return { bring, announce };
}

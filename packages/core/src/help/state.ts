import { type Signal, signal } from '@preact/signals-core';
import type { Aids } from '../aid/aids.js';
import type { Notice } from '../faq/faq.js';
import type { ShownTip } from '../forward/forward.js';
import type { Held } from '../forward/tip-choice.js';
import type { AnswerPart, Content, Delivery, Offer, View, Vote } from './help.js';
import type { Anticipation, Find } from './ranking.js';

/** Everything that changes. Actions write what the visitor and the host want; the service writes what follows. */
export interface State {
  isOpen: Signal<boolean>;
  view: Signal<View>;
  query: Signal<string>;
  /** Words of the query that are right as they are. */
  keep: Signal<string[]>;
  /** Ids rejected for this query. */
  without: Signal<string[]>;
  /** The one section results come from; undefined for all. */
  section: Signal<string | undefined>;
  /** Ids the host wants to be offered. */
  wanted: Signal<string[]>;
  /** What the host knows, by name. */
  known: Signal<Readonly<Record<string, string | number | boolean>>>;
  /** Names of what the host said has happened, since the page was loaded. */
  happened: Signal<readonly string[]>;
  content: Signal<Content>;
  /** There once there is something to search in. */
  find: Signal<Find | undefined>;
  /** There once something can be offered by the page. */
  anticipation: Signal<Anticipation | undefined>;
  /** Of articles whose answer comes by itself; undefined where answers come with the FAQ. */
  answers: Signal<((id: string) => AnswerPart) | undefined>;
  /** Raised to have brought again what did not come. */
  tries: Signal<number>;
  offer: Signal<Offer>;
  /** What stands beside the launcher, and what was held back. */
  forward: Signal<{ tip?: ShownTip; held: Held[] }>;
  notices: Signal<readonly Notice[]>;
  votes: Signal<Readonly<Record<string, Vote>>>;
  /** Id of the article on the screen whose former text this visitor said did not help. */
  rewritten: Signal<string | undefined>;
  delivery: Signal<Delivery>;
  /** Ids of articles of which a follow-up said that they did not help. */
  unsolved: Signal<readonly string[]>;
  /** A complaint was made on this page. */
  complained: Signal<boolean>;
  /** What has been brought of what helps besides answers. */
  aids: Signal<{ [Name in keyof Aids]?: Aids[Name] | 'failed' }>;
}

export function createState(): State {
  return {
    isOpen: signal(false),
    view: signal<View>({ name: 'home' }),
    query: signal(''),
    keep: signal<string[]>([]),
    without: signal<string[]>([]),
    section: signal<string | undefined>(undefined),
    wanted: signal<string[]>([]),
    known: signal({}),
    happened: signal<readonly string[]>([]),
    content: signal<Content>({ status: 'idle' }),
    find: signal(undefined),
    anticipation: signal(undefined),
    answers: signal(undefined),
    tries: signal(0),
    offer: signal<Offer>({ kind: 'editors', suggestions: [] }),
    forward: signal({ held: [] }),
    notices: signal<readonly Notice[]>([]),
    votes: signal({}),
    rewritten: signal(undefined),
    delivery: signal<Delivery>('none'),
    unsolved: signal<readonly string[]>([]),
    complained: signal(false),
    aids: signal({}),
  };
}

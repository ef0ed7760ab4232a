import { action, computed, effect, untracked } from '@preact/signals-core';
import { fill } from '../faq/fill.js';
import { checkOptions } from './check-options.js';
import { explain } from './explain.js';
import type { Help, HelpOptions } from './help.js';
import { createParts, type Parts } from './parts.js';
import { createReading, type Reading } from './reading.js';

type Signals = 'isOpen' | 'view' | 'content' | 'offer' | 'query' | 'results' | 'votes' | 'delivery' | 'page';
type Actions = Omit<Help, Signals | 'prepare' | 'article' | 'fill' | 'explain' | 'on' | 'destroy'>;

function createActions(parts: Parts, { read, home }: Reading): Actions {
  const { content, lookup, log, navigating, offering, permission, recording, searching, voting, scope } =
    parts;

  const search: Actions['search'] = (query, by = 'visitor') => {
    if (by === 'visitor') permission.use();
    if (query.trim() === '') return home();
    void content.prepare();
    navigating.go({ name: 'results' }, searching.query.peek());
    searching.search(query);
  };

  return {
    search,
    open(by = 'visitor') {
      if (by === 'visitor') permission.use();
      content.retry();
      void content.prepare();
      if (navigating.setOpen(true)) scope.emit('open', { by });
    },
    close(by = 'visitor') {
      if (!navigating.setOpen(false)) return;
      log.finish();
      scope.emit('close', { by });
    },
    keepWords(words) {
      permission.use();
      searching.keepWords(words);
    },
    reject(articleId) {
      permission.use();
      searching.reject(articleId);
    },
    read(articleId, from) {
      if (from !== 'host' && from !== 'link') permission.use();
      void content.prepare();
      read(articleId, from);
    },
    showSection: (section) => navigating.go({ name: 'section', section }, searching.query.peek()),
    back: () => searching.search(navigating.back() ?? ''),
    home,
    retry: content.retry,
    vote(articleId, vote) {
      const article = lookup.article(articleId);
      if (article === undefined) return;
      permission.use();
      const view = navigating.view.peek();
      const isFound = view.name === 'article' && view.id === article.id && view.from === 'search';
      voting.vote(article, vote, isFound ? searching.query.peek() : undefined);
    },
    suggest: offering.suggest,
    context: offering.context,
    reset() {
      recording.reset();
      voting.forget();
      permission.reset();
      for (const store of [scope.platform.storage, scope.platform.sessionStorage]) {
        for (const key of store.keys(scope.prefix)) store.remove(key);
      }
    },
  };
}

/** One batch each, and nothing that is thrown inside reaches the host; after `destroy` nothing happens at all. */
function guard(actions: Actions, { scope }: Parts): Actions {
  const guarded = Object.entries(actions).map(([name, act]) => [
    name,
    action((...args: unknown[]) => scope.attempt(() => (act as (...args: unknown[]) => void)(...args))),
  ]);
  return Object.fromEntries(guarded) as Actions;
}

/** Lets the rooms hear of each other: what one has, another waited for. */
function connect(parts: Parts, reading: Reading): void {
  const { scope, content, lookup, log, permission, recording, searching, voting } = parts;
  scope.keep(
    effect(() => {
      if (content.ranking.value === undefined) return;
      untracked(() =>
        scope.attempt(() => {
          searching.refresh();
          reading.settle();
        }),
      );
    }),
  );
  scope.keep(
    effect(() => {
      if (permission.mayStore.value) voting.recall(lookup.articles.value);
    }),
  );
  scope.keep(
    scope.platform.watchPresence({
      hidden: () =>
        scope.attempt(() => {
          log.finish();
          recording.flush();
        }),
      online: () =>
        scope.attempt(() => {
          const state = content.content.peek();
          if (state.status === 'failed' && state.reason === 'offline') content.retry();
          recording.flush();
        }),
    }),
  );
}

/**
 * The help of one page, without a user interface: loads the FAQ, searches it, offers what fits the page, takes votes.
 * Nothing is loaded, read or stored before `prepare`, `open` or another action asks for it.
 *
 * @example
 * const help = createHelp({ faq: '/help/faq.json', platform: browserPlatform() });
 * help.open();
 * help.search('refund');
 * help.results.value; // { status: 'found', query: 'refund', result } as soon as the FAQ is there
 *
 * @throws {HelpaheadError} for options that cannot work; nothing throws later
 */
export function createHelp(options: HelpOptions): Help {
  checkOptions(options);
  const parts = createParts(options);
  const reading = createReading(parts);
  const { scope, content, lookup, navigating, offering, recording, searching, voting } = parts;
  connect(parts, reading);
  const faq = computed(() =>
    content.content.value.status === 'ready' ? content.content.value.faq : undefined,
  );
  return {
    isOpen: navigating.isOpen,
    view: navigating.view,
    content: content.content,
    offer: offering.offer,
    query: searching.query,
    results: searching.results,
    votes: voting.votes,
    delivery: recording.delivery,
    page: computed(() => options.page ?? faq.value?.page),
    ...guard(createActions(parts, reading), parts),
    prepare: content.prepare,
    article: lookup.article,
    fill: (text) => fill(text, { facts: faq.value?.facts ?? {}, context: offering.known.value }),
    explain: () => explain(parts),
    on: scope.on,
    destroy: scope.destroy,
  };
}

import { action, computed } from '@preact/signals-core';
import type { Article } from '../faq/faq.js';
import { createAiding, isAwaited } from './aiding.js';
import { checkOptions } from './check-options.js';
import { importedEngines } from './engines.js';
import { explain } from './explain.js';
import { hasSurveys } from './has-surveys.js';
import type { Help, HelpOptions, Results } from './help.js';
import { createLoading, type Loading } from './loading.js';
import { createNavigating } from './navigating.js';
import type { Parts } from './parts.js';
import { createPermission } from './permission.js';
import { createScope } from './scope.js';
import { createState, type State } from './state.js';

type Signals =
  | 'isOpen'
  | 'view'
  | 'content'
  | 'offer'
  | 'notices'
  | 'query'
  | 'results'
  | 'narrowedTo'
  | 'votes'
  | 'rewritten'
  | 'hasSurveys'
  | 'delivery'
  | 'page';
type Actions = Omit<
  Help,
  | Signals
  | 'prepare'
  | 'comeForward'
  | 'aid'
  | 'isAwaited'
  | 'article'
  | 'answer'
  | 'fill'
  | 'explain'
  | 'on'
  | 'destroy'
>;

function findResults({ query, find, keep, without, section }: State): Results {
  const text = query.value;
  if (text.trim() === '') return { status: 'none' };
  const result = find.value?.(text, {
    keep: keep.value,
    without: without.value,
    ...(section.value === undefined ? {} : { section: section.value }),
  });
  if (result) return { status: 'found', query: text, result };
  return { status: result === null ? 'failed' : 'waiting', query: text };
}

function findArticle({ content }: State, id: string): Article | undefined {
  if (content.value.status !== 'ready') return undefined;
  const { articles } = content.value.faq;
  // An id always wins over somebody else's former one.
  return (
    articles.find((article) => article.id === id) ?? articles.find(({ aliases }) => aliases?.includes(id))
  );
}

function createParts(options: HelpOptions): Parts {
  const state = createState();
  const scope = createScope(options.platform, options.instance ?? 'default');
  const { storage, sessionStorage } = scope.platform;
  const used = `${scope.prefix}used`;
  const before = {
    isUsed: storage.keys(`${scope.prefix}q:`).length > 0 || sessionStorage.get(used) !== undefined,
    isKnown: storage.get(used) !== undefined,
  };
  return {
    options,
    engines: { ...importedEngines, ...options.engines },
    scope,
    permission: createPermission(options.consent, before),
    state,
    results: computed(() => findResults(state)),
    navigating: createNavigating(state),
    article: (id) => findArticle(state, id),
  };
}

function createActions(
  { scope, state, permission, navigating, article: find }: Parts,
  loading: Loading,
): Actions {
  const { platform, prefix } = scope;
  const { prepare, retry, service } = loading;
  const setOpen = (isOpen: boolean, by: 'visitor' | 'host'): void => {
    if (state.isOpen.peek() === isOpen) return;
    state.isOpen.value = isOpen;
    scope.emit(isOpen ? 'open' : 'close', { by });
  };
  return {
    open(by = 'visitor') {
      if (by === 'visitor') permission.use();
      retry();
      void prepare();
      setOpen(true, by);
    },
    close: (by = 'visitor') => setOpen(false, by),
    search(query, by = 'visitor') {
      if (by === 'visitor') permission.use();
      if (query.trim() === '') return navigating.home();
      void prepare();
      navigating.go({ name: 'results' });
      navigating.ask(query);
    },
    keepWords(words) {
      state.keep.value = [...state.keep.peek(), ...words];
    },
    reject(articleId) {
      state.without.value = [...state.without.peek(), articleId];
    },
    read(id, from) {
      if (from !== 'host' && from !== 'link') permission.use();
      void prepare();
      navigating.go({ name: 'article', id, from });
    },
    narrow(section) {
      permission.use();
      state.section.value = section;
    },
    show: navigating.go,
    showSection: (section) => navigating.go({ name: 'section', section }),
    back: navigating.back,
    home: navigating.home,
    retry,
    vote(articleId, vote) {
      permission.use();
      service()?.vote(articleId, vote);
    },
    act(articleId) {
      permission.use();
      const article = find(articleId);
      const event = article?.action?.event;
      if (article && event) scope.emit('action', { article: article.id, event });
    },
    wantAnswer() {
      permission.use();
      service()?.finishSearch();
    },
    suggest(articleIds) {
      state.wanted.value = [...articleIds];
    },
    context(values) {
      state.known.value = { ...state.known.peek(), ...values };
    },
    event(name) {
      state.happened.value = [...state.happened.peek(), `${name}`];
    },
    reset() {
      service()?.forget();
      permission.reset();
      for (const store of [platform.storage, platform.sessionStorage]) {
        for (const key of store.keys(prefix)) store.remove(key);
      }
    },
  };
}

/** One batch each; nothing that is thrown inside reaches the host, and after `destroy` nothing happens at all. */
function guard(actions: Actions, { scope }: Parts): Actions {
  const guarded = Object.entries(actions).map(([name, act]) => [
    name,
    action((...args: never[]) => scope.attempt(() => (act as (...args: never[]) => void)(...args))),
  ]);
  return Object.fromEntries(guarded) as Actions;
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
  const { scope, state, results, article } = parts;
  const loading = createLoading(parts);
  const aiding = createAiding(parts, loading.service);
  const { isOpen, view, content, offer, notices, query, votes, rewritten, delivery, section } = state;
  const help: Help = {
    isOpen,
    view,
    content,
    offer,
    notices,
    query,
    results,
    narrowedTo: section,
    votes,
    rewritten,
    hasSurveys: computed(
      () => content.value.status === 'ready' && hasSurveys(content.value.faq, options.feedback),
    ),
    delivery,
    page: computed(
      () => options.page ?? (content.value.status === 'ready' ? content.value.faq.page : undefined),
    ),
    ...guard(createActions(parts, loading), parts),
    prepare: loading.prepare,
    aid: (name) => aiding(name, help),
    isAwaited: () => isAwaited(scope),
    article,
    answer: (id) => state.answers.value?.(id),
    fill: (text, isMarkdown = false) => loading.service()?.fill(text, isMarkdown) ?? text,
    explain: () => explain(parts, loading.service()),
    comeForward: () => loading.comeForward(help),
    on: scope.on,
    destroy: scope.destroy,
  };
  return help;
}

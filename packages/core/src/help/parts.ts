import { computed } from '@preact/signals-core';
import { contentHash } from '../faq/content-hash.js';
import type { Article } from '../faq/faq.js';
import { type ContentLoader, createContentLoader } from './content.js';
import { importedEngines } from './engines.js';
import type { HelpOptions } from './help.js';
import { createLookup, type Lookup } from './lookup.js';
import { createNavigating, type Navigating } from './navigating.js';
import { createOffering, type Offering } from './offering.js';
import { createPermission, type Permission } from './permission.js';
import { createRecording, type Recording } from './recording.js';
import { createScope, type Scope } from './scope.js';
import { createSearchLog, type SearchLog } from './search-log.js';
import { createSearching, type Searching } from './searching.js';
import { createVoting, type Voting } from './voting.js';

/** The rooms of one help; each knows only what it is given here. */
export interface Parts {
  scope: Scope;
  permission: Permission;
  content: ContentLoader;
  lookup: Lookup;
  recording: Recording;
  log: SearchLog;
  searching: Searching;
  navigating: Navigating;
  offering: Offering;
  voting: Voting;
  hash(article: Article): string;
}

export function createParts(options: HelpOptions): Parts {
  const engines = { ...importedEngines, ...options.engines };
  const scope = createScope(options.platform, options.instance ?? 'default');
  const permission = createPermission(options.consent);
  const content = createContentLoader(scope, options, engines);
  const lookup = createLookup(content.content);
  const language = (): string => {
    const state = content.content.peek();
    return state.status === 'ready' ? state.faq.language : (options.language ?? 'und');
  };
  const recording = createRecording({
    scope,
    permission,
    options,
    bringFeedback: engines.feedback,
    language,
  });
  const { record } = recording;
  const log = createSearchLog(scope, record);
  const { ranking } = content;
  const navigating = createNavigating();
  const { isOpen, view } = navigating;
  const isShown = computed(() => isOpen.value && view.value.name === 'home');
  return {
    scope,
    permission,
    content,
    lookup,
    recording,
    log,
    navigating,
    searching: createSearching({ scope, ranking, bringTypos: engines.typos, log }),
    offering: createOffering({ scope, ranking, ...lookup, isShown, record }),
    voting: createVoting({ scope, mayStore: permission.mayStore, record }),
    hash: contentHash,
  };
}

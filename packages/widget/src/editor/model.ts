import type { Article, Explanation, Help, HelpOptions } from '@helpahead/core';
import { computed, effect, type Signal, signal, untracked } from '@preact/signals';
import { type Change, type PinList, say, toggle } from './changes.js';
import { jsonPatch, pinFile } from './patch.js';
import { type PathChoice, pathChoices } from './path-patterns.js';

export type EditorOptions = Pick<HelpOptions, 'faq' | 'instance' | 'platform'>;

/** How the changes leave: as a JSON Patch of the file, by article id, or in sentences. */
export type Format = 'patch' | 'ids' | 'text';

/** What the editor mode knows and does. Nothing of it changes the site. */
export interface EditorModel {
  readonly seen: Signal<Explanation>;
  readonly changes: Signal<Change[]>;
  readonly choices: { readonly value: PathChoice[] };
  /** Where the next press counts. */
  readonly pattern: { readonly value: string };
  choose(pattern: string): void;
  press(article: Article, list: PinList): void;
  undo(change: Change): void;
  /** Articles that are not suggested here, by what is typed. */
  readonly typed: Signal<string>;
  readonly others: { readonly value: Article[] };
  readonly format: Signal<Format>;
  readonly formats: { readonly value: Format[] };
  /** In the chosen format. */
  readonly exported: { readonly value: string };
  /** Its name as a file. */
  readonly fileName: { readonly value: string };
  questionOf(id: string): string;
  /** Kept for this tab; `isOpen` brings the editor mode back on its next page. */
  keep(isOpen: boolean): void;
  destroy(): void;
}

/** The FAQ file as it was written; undefined where it does not come, or is no JSON. */
async function readFile({ faq, platform }: EditorOptions): Promise<unknown> {
  if (typeof faq !== 'string') return faq;
  try {
    return JSON.parse((await platform.load(faq)).text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

function recall(text: string | undefined): Change[] {
  try {
    return JSON.parse(text ?? '').changes ?? [];
  } catch {
    return [];
  }
}

function articlesOf(help: Help): Article[] {
  const content = help.content.value;
  return content.status === 'ready' ? content.faq.articles : [];
}

const most = 5;

export function createModel(help: Help, options: EditorOptions): EditorModel {
  const { platform, instance = 'default' } = options;
  const key = `helpahead:${instance}:edit`;
  const seen = signal(help.explain());
  const changes = signal(recall(platform.sessionStorage.get(key)));
  const file = signal<unknown>(undefined);
  const typed = signal('');
  const format = signal<Format>('patch');
  const chosen = signal('');
  let isOpen = true;

  const url = computed(() => seen.value.page.url);
  const choices = computed(() => pathChoices(url.value));
  const questionOf = (id: string) => help.article(id)?.question ?? id;
  const look = () => {
    seen.value = help.explain();
  };
  const keep = (next = isOpen): void => {
    isOpen = next;
    if (!isOpen && changes.peek().length === 0) platform.sessionStorage.remove(key);
    else platform.sessionStorage.set(key, JSON.stringify({ isOpen, changes: changes.peek() }));
  };
  const patch = computed(() => jsonPatch(file.value, changes.value));
  const language = computed(() => {
    const content = help.content.value;
    return content.status === 'ready' ? content.faq.language : 'und';
  });
  const formats = computed((): Format[] => (patch.value ? ['patch', 'ids', 'text'] : ['ids', 'text']));
  const shown = computed(() => (formats.value.includes(format.value) ? format.value : 'ids'));

  void readFile(options).then((found) => {
    file.value = found;
  });
  void help.prepare();
  const undo = [
    platform.watchPage(look),
    // What is offered changes with the page, and when ranker and FAQ arrive.
    effect(() => {
      void [help.offer.value, help.content.value];
      untracked(look);
    }),
    effect(() => {
      void changes.value;
      keep();
    }),
  ];

  return {
    seen,
    changes,
    choices,
    pattern: computed(() => {
      const patterns = choices.value.map(({ pattern }) => pattern);
      return patterns.includes(chosen.value) ? chosen.value : (patterns[0] ?? '/');
    }),
    choose(pattern) {
      chosen.value = pattern;
    },
    press(article, list) {
      changes.value = toggle(changes.peek(), article, { list, pattern: this.pattern.value });
    },
    undo(change) {
      changes.value = changes.peek().filter((other) => other !== change);
    },
    typed,
    others: computed(() => {
      const words = typed.value.toLowerCase().split(/\s+/).filter(Boolean);
      if (words.length === 0) return [];
      const here = new Set(seen.value.suggestions.map(({ article }) => article.id));
      const fits = ({ id, question }: Article) =>
        !here.has(id) && words.every((word) => `${id} ${question}`.toLowerCase().includes(word));
      return articlesOf(help).filter(fits).slice(0, most);
    }),
    format,
    formats,
    exported: computed(() => {
      if (shown.value === 'patch') return JSON.stringify(patch.value, null, 2);
      if (shown.value === 'ids') return JSON.stringify(pinFile(language.value, changes.value), null, 2);
      return changes.value.map((change) => say(change, questionOf(change.article))).join('\n');
    }),
    fileName: computed(
      () =>
        `faq.${language.value}.${{ patch: 'patch.json', ids: 'pins.json', text: 'pins.txt' }[shown.value]}`,
    ),
    questionOf,
    keep,
    destroy() {
      for (const one of undo) one();
    },
  };
}

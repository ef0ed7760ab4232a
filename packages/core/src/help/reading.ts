import type { Article } from '../faq/faq.js';
import type { ReadFrom } from './help.js';
import type { Parts } from './parts.js';

/** Opening articles, also ones asked for before the FAQ is there. */
export interface Reading {
  read(id: string, from: ReadFrom): void;
  /** The FAQ is there: makes good on what was asked for too early. */
  settle(): void;
  /** Home, with an empty search field. */
  home(): void;
}

export function createReading(parts: Parts): Reading {
  const { scope, lookup, navigating, searching, offering, recording, log } = parts;
  let early: { id: string; from: ReadFrom } | undefined;

  const home = (): void => {
    early = undefined;
    searching.search('');
    navigating.home();
  };

  const takeSuggestion = (article: Article): void => {
    const taken = offering.offer
      .peek()
      .suggestions.find((suggestion) => suggestion.article.id === article.id);
    const cue = taken?.cues[0]?.text;
    recording.record({
      kind: 'suggest',
      article: article.id,
      ...(cue === undefined ? {} : { cue }),
      outcome: 'opened',
    });
  };

  const takeResult = (article: Article): void => {
    log.finish();
    const results = searching.results.peek();
    if (results.status !== 'found') return;
    const rank = 1 + results.result.hits.findIndex((hit) => hit.article.id === article.id);
    if (rank > 0) scope.emit('result', { query: results.query, article: article.id, rank });
  };

  const arrive = (article: Article, from: ReadFrom): void => {
    if (from === 'suggestion') takeSuggestion(article);
    if (from === 'search') takeResult(article);
    recording.record({ kind: 'read', article: article.id, hash: parts.hash(article), from });
    scope.emit('read', { article: article.id, from });
  };

  const open = (id: string, from: ReadFrom, show: (id: string) => void): void => {
    const article = lookup.article(id);
    if (article === undefined) {
      home();
      scope.fail('article-missing', `There is no published article "${id}".`);
      return;
    }
    show(article.id);
    arrive(article, from);
  };

  return {
    home,
    read(id, from) {
      const go = (known: string) =>
        navigating.go({ name: 'article', id: known, from }, searching.query.peek());
      if (parts.content.ranking.peek() === undefined) {
        early = { id, from };
        go(id);
      } else {
        open(id, from, go);
      }
    },
    settle() {
      if (early === undefined) return;
      const { id, from } = early;
      early = undefined;
      const view = navigating.view.peek();
      // The visitor may have gone elsewhere meanwhile.
      if (view.name !== 'article' || view.id !== id) return;
      open(id, from, (known) => navigating.replace({ name: 'article', id: known, from }));
    },
  };
}

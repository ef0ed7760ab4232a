import { readFileSync } from 'node:fs';
import type { Faq } from '@helpahead/core';
import MiniSearch from 'minisearch';
import { createIndex } from 'pagefind';
import type { WidgetUnderTest } from './widget-under-test.ts';

/** A file of an installed package, which its door may not show. */
const read = (name: string, file: string) =>
  readFileSync(new URL(`../../node_modules/${name}/${file}`, import.meta.url));

const settings = { fields: ['question', 'answer'], storeFields: ['question', 'answer'] };

/** MiniSearch, built ahead of time, in the place of a search service: nobody waits for a network. */
function miniSearchFiles(faq: Faq): (path: string) => string | Uint8Array | undefined {
  const index = new MiniSearch(settings);
  index.addAll(faq.articles);
  const json = JSON.stringify(index);
  return (path) => {
    if (path === '/minisearch.js') return read('minisearch', 'dist/umd/index.js');
    return path === '/index.json' ? json : undefined;
  };
}

/** Brings MiniSearch and its index when somebody types, as careful sites do. */
const findInPage = `
  let coming;
  const bring = () => coming ??= (async () => {
    const [text] = await Promise.all([
      fetch('/index.json').then((file) => file.text()),
      new Promise((resolve) => {
        const script = document.createElement('script');
        script.src = '/minisearch.js';
        script.onload = resolve;
        document.head.append(script);
      }),
    ]);
    return MiniSearch.loadJSON(text, ${JSON.stringify(settings)});
  })();
  const find = async (query) => (await bring())
    .search(query, { prefix: true, fuzzy: 0.2, boost: { question: 3 } }).slice(0, 10);`;

const autocomplete: WidgetUnderTest = {
  name: 'Algolia Autocomplete',
  note: 'over MiniSearch in the page instead of a service, without its theme',
  async serve(faq) {
    const search = miniSearchFiles(faq);
    return {
      html: `<div id="search"></div><script src="/autocomplete.js"></script><script>${findInPage}
        window['@algolia/autocomplete-js'].autocomplete({
          container: '#search', placeholder: 'Search', detachedMediaQuery: '',
          getSources: ({ query }) => query ? [{
            sourceId: 'faq',
            getItems: () => find(query),
            templates: { item: ({ item, html }) => html\`<b>\${item.question}</b><p>\${item.answer.slice(0, 120)}</p>\` },
          }] : [],
        });</script>`,
      file(path) {
        if (path === '/autocomplete.js')
          return read('@algolia/autocomplete-js', 'dist/umd/index.production.js');
        return search(path);
      },
      opener: '.aa-DetachedSearchButton',
      field: '.aa-Input',
      answer: '.aa-Item',
    };
  },
};

const docSearch: WidgetUnderTest = {
  name: 'DocSearch',
  note: 'its search client answered by MiniSearch in the page, without its theme',
  async serve(faq) {
    const search = miniSearchFiles(faq);
    return {
      html: `<div id="search"></div><script src="/docsearch.js"></script><script>${findInPage}
        const levels = (one) => ({ lvl0: 'Help', lvl1: one.question, lvl2: null, lvl3: null, lvl4: null, lvl5: null, lvl6: null });
        const hit = (one) => ({
          objectID: String(one.id), url: '/a#' + one.id, type: 'content', anchor: one.id, content: one.answer.slice(0, 120),
          url_without_anchor: '/a', hierarchy: levels(one),
          _snippetResult: { content: { value: one.answer.slice(0, 120), matchLevel: 'full' }, hierarchy: { lvl1: { value: one.question } } },
          _highlightResult: { hierarchy: { lvl0: { value: 'Help' }, lvl1: { value: one.question } }, hierarchy_camel: [] },
        });
        docsearch({
          container: '#search', appId: 'NONE', apiKey: 'none', indices: ['faq'], insights: false,
          transformSearchClient: (client) => ({ ...client, search: async ({ requests }) => {
            const hits = (await find(requests[0].query)).map(hit);
            return { results: requests.map(() => ({ hits, nbHits: hits.length, query: requests[0].query, index: 'faq', processingTimeMS: 1 })) };
          } }),
        });</script>`,
      file(path) {
        if (path === '/docsearch.js') return read('@docsearch/js', 'dist/umd/index.js');
        return search(path);
      },
      opener: '.DocSearch-Button',
      field: '.DocSearch-Input',
      answer: '.DocSearch-Hit',
    };
  },
};

const pagefind: WidgetUnderTest = {
  name: 'Pagefind UI',
  note: 'stands open in the page; its own index, its pause of 300 ms after each key taken out',
  async serve(faq) {
    const { index } = await createIndex({});
    if (!index) throw new Error('Pagefind made no index.');
    for (const { id, question, answer } of faq.articles) {
      await index.addCustomRecord({
        url: `/a/${id}`,
        content: `${question} ${answer}`,
        language: 'en',
        meta: { title: question },
      });
    }
    const { files } = await index.getFiles();
    const byPath = new Map(files.map(({ path, content }) => [`/pagefind/${path}`, content]));
    await index.deleteIndex();
    return {
      html: `<link rel="stylesheet" href="/pagefind/pagefind-ui.css"><div id="search"></div><script src="/pagefind/pagefind-ui.js"></script><script>
        new PagefindUI({ element: '#search', showSubResults: false, showImages: false, pageSize: 10, debounceTimeoutMs: 0 });</script>`,
      file: (path) => byPath.get(path),
      opener: '.pagefind-ui__search-input',
      field: '.pagefind-ui__search-input',
      answer: '.pagefind-ui__result',
    };
  },
};

export const peers: readonly WidgetUnderTest[] = [autocomplete, docSearch, pagefind];

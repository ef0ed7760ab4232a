import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildFiles } from '@helpahead/core/built';
import type { WidgetUnderTest } from './widget-under-test.ts';

const cdn = fileURLToPath(new URL('../../../packages/widget/dist/cdn/', import.meta.url));

/** As its README embeds it: one tag, and an FAQ that was built. */
export const helpahead: WidgetUnderTest = {
  name: 'helpahead',
  note: 'static files, built FAQ',
  async serve(faq) {
    const { files } = buildFiles([faq], { weigh: (text) => text.length });
    const code = new Map(readdirSync(cdn).map((name) => [name, readFileSync(cdn + name)]));
    return {
      html: '<script async src="/cdn/helpahead.js" data-faq="/help/help.json"></script>',
      file(path) {
        if (path.startsWith('/cdn/')) return code.get(path.slice(5));
        return files.get(path.replace('/help/', ''));
      },
      opener: '[part=launcher]',
      field: '[part~=input]',
      answer: '[part~=result]',
    };
  },
};

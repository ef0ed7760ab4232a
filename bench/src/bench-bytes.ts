import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { buildFiles } from '@helpahead/core/built';
import { printTable } from './print-table.ts';
import { faqOfMaterial, type Material, readMaterial } from './speed-material.ts';

const sizes = [100, 1000, 10_000, 50_000];
const child = fileURLToPath(new URL('../../packages/widget/scripts/count-bytes.ts', import.meta.url));

/** Bytes over the wire (brotli) that a page had asked for. */
interface Loaded {
  code: number;
  data: number;
  files: string[];
}

interface Bytes {
  articles: number;
  /** Until the opened panel offers answers, and until a search has found some. */
  offered: Loaded;
  found: Loaded;
  /** All files of the built FAQ together. */
  all: number;
}

function weigh(text: string): number {
  return brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }).length;
}

function measure(articles: number, material: Material): Bytes {
  const folder = mkdtempSync(join(tmpdir(), 'helpahead-bytes-'));
  const faq = faqOfMaterial(material, articles);
  const { files } = buildFiles([faq], { weigh });
  for (const [name, text] of files) writeFileSync(join(folder, name), text);
  const all = [...files.values()].reduce((total, text) => total + weigh(text), 0);
  const query = faq.articles[Math.floor(articles / 2)]?.question ?? '';
  const title = faq.articles[Math.floor(articles / 3)]?.question ?? '';
  try {
    const output = execFileSync(process.execPath, [child, folder, query, title], { encoding: 'utf8' });
    return { articles, all, ...(JSON.parse(output) as Pick<Bytes, 'offered' | 'found'>) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * Prints what a page loads of built FAQs until a visitor has answers, counted in a real Chromium: when the panel is
 * opened on a page whose title asks a question of the FAQ, and when another one is searched for.
 */
export function benchBytes(): unknown {
  const material = readMaterial();
  if (!material) return undefined;
  const rows = sizes.map((articles) => measure(articles, material));
  const kilo = (bytes: number) => (bytes / 1000).toFixed(1);
  const cells = ({ code, data, files }: Loaded) => [
    kilo(code),
    kilo(data),
    kilo(code + data),
    String(files.length),
  ];
  printTable(
    'Built FAQs: kB over the wire (brotli) until answers are offered, and until a search has found some',
    ['articles', 'code', 'data', 'both', 'files', 'code', 'data', 'both', 'files', 'all data'],
    rows.map(({ articles, offered, found, all }) => [
      String(articles),
      ...cells(offered),
      ...cells(found),
      kilo(all),
    ]),
  );
  return rows;
}

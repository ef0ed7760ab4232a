import { decimal, printTable } from '../print-table.ts';
import { faqOfMaterial, readMaterial } from '../speed-material.ts';
import { helpahead } from './helpahead.ts';
import { measureWidget, type WidgetMeasures } from './measure-widget.ts';
import { peers } from './peers.ts';

const sizes = [1000, 10_000];
/** The first one warms up. */
const queriesTyped = 3;

/** Prints what a visitor waits for, in a real Chromium on a processor four times slower, beside other search widgets. */
export async function benchWidgets(): Promise<unknown> {
  const material = readMaterial();
  if (!material) return undefined;
  const rows: WidgetMeasures[] = [];
  for (const size of sizes) {
    const faq = faqOfMaterial(material, size);
    const queries = faq.articles.slice(0, queriesTyped).map(({ question }) => question.slice(0, 20));
    const measured: WidgetMeasures[] = [];
    for (const widget of [helpahead, ...peers]) measured.push(await measureWidget(widget, faq, queries));
    print(size, measured);
    rows.push(...measured);
  }
  for (const { name, note } of peers) console.log(`  ${name}: ${note}`);
  return rows;
}

function print(size: number, rows: readonly WidgetMeasures[]): void {
  printTable(
    `${size.toLocaleString('en')} articles, in Chromium, processor slowed 4 times (ms unless said; above the bare page)`,
    [
      '',
      'kB at load',
      'script at load',
      'elements',
      'open, cold',
      'open, warm',
      'key, median',
      'key, p95',
      'heap, MB',
      'elements open',
    ],
    rows.map((row) => [
      row.name,
      decimal(row.bytesAtLoad / 1000),
      decimal(row.scriptAtLoad),
      String(row.elementsAtLoad),
      decimal(row.openCold, 0),
      decimal(row.openWarm, 0),
      decimal(row.keyMedian, 0),
      decimal(row.keyP95, 0),
      decimal(row.heapMB),
      String(row.elementsOpen),
    ]),
  );
}

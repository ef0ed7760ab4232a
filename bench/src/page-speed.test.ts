import { expect, test } from 'vitest';
import { measurePageSpeed } from './measure-page-speed.ts';
import { readMaterial } from './speed-material.ts';

const material = readMaterial();

test.runIf(material)(
  'reads a whole page in less time than MiniSearch its title and headings',
  { timeout: 60_000 },
  () => {
    if (!material) return;
    const { page, pageWithError, miniSearch } = measurePageSpeed(1000, material);
    // Six times as quick when this was written, with an error twice.
    expect(miniSearch / page).toBeGreaterThan(2);
    expect(miniSearch / pageWithError).toBeGreaterThan(1);
  },
);

import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { places } from './places.ts';

const command = join(fileURLToPath(import.meta.resolve('helpahead')), '..', 'cli.js');

/** They walk over the built pages, as visitors do. */
test.skipIf(!existsSync(join(places.dist, 'shop', 'cart', 'index.html')))(
  'the help comes forward on the journeys through the shop where it should, and nowhere else',
  () => {
    const said = execFileSync(process.execPath, [
      command,
      'test',
      join(places.demo, 'content', 'shop.journeys.json'),
    ]);
    expect(String(said)).toMatch(/8 journeys passed/);
  },
);

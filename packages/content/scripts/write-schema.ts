// Writes the JSON Schema of journeys from its one source. A test fails when it is stale.
import { writeFileSync } from 'node:fs';
import { journeysSchema } from '../src/journeys/journeys-schema.ts';

const file = new URL('../schema/journeys.schema.json', import.meta.url);
writeFileSync(file, `${JSON.stringify(journeysSchema, null, 2)}\n`);

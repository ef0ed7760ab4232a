// Writes schema/faq.schema.json from the schema in code. Run it after `pnpm --filter @helpahead/core build`.
import { writeFileSync } from 'node:fs';
import { conditionSchema, faqSchema } from '../dist/faq/faq-schema.js';
import { jsonSchema } from './json-schema.ts';

const file = new URL('../schema/faq.schema.json', import.meta.url);
writeFileSync(file, `${JSON.stringify(jsonSchema(faqSchema, conditionSchema), null, 2)}\n`);

import { readFileSync } from 'node:fs';

/** The OpenAPI document as it is shipped; how it is made, and held to the code, stands in `openapi.test.ts`. */
export const OPENAPI: string = readFileSync(new URL('../../openapi.json', import.meta.url), 'utf8');

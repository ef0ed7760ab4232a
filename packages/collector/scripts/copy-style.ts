// Puts the stylesheets of the insights beside the compiled module that reads them. After `tsc`.
import { cpSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = (path: string) => fileURLToPath(new URL(`../${path}/insights/style/`, import.meta.url));

cpSync(folder('src'), folder('dist'), { recursive: true, filter: (path) => !path.endsWith('.ts') });

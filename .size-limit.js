// Budgets in bytes over the wire (brotli), for every file of the script tag. A file that is not named here is one of
// "any other chunk". Raising a number needs words in the change note.
import { readdirSync } from 'node:fs';

const folder = 'packages/widget/dist/cdn';
const limits = {
  helpahead: '2 kB',
  panel: '13.5 kB',
  ranker: '6 kB',
  typos: '7.5 kB',
  answer: '14.5 kB',
  // Everything in one file, all languages too.
  'helpahead.all': '147 kB',
};

const files = readdirSync(folder).filter((file) => file.endsWith('.js'));
const nameOf = (file) => file.replace(/(-[0-9a-f]{6})?\.js$/, '');
const missing = Object.keys(limits).filter((name) => !files.some((file) => nameOf(file) === name));
if (missing.length > 0) throw new Error(`The build has no ${missing.join(', ')}: run the build first.`);

export default files.map((file) => ({
  name: nameOf(file),
  path: `${folder}/${file}`,
  limit: limits[nameOf(file)] ?? '5 kB',
}));

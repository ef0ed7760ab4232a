import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A published FAQ as tests meet it. */
export interface RealFaq {
  /** Collection and language. */
  name: string;
  text: string;
  articles: { id: string; question: string; answer: string; lang: string }[];
}

/** The collections of `HELPAHEAD_DATA`, else those beside the repository, else the copies in it. */
export const realFaqs: RealFaq[] = readCollections();

function readCollections(): RealFaq[] {
  const beside = fileURLToPath(new URL('../../../../shared/data', import.meta.url));
  const within = fileURLToPath(new URL('../../demo/data', import.meta.url));
  const data = `${process.env.HELPAHEAD_DATA ?? beside}/faq`;
  const root = existsSync(data) ? data : within;
  if (!existsSync(root)) return [];
  const folders = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders.flatMap(({ name }) => readFolder(`${root}/${name}`, name));
}

function readFolder(folder: string, name: string): RealFaq[] {
  return readdirSync(folder)
    .filter((file) => /^faq\..+\.json$/.test(file))
    .map((file) => {
      const text = readFileSync(`${folder}/${file}`, 'utf8');
      return { name: `${name} ${file.split('.')[1]}`, text, articles: JSON.parse(text) };
    });
}

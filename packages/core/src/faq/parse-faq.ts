import { adviseEditor } from './advise-editor.js';
import type { Faq, Problem } from './faq.js';
import { readFaq } from './read-faq.js';

/**
 * Reads an FAQ from JSON text or from a parsed value. It never throws for content: what cannot be used is left out,
 * one article or one field at a time, and said in `problems`, together with what an editor would want to know
 * (unknown fields, dead links, missing ids).
 *
 * Accepted: `Faq`; an array of `{question, answer}` (also `q`/`a`, `title`/`body`, `name`/`text`); an object with
 * such an array under `faqs`, `faq`, `items`, `entries`, `questions` or `data`; a schema.org `FAQPage`, also in a
 * list or a `@graph`, its answers in HTML turned into Markdown.
 *
 * `faq.language` is what the file or the first of its entries says, else `und` (unknown): whoever shows it knows the
 * page's language, which is better than a guess. Articles without an id get one made from their question, the same
 * each time; the later of two equal ids gets a number.
 */
export function parseFaq(input: unknown): { faq: Faq; problems: Problem[] } {
  return readFaq(input, adviseEditor);
}

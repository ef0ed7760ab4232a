import type { Output } from '../output.js';
import { UsageError } from '../read-files.js';
import { visible } from '../visible.js';
import { fetchText } from './fetch-text.js';
import { type ModelArticle, proposeWordings, type Wordless } from './model-wordings.js';
import type { Proposal } from './proposal.js';

/** An endpoint that speaks as OpenAI's does. */
export interface Model {
  /** Without `/chat/completions`. */
  url: string;
  name: string;
  key: string | undefined;
  /** Milliseconds, for each article. */
  timeout: number;
}

/** Articles in one run: each costs a request. */
const mostAsked = 50;
const most = 1_000_000;
/** An answer may be long; a model's room is not. */
const longestAnswer = 4000;
const task =
  'You get one article of a help page as JSON. Write four other questions, each at most 12 words, in which people who have not read it would ask for what it answers, in the language of the article and in everyday words. Answer with a JSON list of four strings and nothing else.';

/**
 * Asks a model for wordings, one article after the other. It is told question, short answer and answer, nothing else. A
 * bad answer costs one article; a model that cannot be asked ends it all.
 *
 * @throws {UsageError} when the model cannot be asked
 */
export async function askForWordings(
  wordless: readonly Wordless[],
  model: Model,
  output: Output,
): Promise<Proposal[]> {
  const proposals: Proposal[] = [];
  for (const one of wordless.slice(0, mostAsked)) {
    const wordings = await askFor(one.told, model);
    if (Array.isArray(wordings)) proposals.push(...proposeWordings(one, wordings, model.name));
    else
      output.error(
        visible(`The model’s answer on “${one.article.question}” is left out: it ${wordings.reason}.`),
      );
  }
  const left = wordless.length - mostAsked;
  if (left > 0)
    output.error(`The model was asked about ${mostAsked} articles; ${left} more have no other wordings.`);
  return proposals;
}

async function askFor(told: ModelArticle, model: Model): Promise<string[] | { reason: string }> {
  const url = `${model.url.replace(/\/$/, '')}/chat/completions`;
  const article = { ...told, answer: told.answer.slice(0, longestAnswer) };
  const body = JSON.stringify({
    model: model.name,
    messages: [
      { role: 'system', content: task },
      { role: 'user', content: JSON.stringify(article) },
    ],
  });
  const answer = await fetchText(url, {
    method: 'POST',
    body,
    token: model.key,
    timeout: model.timeout,
    most,
  });
  if ('failed' in answer) {
    const advice =
      model.key === undefined && /\b40[13]\b/.test(answer.failed)
        ? ' Its key goes into HELPAHEAD_MODEL_KEY.'
        : '';
    throw new UsageError(`The model at ${url} ${answer.failed}${advice} Nothing was changed.`);
  }
  return readAnswer(answer.text);
}

/** Models like to put their JSON between fences. */
function readAnswer(text: string): string[] | { reason: string } {
  const content = contentOf(text);
  if (content === undefined) return { reason: 'is not what a chat completion looks like' };
  const list = parse(content.replace(/^\s*```(?:json)?\s*|\s*```\s*$/g, ''));
  if (!Array.isArray(list)) return { reason: 'is no JSON list' };
  const wordings = list.filter((one): one is string => typeof one === 'string');
  return wordings.length > 0 ? wordings.slice(0, 20) : { reason: 'holds no text' };
}

function contentOf(text: string): string | undefined {
  const content = (parse(text) as { choices?: { message?: { content?: unknown } }[] } | null | undefined)
    ?.choices?.[0]?.message?.content;
  return typeof content === 'string' ? content : undefined;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

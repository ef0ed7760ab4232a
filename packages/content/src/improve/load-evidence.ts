import { statSync } from 'node:fs';
import type { Evidence } from '@helpahead/core';
import type { Output } from '../output.js';
import { readText, UsageError } from '../read-files.js';
import { visible } from '../visible.js';
import { fetchText } from './fetch-text.js';
import { NoEvidence, readEvidence } from './read-evidence.js';

interface From {
  /** A file, or the address of a collector. */
  from: string;
  token: string | undefined;
  /** Milliseconds. */
  timeout: number;
}

const most = 50_000_000;

/** @throws {UsageError} when there is no evidence there */
export async function loadEvidence(wish: From, output: Output): Promise<Evidence> {
  const isAddress = /^https?:\/\//i.test(wish.from);
  const name = isAddress ? addressOf(wish.from) : wish.from;
  const text = isAddress ? await ask(name, wish) : read(name);
  try {
    const { evidence, leftOut } = readEvidence(text);
    if (leftOut > 0)
      output.error(visible(`Left out what is not well formed in ${name}: ${entries(leftOut)}.`));
    return evidence;
  } catch (error) {
    if (!(error instanceof NoEvidence)) throw error;
    throw new UsageError(`${name} ${error.message}`, { cause: error });
  }
}

function entries(number: number): string {
  return number === 1 ? '1 entry' : `${number} entries`;
}

/** The collector's own path, unless one to a JSON file is given. */
function addressOf(from: string): string {
  if (!URL.canParse(from)) throw new UsageError(`“${from}” is no address.`);
  const url = new URL(from);
  if (!url.pathname.endsWith('.json')) url.pathname = `${url.pathname.replace(/\/$/, '')}/v1/evidence.json`;
  return url.href;
}

async function ask(url: string, { token, timeout }: From): Promise<string> {
  const answer = await fetchText(url, { token, timeout, most });
  if ('text' in answer) return answer.text;
  const advice =
    token === undefined && /\b40[13]\b/.test(answer.failed)
      ? ' Give the token of the collector: --token, or HELPAHEAD_TOKEN in the environment.'
      : '';
  throw new UsageError(`${url} ${answer.failed}${advice}`);
}

function read(file: string): string {
  if (!statSync(file, { throwIfNoEntry: false })) throw new UsageError(`There is no file ${file}.`);
  const text = readText(file);
  if (typeof text !== 'string') throw new UsageError(`${file}: ${text.message}`);
  return text;
}

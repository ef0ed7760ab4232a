import { dirname, isAbsolute, join } from 'node:path';
import type { Faq } from '@helpahead/core';
import { parseFaq } from '@helpahead/core';
import { findJsonMistakes } from '../json-mistakes.js';
import { JsonPlaces, type Part } from '../json-places.js';
import { saysBuilt } from '../passed-over.js';
import { createPlaces } from '../place.js';
import { readText, UsageError } from '../read-files.js';
import { isBuilt, readSiteFile, settingsIn } from '../site-file.js';
import type { Failure, TestResult } from '../test/test-result.js';
import type { Journey, Journeys } from './journeys.js';
import { journeysSchema } from './journeys-schema.js';
import { findMisfits } from './json-schema.js';
import { judgeStep } from './judge-step.js';
import { type World, walkJourney } from './walk-journey.js';

type Place = (part: Part) => Pick<Failure, 'line' | 'column' | 'endLine' | 'endColumn'>;

/** Walks the journeys of a file. */
export async function testJourneys(text: string, file: string): Promise<TestResult> {
  const json = text.replace(/^\ufeff/, '');
  const locate = createPlaces(json);
  const place: Place = ({ offset, length }) => {
    const { line: endLine, column: endColumn } = locate(offset + length);
    return { ...locate(offset), endLine, endColumn };
  };
  const broken = findJsonMistakes(json);
  if (broken.length > 0) return refused(broken.map((part) => failure(file, place(part), part.message)));
  const value: unknown = JSON.parse(json);
  const places = new JsonPlaces(json);
  const misfits = findMisfits(value, journeysSchema);
  const failures = misfits.map(({ path, message, isName }) =>
    failure(file, place(isName ? places.name(path) : places.value(path)), message),
  );
  const malformed = new Set(misfits.map(({ path }) => journeyOf(path)));
  const all = journeysIn(value);
  // What is wrong outside of the journeys may be wrong for each.
  if (malformed.has(undefined)) return { ...refused(failures), notRun: all.length };
  const runnable = [...all.entries()].filter(([number]) => !malformed.has(number));
  const result: TestResult = { ...refused(failures), notRun: all.length - runnable.length };
  if (runnable.length === 0) return result;
  const world = readWorld(value as Journeys, file);
  for (const [number, journey] of runnable) {
    const at = (pointer: string) => place(places.value(`/journeys/${number}${pointer}`));
    await testJourney(journey, world, { file, at, result });
  }
  return result;
}

/** In which journey something stands, by its JSON Pointer. */
function journeyOf(path: string): number | undefined {
  const number = /^\/journeys\/(\d+)(?:\/|$)/.exec(path)?.[1];
  return number === undefined ? undefined : Number(number);
}

function journeysIn(value: unknown): readonly Journey[] {
  const { journeys } = Object(value) as Partial<Journeys>;
  return Array.isArray(journeys) ? journeys : [];
}

interface Reporting {
  file: string;
  at(pointer: string): ReturnType<Place>;
  result: TestResult;
}

async function testJourney(journey: Journey, world: World, { file, at, result }: Reporting): Promise<void> {
  const { name } = journey;
  const before = result.failures.length;
  try {
    for (const { step, pointer, simulation, faq } of await walkJourney(journey, world)) {
      const { checked, misses } = judgeStep(step, simulation, faq);
      result.expectations += checked;
      const page = journey.steps ? `, step ${Number(pointer.split('/').at(-1)) + 1}` : '';
      for (const { pointer: below, expected, got } of misses) {
        const message = `“${name}”${page}: expected ${expected}; got: ${got}`;
        result.failures.push({
          ...failure(file, at(pointer + below), message),
          kind: 'journey',
          name,
          expected,
          got,
        });
      }
    }
  } catch (error) {
    const message = `“${name}” cannot be walked: ${error instanceof Error ? error.message : error}.`;
    result.failures.push({ ...failure(file, at(''), message), kind: 'journey', name });
  }
  if (result.failures.length === before) result.journeys += 1;
}

function failure(file: string, place: ReturnType<Place>, message: string): Failure {
  return { file, ...place, kind: 'file', message };
}

function refused(failures: Failure[]): TestResult {
  return { searches: 0, journeys: 0, notRun: 0, expectations: 0, failures };
}

function readWorld({ faq, site, folder }: Journeys, file: string): World {
  const beside = dirname(file);
  return {
    faqs: [faq].flat().map((name) => readFaq(from(beside, name))),
    site: site === undefined ? {} : settingsIn(readSiteFile(from(beside, site))),
    pages: { beside, folder },
  };
}

function from(folder: string, path: string): string {
  return isAbsolute(path) ? path : join(folder, path);
}

function readFaq(file: string): Faq {
  const text = readText(file);
  if (typeof text !== 'string') throw new UsageError(`${file}: ${text.message}`);
  if (isBuilt(text)) throw new UsageError(saysBuilt(file));
  const { faq } = parseFaq(text);
  if (faq.articles.length === 0) {
    throw new UsageError(`${file} has no article that can be shown. helpahead check ${file} says more.`);
  }
  return faq;
}

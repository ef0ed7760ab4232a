import type { Faq, SimulatedSuggestion, Simulation } from '@helpahead/core';
import { didYouMean } from '@helpahead/core';
import { sayCue } from '../site-coverage/say.js';
import type { Expectation, Step } from './journeys.js';

/** An expectation that was not met; `pointer` from the step. */
export interface Miss {
  pointer: string;
  expected: string;
  got: string;
}

/** So many suggestions a page gets. */
const OFFERED = 3;

/** What of a step's expectations the help did not do. */
export function judgeStep(
  { expects }: Step,
  simulation: Simulation,
  faq: Faq,
): { checked: number; misses: Miss[] } {
  const isShort = typeof expects === 'string' || Array.isArray(expects);
  const wanted: Expectation = isShort ? { suggests: expects } : (expects ?? {});
  const at = (name: string) => (isShort ? '/expects' : `/expects/${name}`);
  const verdicts = [
    ...suggestsVerdicts(wanted, simulation, faq, at('suggests')),
    ...[wanted.notSuggests ?? []].flat().map((id) => notSuggested(id, simulation, at('notSuggests'))),
    ...(wanted.comes === undefined ? [] : [comes(wanted.comes, simulation, at('comes'))]),
    ...(wanted.as === undefined ? [] : [comesAs(wanted.as, simulation, at('as'))]),
    ...Object.entries(wanted.held ?? {}).map(([id, rule]) => isHeld(id, rule, simulation, at('held'))),
  ];
  return { checked: verdicts.length, misses: verdicts.filter((miss) => miss !== undefined) };
}

type Verdict = Miss | undefined;

function offeredBy({ suggestions }: Simulation): SimulatedSuggestion[] {
  return suggestions.filter(({ passed }) => passed).slice(0, OFFERED);
}

function suggestsVerdicts(
  { suggests, within = OFFERED }: Expectation,
  simulation: Simulation,
  faq: Faq,
  pointer: string,
): Verdict[] {
  if (suggests === undefined) return [];
  const offered = offeredBy(simulation);
  if (typeof suggests === 'boolean') {
    const isSo = offered.length > 0 === suggests;
    const expected = suggests ? 'some suggestion' : 'no suggestion';
    return [isSo ? undefined : { pointer, expected, got: sayOffered(simulation) }];
  }
  return [suggests].flat().map((id, number): Verdict => {
    if (offered.slice(0, within).some(({ article }) => article === id)) return undefined;
    return {
      pointer: Array.isArray(suggests) ? `${pointer}/${number}` : pointer,
      expected: `“${id}” ${within === 1 ? 'as the first suggestion' : `among the first ${within} suggestions`}`,
      got: `${sayOffered(simulation)}. ${why(id, simulation, faq)}`,
    };
  });
}

function notSuggested(id: string, simulation: Simulation, pointer: string): Verdict {
  const isThere = offeredBy(simulation).some(({ article }) => article === id);
  return isThere ? { pointer, expected: `no suggestion of “${id}”`, got: sayOffered(simulation) } : undefined;
}

function comes(wanted: string | boolean, simulation: Simulation, pointer: string): Verdict {
  const { shown } = simulation;
  const isSo =
    typeof wanted === 'boolean'
      ? (shown !== undefined) === wanted
      : shown?.id === wanted || shown?.article === wanted;
  if (isSo) return undefined;
  const expected =
    typeof wanted === 'string'
      ? `“${wanted}” to come forward`
      : `${wanted ? 'something' : 'nothing'} to come forward`;
  return { pointer, expected, got: `${sayShown(simulation)}${sayHeld(wanted, simulation)}` };
}

function comesAs(wanted: 'tip' | 'badge', simulation: Simulation, pointer: string): Verdict {
  const { shown } = simulation;
  if (shown?.as === wanted) return undefined;
  return { pointer, expected: `something to come forward as a ${wanted}`, got: sayShown(simulation) };
}

function isHeld(id: string, rule: string, simulation: Simulation, held: string): Verdict {
  const found = heldBy(id, simulation);
  if (found?.rule === rule) return undefined;
  const pointer = `${held}/${id.replaceAll('~', '~0').replaceAll('/', '~1')}`;
  const expected = `“${id}” to be held back by ${rule}`;
  if (found) return { pointer, expected, got: `it is held back by ${sayRule(found)}` };
  const isShown = simulation.shown?.id === id;
  return { pointer, expected, got: isShown ? 'it comes forward' : 'it is no tip and no suggestion here' };
}

function heldBy(id: string, { held }: Simulation) {
  return held.find((one) => one.id === id);
}

function sayRule({ rule, detail }: { rule: string; detail?: string }): string {
  return `${rule}${detail ? ` (${detail})` : ''}`;
}

function sayOffered(simulation: Simulation): string {
  const offered = offeredBy(simulation);
  return offered.length === 0 ? 'no suggestion' : offered.map(saySuggestion).join(', ');
}

function saySuggestion({ article, confidence, cues: [cue] }: SimulatedSuggestion): string {
  return `${article} ${confidence.toFixed(2)}${cue ? ` (${sayCue(cue)})` : ''}`;
}

function sayShown({ shown }: Simulation): string {
  if (!shown) return 'nothing comes forward';
  const { id, kind, as, reason } = shown;
  return `the ${kind} “${id}” comes forward as a ${as}${reason ? `, because of ${sayCue(reason)}` : ''}`;
}

function sayHeld(wanted: string | boolean, simulation: Simulation): string {
  if (wanted === false) return '';
  const { held } = simulation;
  const meant = typeof wanted === 'string' ? held.filter(({ id }) => id === wanted) : held;
  if (meant.length === 0)
    return typeof wanted === 'string' ? `; “${wanted}” is no tip and no suggestion here` : '';
  return `; held back: ${meant
    .slice(0, OFFERED)
    .map((one) => `${one.id} by ${sayRule(one)}`)
    .join(', ')}`;
}

/** Why an article is not offered. */
function why(id: string, simulation: Simulation, { articles }: Faq): string {
  const article = articles.find((one) => one.id === id);
  if (!article) {
    const meant = didYouMean(
      id,
      articles.map((one) => one.id),
    );
    return `No article has the id “${id}”.${meant ? ` Did you mean “${meant}”?` : ''}`;
  }
  const place = simulation.suggestions.findIndex((one) => one.article === id);
  const found = simulation.suggestions[place];
  if (!found) return `“${id}” is not among the ten closest`;
  const { confidence, threshold, cues } = found;
  const said = cues.length > 0 ? `, of ${cues.map(sayCue).join(', ')}` : '';
  return found.passed
    ? `“${id}” is number ${place + 1}, with ${confidence.toFixed(2)}${said}`
    : `“${id}” has ${confidence.toFixed(2)} of the ${threshold.toFixed(2)} it needs${said}`;
}

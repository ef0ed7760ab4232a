import type { GuideStep } from '../../faq/faq.js';
import type { GuidePlace } from './guide-aid.js';

type Walked = Extract<GuidePlace, { given: unknown }>;

/** An option by its place, where the editor wrote a list of options with a label each. */
function optionOf(step: GuideStep, place: number): GuideStep['options'][number] | undefined {
  return Array.isArray(step.options) ? step.options[place] : undefined;
}

/**
 * Where these answers lead. What is not there any more, or goes round in a circle, ends the walk where it happens:
 * every guide and every list of answers has a place.
 */
export function walk(guide: readonly GuideStep[], answers: readonly number[]): Walked {
  const given: Walked['given'] = [];
  let step = guide[0];
  for (const option of answers) {
    const chosen = step && optionOf(step, option);
    if (!step || !chosen) break;
    given.push({ step, option });
    const { goto, end } = chosen;
    if (end !== undefined) return { status: 'ended', given, end };
    const next = guide.find(({ id }) => id === goto);
    if (goto === undefined || next === undefined) return { status: 'lost', given };
    step = next;
  }
  if (!step || !optionOf(step, 0)) return { status: 'lost', given };
  return { status: 'asking', given, step };
}

/**
 * The answers after one more. A way that comes back to a question it has passed is that question again: what was
 * answered since is asked anew, so no way is longer than the guide.
 */
export function goOn(guide: readonly GuideStep[], answers: readonly number[], option: number): number[] {
  const next = [...answers, option];
  const { status, given, ...place } = walk(guide, next);
  if (status !== 'asking' || !('step' in place)) return next;
  const passed = given.findIndex(({ step }) => step === place.step);
  return passed < 0 ? next : next.slice(0, passed);
}

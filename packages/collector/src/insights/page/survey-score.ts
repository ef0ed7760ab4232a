import { formatCount, formatDecimal, formatPercent } from '../format.js';
import type { SurveyFigures } from '../insights.js';
import { wordScore } from '../wording.js';

/** What a survey comes to, in one sentence; no score under the least sample. */
export function wordSurvey({
  kind,
  score,
  responses,
}: Pick<SurveyFigures, 'kind' | 'score' | 'responses'>): string {
  // Of a form there is nothing to score: its answers stand below.
  if (kind === 'form') return `${formatCount(responses, 'answer')}.`;
  if (!score.enough) return `Not enough answers yet: ${score.of} of ${score.least}.`;
  const show = score.unit === 'share' ? formatPercent : formatDecimal;
  const from = `from ${formatCount(score.of, 'answer')}`;
  return `${show(score.value)} ${wordScore(kind)} (${show(score.low)} to ${show(score.high)}, ${from}).`;
}

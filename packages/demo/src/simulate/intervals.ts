import { LATER } from './come-back.ts';
import type { SaidInsights } from './compare.ts';
import { SURVEY_ANSWERS } from './read-article.ts';
import { FORWARD } from './seek-help.ts';
import type { Truth } from './truth.ts';

/** A rate that was put into the simulation, and the 95 % interval that the insights give for it. */
export interface Estimate {
  figure: string;
  truth: number;
  low: number;
  high: number;
}

/** Every interval of the insights whose true value is known. */
export function estimates(truth: Truth, said: SaidInsights): Estimate[] {
  return [
    ...articleEstimates(truth, said),
    ...forwardEstimates(said),
    ...surveyEstimates(said),
    ...kept(said),
  ];
}

export const isInside = ({ truth, low, high }: Estimate): boolean => low <= truth && truth <= high;

function estimate(figure: string, truth: number, interval: { low?: number; high?: number }): Estimate[] {
  const { low, high } = interval;
  return low === undefined || high === undefined ? [] : [{ figure, truth, low, high }];
}

/** An article's votes come from readers of several kinds and of two versions: its true rate is the mean of their odds. */
function articleEstimates(truth: Truth, said: SaidInsights): Estimate[] {
  return said.votes.articles.flatMap(({ article, helped }) => {
    const known = truth.articles[article];
    return known ? estimate(`helped by ${article}`, known.expected / (known.yes + known.no), helped) : [];
  });
}

function forwardEstimates({ forward }: SaidInsights): Estimate[] {
  const { shown, withheld } = FORWARD.solved;
  const { earned } = forward;
  return [
    ...estimate('solved where help came forward', shown, forward.shown.solved),
    ...estimate('solved where it was withheld', withheld, forward.withheld.solved),
    ...(earned ? estimate('earned by coming forward', shown - withheld, earned) : []),
  ];
}

function surveyEstimates({ satisfaction }: SaidInsights): Estimate[] {
  const [[, done]] = SURVEY_ANSWERS.task;
  const content = SURVEY_ANSWERS.ordering.reduce(
    (sum, [answer, share]) => sum + (answer >= 4 ? share : 0),
    0,
  );
  return satisfaction.surveys.flatMap(({ survey, score }) =>
    estimate(`score of ${survey}`, survey === 'visit' ? done : content, score),
  );
}

function kept({ promises }: SaidInsights): Estimate[] {
  return [
    ...estimate('promises kept', LATER.kept, promises.kept),
    ...estimate('later solved', LATER.solved, promises.followUps.share),
  ];
}

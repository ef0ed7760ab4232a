import { type Need, REWRITTEN } from './needs.ts';
import type { Random } from './random.ts';
import { record, type Visiting, type Way, wait } from './visit.ts';
import type { World } from './world.ts';

/** How visitors are, as shares. */
export const HABITS = {
  votes: 0.6,
  /** Who reads an article that is not theirs. */
  helpedByWrong: 0.08,
  changesMind: 0.07,
  changesMindLater: 0.05,
  givesReason: 0.6,
  comments: 0.5,
  goesToPeople: 0.25,
  readsOn: 0.1,
  answersSurvey: 0.4,
} as const;

/** What the task survey is answered with, and the other one. */
export const SURVEY_ANSWERS = {
  task: [
    ['Yes', 0.7],
    ['In part', 0.2],
    ['No', 0.1],
  ],
  ordering: [
    [5, 0.5],
    [4, 0.3],
    [3, 0.1],
    [2, 0.06],
    [1, 0.04],
  ],
} as const;

const MISSING = [
  'A photo of the label',
  'Photos of the label would help',
  'The photo of the label is missing',
];
const PRAISE = ['Clear and short', 'That was quick'];

/** The shop and what its visitors are up against. */
export interface Scene {
  world: World;
  /** Share of honest visitors who press the wrong button. */
  wrongVotes: number;
}

/** How likely the article helps whoever needs this; the rest of the truth is in the needs. */
function helpfulness(need: Need, article: string, edition: Visiting['edition']): number {
  if (article !== need.article) return HABITS.helpedByWrong;
  if (article === REWRITTEN.article) return edition === 'first' ? REWRITTEN.before : REWRITTEN.after;
  return need.helpful ?? 0;
}

/** Reads an article; the way is given with what led to it. */
export function read(visit: Visiting, scene: Scene, article: string, way: Pick<Way, 'by' | 'cue'>): Way {
  const hash = scene.world.hash(visit.faq, article, visit.edition);
  const taken: Way = { path: visit.path, ...way, article, meant: undefined, outcome: 'read' };
  if (taken.by === 'suggestion') {
    record(visit, { kind: 'suggest', article, ...cueOf(way.cue), outcome: 'opened' });
  }
  record(visit, { kind: 'read', article, hash, from: taken.by });
  visit.ways.push(taken);
  wait(visit, 15, 90);
  return taken;
}

export const cueOf = (cue: string) => (cue === '' ? {} : { cue });

/** What somebody says of an article, or does not. `query`: what they had searched for. */
export function judge(visit: Visiting, scene: Scene, need: Need, way: Way, query?: string): void {
  const { random } = visit;
  const { article = '' } = way;
  if (!random.chance(HABITS.votes)) return;
  const rate = helpfulness(need, article, visit.edition);
  const chance = rate * (1 - scene.wrongVotes) + (1 - rate) * scene.wrongVotes;
  vote(visit, scene, {
    way,
    need,
    helpful: random.chance(chance),
    chance,
    ...(query === undefined ? {} : { query }),
  });
}

interface Ballot {
  /** Is not changed again. */
  isFinal?: boolean;
  way: Way;
  need: Need;
  helpful: boolean;
  chance: number;
  query?: string;
}

/** Votes, and perhaps thinks better of it at once: then only the second vote stands. */
export function vote(visit: Visiting, scene: Scene, ballot: Ballot): void {
  const { random } = visit;
  const { way, helpful, chance } = ballot;
  const first = cast(visit, scene, ballot);
  way.outcome = helpful ? 'helped' : 'unhelped';
  if (ballot.isFinal || !random.chance(HABITS.changesMind)) return;
  wait(visit, 2, 30);
  if (first.vote !== undefined) first.vote.stands = false;
  cast(visit, scene, { ...ballot, helpful: !helpful, chance: 1 - chance }, first.event.id);
  way.outcome = helpful ? 'unhelped' : 'helped';
}

function cast(visit: Visiting, { world }: Scene, ballot: Ballot, replaces?: string) {
  const { way, need, helpful, chance, query } = ballot;
  const { article = '' } = way;
  const event = record(
    visit,
    {
      kind: 'vote',
      article,
      hash: world.hash(visit.faq, article, visit.edition),
      helpful,
      ...remarks(visit.random, need, helpful),
      ...(replaces === undefined ? {} : { replaces }),
      ...(query === undefined ? {} : { query }),
    },
    { vote: { edition: visit.edition, chance, stands: true } },
  );
  const happening = visit.happenings.at(-1);
  if (happening === undefined) throw new Error('A vote was lost.');
  return { ...happening, event };
}

function remarks(random: Random, { complaints = [] }: Need, helpful: boolean) {
  if (helpful) return random.chance(0.05) ? { comment: random.pick(PRAISE) } : {};
  const reason = random.weighted([
    ['incomplete', 5],
    ['unclear', 3],
    ['wrong', 1],
  ] as const);
  return {
    ...(random.chance(HABITS.givesReason) ? { reason } : {}),
    ...(complaints.length > 0 && random.chance(HABITS.comments) ? { comment: random.pick(complaints) } : {}),
  };
}

/** Goes to people; what was tried last has then led there. */
export function goToPeople(visit: Visiting): void {
  wait(visit, 10, 120);
  const channel = visit.random.weighted([
    ['webhook', 6],
    ['phone', 2],
    ['mail', 2],
  ] as const);
  const hours = { webhook: 24, mail: 48, phone: undefined }[channel];
  const promised =
    hours === undefined ? {} : { promised: new Date(visit.now + hours * 3_600_000).toISOString() };
  record(visit, { kind: 'handoff', channel, ...promised });
  const last = visit.ways.at(-1);
  if (last !== undefined && last.outcome !== 'helped' && last.outcome !== 'probably') last.outcome = 'people';
}

/** Who has what they came for may be asked how it was. */
export function answerSurvey(visit: Visiting): void {
  const { random } = visit;
  if (visit.faq !== 'shop' || !random.chance(HABITS.answersSurvey)) return;
  wait(visit, 3, 20);
  const done = random.weighted(SURVEY_ANSWERS.task);
  const missing = done !== 'Yes' && random.chance(0.6) ? { missing: random.pick(MISSING) } : {};
  record(visit, { kind: 'survey', survey: 'visit', answers: { done, ...missing } });
}

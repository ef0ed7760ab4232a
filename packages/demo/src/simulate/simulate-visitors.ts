import { beginVisit, DAY, drawDevice, endVisit, type Span, timeOfDay } from './begin-visit.ts';
import { comeBack } from './come-back.ts';
import { type Delivery, deliveriesOf } from './deliveries.ts';
import { forgedVisits } from './forgers.ts';
import { type Need, needs } from './needs.ts';
import { createRandom, type Random } from './random.ts';
import { type Scene, SURVEY_ANSWERS } from './read-article.ts';
import { seekHelp } from './seek-help.ts';
import { record, type Visit, wait } from './visit.ts';
import { theWorld, type World } from './world.ts';

export interface SimulationOptions {
  /** The same seed makes the same visitors. */
  seed: number;
  /** @default 30 */
  days?: number;
  /** On an average day, forged ones not counted. @default 200 */
  visitsPerDay?: number;
  /** Midnight (UTC) after the last day, epoch milliseconds. */
  until: number;
  /** Share of honest visitors who press the wrong button, 0 to 1. @default 0 */
  wrongVotes?: number;
  /** Visits a day of a forger with one network. @default 0 */
  forgedPerDay?: number;
}

/** Visitors, with what is true of them, and how they reach a collector. */
export interface Simulation {
  span: Span;
  world: World;
  visits: Visit[];
  deliveries: Delivery[];
}

/** Makes up the visitors of some weeks; nothing is drawn that the seed does not decide. */
export function simulateVisitors(options: SimulationOptions): Simulation {
  const { seed, days = 30, visitsPerDay = 200, until, wrongVotes = 0, forgedPerDay = 0 } = options;
  const random = createRandom(String(seed));
  const span: Span = { from: until - days * DAY, days };
  const world = theWorld();
  const scene: Scene = { world, wrongVotes };
  const first = Array.from({ length: days }, (_, day) =>
    Array.from({ length: visitsOn(day, visitsPerDay, random) }, (_, number) =>
      honestVisit(scene, span, day, { number, random: random.named(`${day}/${number}`) }),
    ),
  ).flat();
  const later = first.flatMap((visit) => comeBack(visit, scene, span, random.named(`after ${visit.id}`)));
  const visits = [...first, ...later, ...forgedVisits(world, span, forgedPerDay, random)];
  return { span, world, visits, deliveries: deliveriesOf(visits, until, random) };
}

/** More at the end of the week, and never twice the same. */
function visitsOn(day: number, average: number, random: Random): number {
  const weekly = [0.95, 0.9, 0.95, 1, 1.05, 1.15, 1][day % 7] ?? 1;
  return Math.max(1, Math.round(average * weekly * (0.9 + 0.2 * random.named(`day ${day}`).next())));
}

/** Each need on each of its pages, by how often it arises there. */
const arising = needs.flatMap((need) =>
  Object.entries(need.pages).map(([path, weight]) => [{ need, path }, weight] as const),
);

/** So few that no figure of theirs may be told. */
export const RARE = { audience: 'press', visits: 7 } as const;

function audienceOf(need: Need, random: Random): string | undefined {
  if (need.faq !== 'shop') return undefined;
  return random.weighted<string | undefined>([
    [undefined, 60],
    ['customer', 34],
    ['trade', 6],
  ]);
}

function honestVisit(
  scene: Scene,
  span: Span,
  day: number,
  { number, random }: { number: number; random: Random },
): Visit {
  const { need, path } = random.weighted(arising);
  const isRare = number === 0 && day < RARE.visits;
  const visit = beginVisit({
    span,
    random,
    at: span.from + day * DAY + timeOfDay(random),
    faq: need.faq,
    language: scene.world.languageOf(need.faq),
    audience: isRare ? RARE.audience : audienceOf(need, random),
    path,
    device: drawDevice(random),
  });
  if (path === '/shop/order/' && random.chance(0.2)) {
    record(visit, {
      kind: 'survey',
      survey: 'after-order',
      answers: { ordering: random.weighted(SURVEY_ANSWERS.ordering) },
    });
    wait(visit, 5, 30);
  }
  seekHelp(visit, scene, need);
  return endVisit(visit);
}

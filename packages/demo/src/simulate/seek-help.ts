import type { Need } from './needs.ts';
import type { Random } from './random.ts';
import { answerSurvey, cueOf, goToPeople, HABITS, judge, read, type Scene, vote } from './read-article.ts';
import { record, type Visiting, type Way, wait } from './visit.ts';

/** Of visits in which something would come forward: how many are left alone, and how many of each get on. */
export const FORWARD = { withheld: 0.3, solved: { shown: 0.55, withheld: 0.3 } } as const;

/** Opens the panel: what it offers for this page counts as shown. */
function open(visit: Visiting, { world }: Scene): ReturnType<Scene['world']['offers']> {
  const offers = world.offers(visit.faq, visit.path, visit.error);
  for (const { article, cue = '' } of offers) {
    record(visit, { kind: 'suggest', article, ...cueOf(cue), outcome: 'shown' });
  }
  wait(visit, 2, 20);
  return offers;
}

/** A visit of somebody who needs something. */
export function seekHelp(visit: Visiting, scene: Scene, need: Need): void {
  if (need.error === undefined) lookForHelp(visit, scene, need);
  else comeForward(visit, scene, need);
}

function lookForHelp(visit: Visiting, scene: Scene, need: Need): void {
  const { random } = visit;
  const offers = open(visit, scene);
  const offered = offers.find(({ article }) => article === need.article);
  let way: Way | undefined;
  if (offered !== undefined && random.chance(0.6)) {
    way = read(visit, scene, offered.article, { by: 'suggestion', cue: offered.cue ?? '' });
    judge(visit, scene, need, way);
  } else if (need.article !== undefined && random.chance(0.1)) {
    way = read(visit, scene, need.article, { by: 'section', cue: '' });
    judge(visit, scene, need, way);
  } else {
    way = search(visit, scene, need);
  }
  goOn(visit, scene, way);
}

/** Asks, and in other words when that led to nothing. */
function search(visit: Visiting, scene: Scene, need: Need): Way {
  const first = ask(visit, scene, need);
  const isInVain = first.outcome === 'missed' || first.outcome === 'left';
  if (!isInVain || !visit.random.chance(0.35)) return first;
  wait(visit, 5, 30);
  return ask(visit, scene, need);
}

function ask(visit: Visiting, scene: Scene, need: Need): Way {
  const { random } = visit;
  const question = random.pick(need.wordings);
  const query = random.pick(question);
  const [meant = query] = question;
  const { hits, missed } = scene.world.search(visit.faq, query, visit.edition);
  // A search is noted once it is clear that nothing more is typed: at the latest when a result is opened.
  wait(visit, 3, 25);
  record(visit, { kind: missed ? 'miss' : 'search', query, hits: hits.slice(0, 20) }, { meant });
  const article = choose(random, hits, need);
  if (article === undefined) {
    const way: Way = {
      path: visit.path,
      by: 'search',
      cue: '',
      article,
      meant,
      outcome: missed ? 'missed' : 'left',
    };
    visit.ways.push(way);
    return way;
  }
  const way = read(visit, scene, article, { by: 'search', cue: '' });
  judge(visit, scene, need, way, query);
  return way;
}

/** Whoever sees the right article among the first three mostly takes it; others try the first one, or nothing. */
function choose(random: Random, hits: readonly string[], { article }: Need): string | undefined {
  if (article !== undefined && hits.slice(0, 3).includes(article) && random.chance(0.85)) return article;
  return random.chance(0.2) ? hits[0] : undefined;
}

function goOn(visit: Visiting, scene: Scene, way: Way): void {
  const { random } = visit;
  if (way.outcome === 'helped') {
    const related = scene.world.article(visit.faq, way.article ?? '', visit.edition).related?.[0];
    // Nobody is asked who had said no, or missed, and found no help since: here, everybody who got so far has.
    if (related !== undefined && random.chance(HABITS.readsOn)) {
      read(visit, scene, related, { by: 'related', cue: '' });
    }
    answerSurvey(visit);
  } else if (way.outcome !== 'read' && visit.faq === 'shop' && random.chance(HABITS.goesToPeople)) {
    goToPeople(visit);
  }
}

/** Something went wrong on the page: its answer comes forward, or is withheld to compare. */
function comeForward(visit: Visiting, scene: Scene, need: Need): void {
  const { random } = visit;
  visit.error = need.error;
  const [best] = scene.world.offers(visit.faq, visit.path, visit.error);
  const { article } = need;
  if (article === undefined || best?.article !== article)
    throw new Error(`"${need.id}" does not come forward.`);
  const arm = random.chance(FORWARD.withheld) ? 'withheld' : 'shown';
  record(visit, { kind: 'tip', article, ...cueOf(best.cue ?? ''), outcome: arm });
  visit.fate = { arm, solved: random.chance(FORWARD.solved[arm]), helpless: false };
  wait(visit, 4, 40);
  if (visit.fate.solved) getOn(visit, scene, need, { article, cue: best.cue ?? '' });
  else getStuck(visit, scene, need, { article, cue: best.cue ?? '' });
}

interface Answer {
  article: string;
  cue: string;
}

/** Takes what came forward; where nothing did, finds it in the panel. */
function take(visit: Visiting, scene: Scene, { article, cue }: Answer): Way {
  if (visit.fate?.arm === 'withheld') {
    open(visit, scene);
    return read(visit, scene, article, { by: 'suggestion', cue });
  }
  record(visit, { kind: 'tip', article, ...cueOf(cue), outcome: 'opened' });
  return read(visit, scene, article, { by: 'tip', cue });
}

function getOn(visit: Visiting, scene: Scene, need: Need, answer: Answer): void {
  const { random } = visit;
  const way = take(visit, scene, answer);
  const says = random.chance(0.5);
  if (says) voteFor(visit, scene, need, way, true);
  if (!says || random.chance(0.3)) {
    wait(visit, 20, 200);
    if (answer.article === 'card-declined') visit.path = '/shop/order/';
    record(visit, { kind: 'probablySolved', article: answer.article });
    if (way.outcome !== 'helped') way.outcome = 'probably';
  }
}

function getStuck(visit: Visiting, scene: Scene, need: Need, answer: Answer): void {
  const end = visit.random.weighted([
    ['no', 3],
    ['people', 3],
    ['nothing', 4],
  ] as const);
  if (end === 'no') voteFor(visit, scene, need, take(visit, scene, answer), false);
  if (end === 'people') goToPeople(visit);
  if (end === 'nothing' && visit.fate?.arm === 'shown') {
    record(visit, { kind: 'tip', article: answer.article, ...cueOf(answer.cue), outcome: 'dismissed' });
  }
  if (visit.fate !== undefined) visit.fate.helpless = end !== 'nothing';
}

/** With what is already known of how the visit ends, so without a change of mind. */
function voteFor(visit: Visiting, scene: Scene, need: Need, way: Way, helpful: boolean): void {
  vote(visit, scene, { way, need, helpful, chance: helpful ? 1 : 0, isFinal: true });
}

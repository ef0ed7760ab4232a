import { beginVisit, DAY, endVisit, type Span, timeOfDay } from './begin-visit.ts';
import type { Random } from './random.ts';
import { HABITS, read, type Scene } from './read-article.ts';
import { type Happening, record, type Visit, type Visiting } from './visit.ts';

/** Who comes back to say how it went, and what they say, as shares. */
export const LATER = { followsUp: 0.6, solved: 0.7, tellsOfPromise: 0.6, kept: 0.8 } as const;

interface Return {
  /** Days after. */
  after: number;
  act(visit: Visiting): void;
}

/** Visits on later days that go back to this one. */
export function comeBack(visit: Visit, scene: Scene, span: Span, random: Random): Visit[] {
  const returns = visit.happenings.flatMap((happening) => returnsFor(visit, happening, scene, random));
  return returns.flatMap(({ after, act }, number) => {
    const day = visit.day + after;
    if (day >= span.days) return [];
    const own = random.named(`return ${number}`);
    const { faq, language, audience, device } = visit;
    const at = span.from + day * DAY + timeOfDay(own);
    const path = faq === 'shop' ? '/shop/' : visit.path;
    const later = beginVisit({ span, random: own, at, faq, language, audience, path, device });
    act(later);
    return later.happenings.length > 0 ? [endVisit(later)] : [];
  });
}

function returnsFor(visit: Visit, happening: Happening, scene: Scene, random: Random): Return[] {
  const { event } = happening;
  if (event.kind === 'read' && event.article === 'refund-time' && random.chance(LATER.followsUp)) {
    const solved = random.chance(LATER.solved);
    return [
      { after: 5, act: (later) => record(later, { kind: 'followUp', article: event.article, solved }) },
    ];
  }
  if (event.kind === 'handoff' && event.promised !== undefined && random.chance(LATER.tellsOfPromise)) {
    const kept = random.chance(LATER.kept);
    const { channel } = event;
    return [
      { after: random.whole(3, 5), act: (later) => record(later, { kind: 'promiseKept', channel, kept }) },
    ];
  }
  if (happening.vote?.stands && visit.fate === undefined && random.chance(HABITS.changesMindLater)) {
    return [{ after: random.whole(1, 6), act: (later) => changeVote(later, scene, happening) }];
  }
  return [];
}

/** Finds the vote that this device remembers, and changes it; what was rewritten since is a new question. */
function changeVote(later: Visiting, scene: Scene, { event, vote }: Happening): void {
  if (event.kind !== 'vote' || vote === undefined || vote.edition !== later.edition) return;
  const way = read(later, scene, event.article, { by: 'section', cue: '' });
  record(
    later,
    { kind: 'vote', article: event.article, hash: event.hash, helpful: !event.helpful, replaces: event.id },
    { vote: { ...vote, chance: 1 - vote.chance, stands: true } },
  );
  vote.stands = false;
  way.outcome = event.helpful ? 'unhelped' : 'helped';
}

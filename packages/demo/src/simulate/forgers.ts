import { beginVisit, DAY, endVisit, type Span, timeOfDay } from './begin-visit.ts';
import type { Random } from './random.ts';
import { record, type Visit, wait } from './visit.ts';
import type { World } from './world.ts';

/** What a forger with one network tries to teach: that this answers that, and that something is asked which nobody asks. */
export const FORGED = {
  query: 'pause subscription',
  article: 'leaf-cancel',
  gap: 'cheap pills without prescription',
} as const;

/** Every vote from a browser of another name and an address of its own, all in one network. */
export function forgedVisits(world: World, span: Span, aDay: number, random: Random): Visit[] {
  const days = Array.from({ length: span.days }, (_, day) => day);
  return days.flatMap((day) =>
    Array.from({ length: aDay }, (_, number) => {
      const own = random.named(`forged ${day}/${number}`);
      const device = {
        address: `203.0.113.${own.whole(1, 254)}`,
        browser: `Mozilla/5.0 (forged ${day}-${number})`,
        skew: 0,
      };
      const at = span.from + day * DAY + timeOfDay(own);
      const path = '/shop/products/monthly-leaf/';
      const visit = beginVisit({
        span,
        random: own,
        at,
        faq: 'shop',
        language: 'en',
        audience: undefined,
        path,
        device,
      });
      visit.isForged = true;
      if (number % 4 === 0) forgeMiss(visit, world);
      else forgeVote(visit, world);
      return endVisit(visit);
    }),
  );
}

function forgeVote(visit: Parameters<typeof record>[0], world: World): void {
  const { query, article } = FORGED;
  const hash = world.hash(visit.faq, article, visit.edition);
  const { hits } = world.search(visit.faq, query, visit.edition);
  record(visit, { kind: 'search', query, hits }, { meant: query });
  wait(visit, 1, 3);
  record(visit, { kind: 'read', article, hash, from: 'search' });
  wait(visit, 1, 3);
  const vote = { edition: visit.edition, chance: 1, stands: true };
  record(visit, { kind: 'vote', article, hash, helpful: true, query }, { vote });
  visit.ways.push({ path: visit.path, by: 'search', cue: '', article, meant: undefined, outcome: 'helped' });
}

function forgeMiss(visit: Parameters<typeof record>[0], world: World): void {
  const { hits } = world.search(visit.faq, FORGED.gap, visit.edition);
  record(visit, { kind: 'miss', query: FORGED.gap, hits }, { meant: FORGED.gap });
  visit.ways.push({
    path: visit.path,
    by: 'search',
    cue: '',
    article: undefined,
    meant: FORGED.gap,
    outcome: 'missed',
  });
}

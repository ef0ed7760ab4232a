import {
  type Budget,
  bestLanguage,
  type Faq,
  type Memory,
  type PageContext,
  type Signs,
  type Simulation,
  simulate,
} from '@helpahead/core';
import { pagePath } from '../site-coverage/page-path.js';
import type { SiteSettings } from '../site-file.js';
import { type PagesPlace, readJourneyPage } from './journey-pages.js';
import type { Journey, JourneySigns, Step } from './journeys.js';

/** What a journey is walked with. */
export interface World {
  /** One for each language, the first for visitors of any other. */
  faqs: readonly Faq[];
  site: SiteSettings;
  pages: PagesPlace;
}

/** One step, and what the help did there. */
export interface Walked {
  step: Step;
  /** JSON Pointer from the journey to the step: `''` for the journey itself. */
  pointer: string;
  simulation: Simulation;
  faq: Faq;
}

/** What goes along from step to step. */
interface Visitor {
  budget: Budget & { saidErrors: string[] };
  trail: string[];
  page: PageContext;
  now: number;
}

/** Walks a journey, with the budget of one visitor. @throws {Error} when a page cannot be read */
export async function walkJourney(journey: Journey, world: World): Promise<Walked[]> {
  const steps = journey.steps ?? [journey];
  const now = journey.now === undefined ? Date.now() : Date.parse(journey.now);
  if (Number.isNaN(now)) throw new Error(`“${journey.now}” is no moment: write 2026-12-24T18:00:00Z`);
  const blank = { url: '', title: '', headings: [], labels: [], buttons: [], errors: [] };
  const visitor: Visitor = { budget: newBudget(journey), trail: [], page: blank, now };
  const walked: Walked[] = [];
  for (const [number, step] of steps.entries()) {
    await goTo(step, number === 0, visitor, world.pages);
    const { simulation, faq } = look(step, journey, visitor, world);
    walked.push({ step, pointer: journey.steps ? `/steps/${number}` : '', simulation, faq });
    carryOn(step, simulation, visitor);
  }
  return walked;
}

function newBudget({ remembers = false }: Journey): Visitor['budget'] {
  return {
    shownThisPage: 0,
    shownThisSession: 0,
    dismissed: [],
    muted: false,
    stored: remembers,
    saidErrors: [],
  };
}

async function goTo(step: Step, isFirst: boolean, visitor: Visitor, pages: PagesPlace): Promise<void> {
  if (!isFirst && step.page === undefined && step.url === undefined) return;
  if (!isFirst) visitor.trail.push(pagePath({ source: '', context: visitor.page }));
  visitor.page = await readJourneyPage(step.page, step.url, pages);
  visitor.budget = { ...visitor.budget, shownThisPage: 0, saidErrors: [] };
}

function look(step: Step, journey: Journey, visitor: Visitor, { faqs, site }: World) {
  const language = journey.language ?? visitor.page.language ?? '';
  const best = bestLanguage(language, faqs.map((faq) => faq.language).join(' '));
  const faq = faqs.find((one) => one.language === best) ?? faqs[0];
  if (!faq) throw new Error('There is no FAQ');
  visitor.now += 1000 * (step.signs?.seconds ?? 3);
  const { threshold, background } = site;
  const simulation = simulate(faq, {
    page: pageOf(step, journey, visitor.page, faq),
    signs: signsOf(step.signs ?? {}),
    budget: visitor.budget,
    memory: memoryOf(step, journey, visitor),
    now: visitor.now,
    ...(threshold !== undefined && { threshold }),
    ...(background && { background }),
  });
  return { simulation, faq };
}

function pageOf(step: Step, journey: Journey, page: PageContext, faq: Faq): PageContext {
  const { audience } = journey;
  const extra = {
    ...page.extra,
    // The host says it so: `context({ audience: 'member' })`.
    ...(audience !== undefined && { audience: [audience].flat().join(',') }),
    ...journey.context,
    ...step.context,
    ...deviceFor(faq, journey),
  };
  return {
    ...page,
    errors: [...[step.error ?? []].flat(), ...page.errors],
    ...(journey.language !== undefined && { language: journey.language }),
    ...(Object.keys(extra).length > 0 && { extra }),
  };
}

/** What the site tells of the page counts as its words; the device is told only where somebody asks for it. */
function deviceFor({ tips = [] }: Faq, { device }: Journey): { device?: string } {
  const isAsked = /"context":\{[^}]*"device":/.test(JSON.stringify(tips.map(({ when }) => when)));
  return device !== undefined && isAsked ? { device } : {};
}

function memoryOf(step: Step, { audience }: Journey, { trail }: Visitor): Memory {
  return {
    trail: step.trail ?? trail,
    ...(audience !== undefined && { audience: [audience].flat() }),
  };
}

function signsOf({ seconds, scroll, idleField, ...same }: JourneySigns): Partial<Signs> {
  return {
    ...same,
    ...(seconds !== undefined && { focusedSeconds: seconds }),
    ...(scroll !== undefined && { scrollPercent: scroll }),
    ...(idleField !== undefined && { idleFieldSeconds: idleField }),
  };
}

/** What was shown costs, what was closed stays closed, and whoever touches the help may be remembered. */
function carryOn({ does: act }: Step, { shown, page }: Simulation, visitor: Visitor): void {
  const { budget } = visitor;
  if (shown) {
    budget.shownThisPage += 1;
    budget.shownThisSession += 1;
    budget.saidErrors = [...new Set([...budget.saidErrors, ...page.errors])];
  }
  if (act === undefined) return;
  budget.stored = true;
  if (act === 'accept' || act === 'touch') return;
  budget.dismissedAt = visitor.now;
  budget.muted ||= act === 'noMoreTips';
  if (shown) budget.dismissed = [...budget.dismissed, shown.id];
}

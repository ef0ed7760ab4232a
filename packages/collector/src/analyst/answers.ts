import type { Catalogue } from '../insights/catalogue.js';
import { type CsvTable, renderCsv } from '../insights/csv.js';
import { dayRange } from '../insights/day-range.js';
import type { Insights, InsightsFilter } from '../insights/insights.js';
import { makeEvidence } from '../insights/make-evidence.js';
import { makeInsights } from '../insights/make-insights.js';
import { renderPage } from '../insights/page/page.js';
import type { QuestionsGame } from '../insights/questions/game.js';
import { renderQuestions } from '../insights/questions/questions-page.js';
import { type AgreedPair, makeAgreement, unpackAgreement } from '../rollup/agreement.js';
import type { EventReader } from '../store/event-store.js';
import type { Rollups } from './rollups.js';

/** What can be asked of an analyst: plain data, since it goes to a thread of its own. */
export type AnalystRequest =
  | { want: 'page'; filter: InsightsFilter; eventsUrl: string }
  | { want: 'json'; filter: InsightsFilter }
  | { want: 'csv'; filter: InsightsFilter; table: CsvTable }
  | { want: 'questions'; filter: InsightsFilter; game: QuestionsGame }
  | { want: 'evidence'; filter: InsightsFilter };

/** What answers are made from. */
export interface AnswerParts {
  reader: EventReader;
  rollups: Rollups;
  catalogue: () => Catalogue;
}

/** Answers one request, in the text that is sent. */
export async function answer(parts: AnswerParts, request: AnalystRequest, now: number): Promise<string> {
  const { reader, rollups } = parts;
  const { filter } = request;
  const { days, summaries } = await rollups.look(dayRange(filter, now), now);
  const common = { days, gaps: await reader.gaps(), catalogue: parts.catalogue(), now };
  if (request.want === 'evidence' || request.want === 'questions') {
    const evidence = makeEvidence({ ...common, agreements: await agreementsOf(reader) });
    if (request.want === 'evidence') return JSON.stringify(evidence);
    const { articles } = common.catalogue;
    return renderQuestions({ filter, asked: evidence.asked, articles }, request.game);
  }
  return render(request, makeInsights({ ...common, summaries, filter }));
}

/** Of the days that are over, and of those whose sources are still there: today's, as a rule. */
async function agreementsOf(reader: EventReader): Promise<AgreedPair[][]> {
  const open = await reader.receivedDays();
  const kept = (await reader.agreements()).filter(({ day }) => !open.includes(day));
  const agreements = kept.map(({ body }) => unpackAgreement(body));
  for (const day of open) agreements.push(await makeAgreement(reader.receivedVotes(day)));
  return agreements;
}

function render(
  request: Exclude<AnalystRequest, { want: 'evidence' | 'questions' }>,
  insights: Insights,
): string {
  if (request.want === 'json') return JSON.stringify(insights);
  if (request.want === 'csv') return renderCsv(insights, request.table);
  return renderPage(insights, { eventsUrl: request.eventsUrl });
}

import { randomBytes } from 'node:crypto';
import type { Analyst } from '../analyst/analyst.js';
import type { AnalystRequest } from '../analyst/answers.js';
import type { RouteContext } from '../http/environment.js';
import { type Refusal, refuse } from '../http/refusal.js';
import type { EventStore } from '../store/event-store.js';
import { CSV_TABLES } from './csv.js';
import { filterAddress, parseFilter } from './filter.js';
import { gapAnchor, readGap } from './gap-form.js';
import type { InsightsFilter } from './insights.js';
import { QUESTIONS_DRAWN, type QuestionsGame } from './questions/game.js';
import { checkReader, checkSender, type ReaderCheck } from './reader-check.js';

/** What showing insights needs from the collector around it. */
export interface InsightsRoute extends ReaderCheck {
  /** Makes the answer, in a thread of its own. */
  answer: Analyst['ask'];
  store: Pick<EventStore, 'noteGap'>;
}

// Nothing but our own style and icon: even markup that slipped through could not run, load or send anything elsewhere.
const POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

const HEADERS = {
  'Content-Security-Policy': POLICY,
  'Cross-Origin-Resource-Policy': 'same-origin',
  // To nobody else; our own forms need it, since without it they do not say where they come from.
  'Referrer-Policy': 'same-origin',
  'X-Robots-Tag': 'noindex',
};

const PAGE = { 'Content-Type': 'text/html; charset=utf-8' };

/** `GET /insights`. */
export function showInsights(route: InsightsRoute, context: RouteContext): Promise<Response> {
  const eventsUrl = new URL('/v1/events', context.req.url).href;
  return send(route, context, { want: 'page', filter: filterOf(context), eventsUrl }, PAGE);
}

/** `GET /insights/questions`: five real questions, drawn anew when the address does not say which. */
export async function showQuestions(route: InsightsRoute, context: RouteContext): Promise<Response> {
  const filter = filterOf(context);
  const game = gameOf(context.req.query());
  if (game.seed !== '') return send(route, context, { want: 'questions', filter, game }, PAGE);
  const refusal = checkReader(route, context);
  if (refusal) return refuse(context, refusal);
  const seed = randomBytes(4).toString('hex');
  return context.body(null, 303, { ...HEADERS, Location: `questions${filterAddress(filter, { seed })}` });
}

function gameOf(query: Record<string, string>): QuestionsGame {
  const picks = Array.from({ length: QUESTIONS_DRAWN }, (_, at) => query[`pick${at + 1}`] ?? '');
  return { seed: (query.seed ?? '').slice(0, 40), picks: query.show === undefined ? undefined : picks };
}

/** `GET /v1/insights.json`: the same figures. */
export function sendInsights(route: InsightsRoute, context: RouteContext): Promise<Response> {
  const type = { 'Content-Type': 'application/json' };
  return send(route, context, { want: 'json', filter: filterOf(context) }, type);
}

/** `GET /v1/evidence.json`: what proposals for the FAQ are made from. */
export function sendEvidence(route: InsightsRoute, context: RouteContext): Promise<Response> {
  const type = { 'Content-Type': 'application/json' };
  return send(route, context, { want: 'evidence', filter: filterOf(context) }, type);
}

/** `GET /insights.csv?what=gaps`: one table of them. */
export async function sendCsv(route: InsightsRoute, context: RouteContext): Promise<Response> {
  const table = CSV_TABLES.find((name) => name === context.req.query('what'));
  if (table === undefined) return refuse(context, checkReader(route, context) ?? UNKNOWN_TABLE);
  const day = new Date(route.now()).toISOString().slice(0, 10);
  return send(
    route,
    context,
    { want: 'csv', filter: filterOf(context), table },
    {
      'Content-Type': 'text/csv; charset=utf-8; header=present',
      'Content-Disposition': `attachment; filename="helpahead-${table}-${day}.csv"`,
    },
  );
}

/** `POST /insights/gaps`: what an editor says of a question that found nothing; then back to it on the page. */
export async function saveGap(route: InsightsRoute, context: RouteContext): Promise<Response> {
  const refusal = checkReader(route, context) ?? checkSender(route, context);
  if (refusal) return refuse(context, refusal);
  const read = await readGap(context.req.raw, route.now());
  if ('status' in read) return refuse(context, read);
  await route.store.noteGap(read);
  const location = `../insights${filterAddress(filterOf(context))}#${gapAnchor(read)}`;
  return context.body(null, 303, { ...HEADERS, Location: location });
}

async function send(
  route: InsightsRoute,
  context: RouteContext,
  request: AnalystRequest,
  headers: Record<string, string>,
): Promise<Response> {
  const refusal = checkReader(route, context);
  if (refusal) return refuse(context, refusal);
  return context.body(await route.answer(request), 200, { ...HEADERS, ...headers });
}

function filterOf(context: RouteContext): InsightsFilter {
  return parseFilter(context.req.query());
}

const UNKNOWN_TABLE: Refusal = {
  status: 400,
  error: 'unknown-table',
  message: `Say which table, such as ?what=gaps. There are: ${CSV_TABLES.join(', ')}.`,
};

import { Hono } from 'hono';
import { AnalystUnavailable } from './analyst/thread.js';
import { allowEvents, type EventsRoute, receiveEvents } from './events/events-route.js';
import type { Environment, RouteContext } from './http/environment.js';
import type { Metrics } from './http/metrics.js';
import { measure, sendMetrics } from './http/metrics-route.js';
import { OPENAPI } from './http/openapi.js';
import { type Refusal, refuse } from './http/refusal.js';
import {
  type InsightsRoute,
  saveGap,
  sendCsv,
  sendEvidence,
  sendInsights,
  showInsights,
  showQuestions,
} from './insights/insights-route.js';
import { INSIGHTS_ICON, insightsCss } from './insights/style/insights-css.js';
import { reasonOf } from './log.js';
import { isBusy } from './store/unusable.js';

/** What the routes need. */
export interface AppParts {
  events: EventsRoute;
  insights: InsightsRoute;
  metrics: Metrics;
  /** Whether the insights answer. */
  isReady(): boolean;
}

/** Everything the collector answers. */
export function createApp({ events, insights, metrics, isReady }: AppParts): Hono<Environment> {
  const app = new Hono<Environment>();
  app.use(measure(app, metrics));
  app.use(async (context, next) => {
    await next();
    context.header('X-Content-Type-Options', 'nosniff');
    context.header('Cache-Control', 'no-store');
  });
  addEvents(app, events);
  addInsights(app, insights);
  app.get('/healthz', (context) => answerHealth(events, context));
  app.get('/readyz', (context) => (isReady() ? answerHealth(events, context) : refuse(context, NOT_READY)));
  app.get('/metrics', (context) => sendMetrics({ insights, metrics }, context));
  app.get('/openapi.json', (context) =>
    context.body(OPENAPI, 200, { 'Content-Type': 'application/json', 'Access-Control-Allow-Origin': '*' }),
  );
  app.notFound((context) => refuse(context, NOT_FOUND));
  app.onError((error, context) => {
    events.log({ level: 'error', message: 'request failed', reason: reasonOf(error) });
    return refuse(context, refusalOf(error));
  });
  return app;
}

function refusalOf(error: unknown): Refusal {
  if (error instanceof AnalystUnavailable) return UNAVAILABLE;
  return isBusy(error) ? BUSY : FAILED;
}

function addEvents(app: Hono<Environment>, route: EventsRoute): void {
  app.post('/v1/events', (context) => receiveEvents(route, context));
  app.options('/v1/events', (context) => allowEvents(route, context));
  app.all('/v1/events', (context) => refuse(context, WRONG_METHOD));
}

function addInsights(app: Hono<Environment>, route: InsightsRoute): void {
  app.get('/', (context) => context.redirect('insights'));
  app.get('/insights/', (context) => context.redirect(`../insights${new URL(context.req.url).search}`));
  app.get('/insights', (context) => showInsights(route, context));
  app.get('/insights/questions', (context) => showQuestions(route, context));
  app.post('/insights/gaps', (context) => saveGap(route, context));
  app.all('/insights/gaps', (context) => refuse(context, FORM_ONLY));
  app.get('/insights.csv', (context) => sendCsv(route, context));
  app.get('/insights.css', (context) =>
    context.body(insightsCss(), 200, { 'Content-Type': 'text/css; charset=utf-8' }),
  );
  app.get('/insights.svg', (context) =>
    context.body(INSIGHTS_ICON, 200, { 'Content-Type': 'image/svg+xml' }),
  );
  app.get('/v1/insights.json', (context) => sendInsights(route, context));
  app.get('/v1/evidence.json', (context) => sendEvidence(route, context));
}

async function answerHealth({ store, log }: EventsRoute, context: RouteContext): Promise<Response> {
  try {
    await store.check();
    return context.json({ status: 'ok' });
  } catch (error) {
    log({ level: 'error', message: 'not healthy', reason: reasonOf(error) });
    return refuse(context, NOT_HEALTHY);
  }
}

const WRONG_METHOD: Refusal = {
  status: 405,
  error: 'wrong-method',
  message: 'Events are sent by POST.',
  headers: { Allow: 'POST, OPTIONS' },
};
const FORM_ONLY: Refusal = {
  status: 405,
  error: 'wrong-method',
  message: 'What is said of a question is sent by POST, as the form on the page does.',
  headers: { Allow: 'POST' },
};
const NOT_HEALTHY: Refusal = {
  status: 503,
  error: 'store-unusable',
  message: 'The database cannot be written to. The log says why.',
  headers: { 'Retry-After': '10' },
};
const BUSY: Refusal = {
  status: 503,
  error: 'store-busy',
  message: 'Another process holds the database. Try again.',
  headers: { 'Retry-After': '10' },
};
const NOT_READY: Refusal = {
  status: 503,
  error: 'not-ready',
  message: 'Feedback is received, but the insights are being started. Try again.',
  headers: { 'Retry-After': '5' },
};
const UNAVAILABLE: Refusal = {
  status: 503,
  error: 'insights-unavailable',
  message: 'The insights are being started again; feedback is received meanwhile. Try again.',
  headers: { 'Retry-After': '5' },
};
const NOT_FOUND: Refusal = { status: 404, error: 'not-found', message: 'There is nothing here.' };
const FAILED: Refusal = {
  status: 500,
  error: 'failed',
  message: 'Something failed here. The log says what.',
};

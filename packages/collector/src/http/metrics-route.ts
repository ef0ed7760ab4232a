import type { Hono, MiddlewareHandler } from 'hono';
import type { InsightsRoute } from '../insights/insights-route.js';
import { checkReader } from '../insights/reader-check.js';
import type { Environment, RouteContext } from './environment.js';
import { isLoopbackName } from './loopback.js';
import type { Metrics } from './metrics.js';
import { refuse } from './refusal.js';

/** Counts every answer under the route it was given by, whatever address was asked for. */
export function measure(app: Hono<Environment>, metrics: Metrics): MiddlewareHandler<Environment> {
  let known: ReadonlySet<string> | undefined;
  return async (context, next) => {
    const started = performance.now();
    await next();
    known ??= new Set(app.routes.map(({ path }) => path).filter((path) => !path.includes('*')));
    const route = known.has(context.req.path) ? context.req.path : 'other';
    metrics.answered(route, context.res.status, (performance.now() - started) / 1000);
  };
}

/** `GET /metrics`: from this machine itself, or with the token. */
export async function sendMetrics(
  { insights, metrics }: { insights: InsightsRoute; metrics: Metrics },
  context: RouteContext,
): Promise<Response> {
  const refusal = isFromHere(context) ? undefined : checkReader(insights, context);
  if (refusal) return refuse(context, refusal);
  const { body, type } = await metrics.read();
  return context.body(body, 200, { 'Content-Type': type });
}

/**
 * What came through a server in front is from elsewhere, also when nobody said that there is one; and what asks under
 * another name than this machine's may be a page that pointed its own name here.
 */
function isFromHere({ req, env }: RouteContext): boolean {
  const isForwarded = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via'].some((name) => req.header(name));
  const address = env.incoming.socket.remoteAddress?.replace(/^::ffff:/, '');
  const isOwnName = isLoopbackName(new URL(req.url).hostname);
  return !isForwarded && isOwnName && address !== undefined && isLoopbackName(address);
}

import { Hono } from 'hono';
import { allowEvents, type EventsRoute, receiveEvents } from '../events/events-route.js';
import { reasonOf } from '../log.js';
import type { Environment } from './environment.js';
import { refuse } from './refusal.js';

/** Everything the collector answers. */
export function createApp(events: EventsRoute): Hono<Environment> {
  const app = new Hono<Environment>();
  app.use(async (context, next) => {
    await next();
    context.header('X-Content-Type-Options', 'nosniff');
    context.header('Cache-Control', 'no-store');
  });

  app.post('/v1/events', (context) => receiveEvents(events, context));
  app.options('/v1/events', (context) => allowEvents(events, context));
  app.all('/v1/events', (context) =>
    refuse(context, {
      status: 405,
      error: 'wrong-method',
      message: 'Use POST.',
      headers: { Allow: 'POST, OPTIONS' },
    }),
  );
  app.get('/healthz', (context) => {
    try {
      events.store.check();
      return context.json({ status: 'ok' });
    } catch (error) {
      events.log({ level: 'error', message: 'not healthy', reason: reasonOf(error) });
      return refuse(context, {
        status: 503,
        error: 'store-unusable',
        message: 'The database cannot be written to.',
      });
    }
  });

  app.notFound((context) =>
    refuse(context, { status: 404, error: 'not-found', message: 'There is nothing here.' }),
  );
  app.onError((error, context) => {
    events.log({ level: 'error', message: 'request failed', reason: reasonOf(error) });
    return refuse(context, {
      status: 500,
      error: 'failed',
      message: 'Something failed here. The log says what.',
    });
  });
  return app;
}

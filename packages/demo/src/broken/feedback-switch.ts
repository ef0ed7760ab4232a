import type { Hono } from 'hono';

/**
 * A feedback endpoint that is down until somebody repairs it: `POST …/switch` with `answer=202` repairs it,
 * `answer=500` breaks it again. Repaired, it hands events on to the collector, as a proxy would.
 */
export function addFeedbackSwitch(site: Hono, collector: string): void {
  let isDown = true;
  site.post('/broken/feedback-down/switch', async (context) => {
    const { answer } = await context.req.parseBody();
    isDown = answer !== '202';
    return context.redirect('/broken/feedback-down/', 303);
  });
  site.post('/broken/feedback-down/events', async (context) => {
    if (isDown) return context.text('Internal Server Error', 500);
    const { search } = new URL(context.req.url);
    const answer = await fetch(`${collector}/v1/events${search}`, {
      method: 'POST',
      headers: {
        'Content-Type': context.req.header('Content-Type') ?? 'text/plain',
        Origin: context.req.header('Origin') ?? new URL(context.req.url).origin,
      },
      body: await context.req.text(),
    });
    return new Response(await answer.text(), {
      status: answer.status,
      headers: { 'Content-Type': answer.headers.get('Content-Type') ?? 'application/json' },
    });
  });
}

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
    return handOn(context.req.raw, collector);
  });
}

/** As a proxy does: the collector's answer, or 502 when it gives none. */
async function handOn(request: Request, collector: string): Promise<Response> {
  const { search, origin } = new URL(request.url);
  try {
    const answer = await fetch(`${collector}/v1/events${search}`, {
      method: 'POST',
      headers: {
        'Content-Type': request.headers.get('Content-Type') ?? 'text/plain',
        Origin: request.headers.get('Origin') ?? origin,
      },
      body: await request.text(),
    });
    return new Response(await answer.text(), {
      status: answer.status,
      headers: { 'Content-Type': answer.headers.get('Content-Type') ?? 'application/json' },
    });
  } catch {
    return new Response('Bad Gateway', { status: 502 });
  }
}

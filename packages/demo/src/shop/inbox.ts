// Where the contact screens of the shop send to: what a site's own server would do, kept in memory.
import type { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';

/** As docs/embedding.md describes it. */
export interface Message {
  kind: string;
  reference: string;
  language: string;
  text: string;
  context: string[];
  mail?: string;
}

const mostKept = 100;
const longest = 64_000;

function isMessage(value: unknown): value is Message {
  const { kind, reference, text, context } = (value ?? {}) as Partial<Message>;
  return [kind, reference, text].every((part) => typeof part === 'string') && Array.isArray(context);
}

/** Takes messages as JSON (a webhook) and shows what came, newest last. */
export function addInbox(site: Hono): void {
  const inbox: Message[] = [];
  site.post('/shop/inbox', bodyLimit({ maxSize: longest }), async (context) => {
    const message: unknown = await context.req.json().catch(() => undefined);
    if (!isMessage(message)) return context.json({ error: 'This is no message of the help.' }, 400);
    inbox.push(message);
    inbox.splice(0, inbox.length - mostKept);
    return context.json({ reference: message.reference });
  });
  site.get('/shop/inbox', (context) => context.json(inbox));
}

import { serveStatic } from '@hono/node-server/serve-static';
import { type Context, Hono } from 'hono';
import { etag } from 'hono/etag';
import { addFeedbackSwitch } from './broken/feedback-switch.ts';
import { pageHeaders } from './guest/policies.ts';
import { placeholders } from './page.ts';
import { addInbox } from './shop/inbox.ts';

export interface SiteOptions {
  /** Folder of the built pages. */
  root: string;
  /** Where the collector listens, without a trailing slash. */
  collector: string;
  /** An address of this machine at which nobody listens. */
  closedPort: string;
}

const hashed = /^\/helpahead\/[\w-]+-[0-9a-f]{6,}\.js$|^\/built\/[\w/-]+-[0-9a-z]{8}\.json$/;

/** Chunks and parts of built FAQs have a hash in the name and may stay; everything else is asked for again. */
function cacheControl(path: string): string {
  return hashed.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache';
}

/** Ports are known only when the servers run, so they are written into pages as these are served. */
async function fillPlaceholders(context: Context, options: SiteOptions): Promise<void> {
  if (!context.res.headers.get('Content-Type')?.startsWith('text/html')) return;
  const markup = (await context.res.text())
    .replaceAll(placeholders.collector, options.collector)
    .replaceAll(placeholders.closedPort, options.closedPort);
  const { status } = context.res;
  const headers = new Headers(context.res.headers);
  headers.delete('Content-Length');
  // Hono gives a new answer the headers of the one before, its length included.
  context.res = undefined;
  context.res = new Response(markup, { status, headers });
}

/** The demo as a web application: static pages, and the few answers that a static host would not give. */
export function createSite(options: SiteOptions): Hono {
  const site = new Hono();
  const files = serveStatic({ root: options.root });
  site.use(etag());
  site.use(async (context, next) => {
    await next();
    await fillPlaceholders(context, options);
    context.header('X-Content-Type-Options', 'nosniff');
    context.header('Cache-Control', cacheControl(context.req.path));
    for (const [name, value] of Object.entries(pageHeaders[context.req.path] ?? {}))
      context.header(name, value);
  });
  addFeedbackSwitch(site, options.collector);
  addInbox(site);
  // As of a server that answers every unknown address with its start page.
  site.get('/broken/faq/html.json', serveStatic({ root: options.root, path: 'index.html' }));
  // Forms without their script arrive here: the page is shown again, and what was typed is not read.
  site.post('/shop/*', (context) => context.redirect(context.req.path, 303));
  site.get('*', files);
  site.notFound((context) => notFound(context, options));
  return site;
}

async function notFound(context: Context, { root }: SiteOptions): Promise<Response> {
  // The shop says it in its own frame.
  const path = context.req.path.startsWith('/shop/') ? 'shop/404.html' : '404.html';
  const page = await serveStatic({ root, path })(context, async () => {});
  if (!(page instanceof Response)) return context.text('Not found', 404);
  return new Response(page.body, { status: 404, headers: page.headers });
}

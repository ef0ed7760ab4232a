import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';

/** What Hono hands to our routes: Node's own request beside the standard one. */
export type Environment = { Bindings: HttpBindings };
export type RouteContext = Context<Environment>;

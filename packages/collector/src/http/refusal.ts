import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { RouteContext } from './environment.js';

/** Why a request was not served: `error` names it for programs, `message` tells a developer what to do. */
export interface Refusal {
  status: ContentfulStatusCode;
  error: string;
  message: string;
  headers?: Record<string, string>;
  /** Further members of the JSON body. */
  details?: Record<string, unknown>;
}

/** Answers with the refusal as JSON. */
export function refuse(
  context: RouteContext,
  { status, error, message, headers, details }: Refusal,
): Response {
  return context.json({ error, message, ...details }, status, headers);
}

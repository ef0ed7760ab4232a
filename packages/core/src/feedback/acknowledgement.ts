/** What a collector said of a batch. */
export interface Acknowledgement {
  /** Ids it has kept or will never take: they may be forgotten. */
  named: Set<string>;
  /** Why it took some not, in its words. */
  reasons: string[];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

/**
 * Reads the ids an answer names. The status does not matter and neither does anything else: a captive portal answers
 * 200 too, and only a body that names an id shows that somebody understood it.
 */
export function readAcknowledgement(text: string): Acknowledgement {
  const named = new Set<string>();
  const reasons: string[] = [];
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    return { named, reasons };
  }
  if (!isRecord(body)) return { named, reasons };
  for (const id of listOf(body.accepted)) if (typeof id === 'string') named.add(id);
  for (const refused of listOf(body.rejected)) {
    if (!isRecord(refused) || typeof refused.id !== 'string') continue;
    named.add(refused.id);
    reasons.push(String(refused.reason));
  }
  return { named, reasons };
}

// Controls can forge log lines and terminal output; bidi overrides can turn a quote inside out; a lone surrogate
// breaks encoders. Joiners stay: Persian, Hindi and emoji need them.
const UNWANTED = /[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]/gu;
const LINE_BREAKS = /\r\n?|[\u2028\u2029\u0085]/gu;

/** One line of at most `limit` UTF-16 units, without control characters. */
export function cleanLine(text: string, limit: number): string {
  return cut(text.replace(/[\s\u0085]+/gu, ' ').replace(UNWANTED, ''), limit).trim();
}

/** As `cleanLine`, but what the visitor wrote on several lines stays on several lines. */
export function cleanText(text: string, limit: number): string {
  const lines = text.replace(LINE_BREAKS, '\n').split('\n');
  const cleaned = lines.map((line) => cleanLine(line, limit)).join('\n');
  return cut(cleaned.replace(/\n{3,}/g, '\n\n'), limit).trim();
}

/** Never cuts a character in half. */
function cut(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const last = text.charCodeAt(limit - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? limit - 1 : limit);
}

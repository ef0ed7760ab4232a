import { expect, test } from 'vitest';
import { createLog } from './log.js';

test('writes one line that steers no terminal, whatever is in it', () => {
  const lines: string[] = [];
  createLog(
    (line) => lines.push(line),
    () => 0,
  )({
    level: 'warn',
    message: 'origin not allowed',
    origin: 'a\r\n{"level":"info"}\u001b[2J\u009b2J\u202e\u2028',
  });
  expect(lines[0]).not.toMatch(/[\p{Cc}\u2028\u202e]/u);
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({
    time: '1970-01-01T00:00:00.000Z',
    origin: 'a\r\n{"level":"info"}\u001b[2J\u009b2J\u202e\u2028',
  });
});

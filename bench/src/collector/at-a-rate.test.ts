import { expect, test } from 'vitest';
import { sendAtRate, sendAtWill } from './at-a-rate.ts';

test('sends as many as are due, and charges a request for the wait behind a slow one', async () => {
  // One at a time, as a server that is held up: the first takes 60 ms, those behind it wait.
  let line: Promise<unknown> = Promise.resolve();
  const post = (turn: number) => {
    const answer = line.then(() => new Promise((resolve) => setTimeout(resolve, turn === 0 ? 60 : 0)));
    line = answer;
    return answer.then(() => ({ status: turn === 0 ? 503 : 202 }));
  };
  const { times, statuses } = await sendAtRate(post, { rate: 100, seconds: 0.1 });
  expect(times).toHaveLength(10);
  expect(Object.fromEntries(statuses)).toEqual({ 202: 9, 503: 1 });
  // Due after 10 ms, and not answered before 60 ms: the wait is its own, whatever the machine does.
  expect(times[1]).toBeGreaterThan(45);
});

test('sends from each sender one after the other', async () => {
  let under = 0;
  let most = 0;
  const post = async () => {
    under += 1;
    most = Math.max(most, under);
    await new Promise((resolve) => setTimeout(resolve, 2));
    under -= 1;
    return { status: 202 };
  };
  const { times } = await sendAtWill(post, { senders: 3, seconds: 0.03 });
  expect(most).toBe(3);
  expect(times.length).toBeGreaterThan(3);
});

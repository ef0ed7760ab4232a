import { expect, test } from 'vitest';
import { createRemembered } from './remembered.js';

/** Makes texts that are numbered and take so long. */
function start() {
  const time = { now: 0 };
  let made = 0;
  const remembered = createRemembered(() => time.now);
  const ask = (name: string, cost: number) =>
    remembered(name, async () => {
      made += 1;
      const text = `${made}`;
      await Promise.resolve();
      time.now += cost;
      return text;
    });
  return { time, ask, remembered };
}

test('makes anew what is made in less than a second', async () => {
  const { ask } = start();
  expect([await ask('a', 999), await ask('a', 999)]).toEqual(['1', '2']);
});

test('gives what took a second again for twenty, to whoever asks for the same', async () => {
  const { ask, time } = start();
  expect([await ask('a', 1000), await ask('b', 0), await ask('a', 0)]).toEqual(['1', '2', '1']);
  time.now += 19_999;
  expect(await ask('a', 1000)).toBe('1');
  time.now += 1;
  expect(await ask('a', 1000)).toBe('3');
});

test('lets whoever asks while it takes long wait for the same one', async () => {
  const { remembered, time } = start();
  let finish: (text: string) => void = () => {};
  const slow = remembered('a', () => new Promise((resolve) => (finish = resolve)));
  time.now += 1000;
  const second = remembered('a', async () => 'another');
  finish('the same');
  expect(await Promise.all([slow, second])).toEqual(['the same', 'the same']);
});

test('does not remember what failed', async () => {
  const { remembered, time } = start();
  const failing = remembered('a', async () => {
    time.now += 5000;
    throw new Error('damaged');
  });
  await expect(failing).rejects.toThrow('damaged');
  expect(await remembered('a', async () => 'good')).toBe('good');
});

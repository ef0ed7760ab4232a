import { describe, expect, it } from 'vitest';
import { readWish, standAsWished } from './launcher-wish.js';

describe('a wish for the launcher', () => {
  it.each([undefined, null, '', 'null', '7', '{', '[]', '{"side":"up","hiddenUntil":"x"}'])(
    'is none where %s is kept',
    (text) => expect(readWish(text)).toEqual({}),
  );

  it('is a corner and a time', () => {
    const wish = { side: 'start', hiddenUntil: 12 } as const;
    expect(readWish(JSON.stringify(wish))).toEqual(wish);
  });

  it('hides the launcher until then and no longer, and leaves its corner alone where none is wished', () => {
    const launcher = document.createElement('button');
    launcher.className = 'start';
    expect(standAsWished(launcher, { hiddenUntil: Date.now() + 1000 })).toBe(true);
    expect(launcher.style.display).toBe('none');
    expect(standAsWished(launcher, { hiddenUntil: Date.now() - 1 })).toBe(false);
    expect(launcher.style.display).toBe('');
    expect(launcher.className).toBe('start');
    standAsWished(launcher, { side: 'end' });
    expect(launcher.className).toBe('end');
  });
});

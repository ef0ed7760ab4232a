import { afterEach, describe, expect, it, vi } from 'vitest';
import { browserPlatform } from './browser-platform.js';
import { createKeyValueStore } from './key-value-store.js';
import { readRetryAfter } from './retry-after.js';

const platform = browserPlatform();

afterEach(() => {
  vi.restoreAllMocks();
  localStorage.clear();
});

describe('storage', () => {
  it('keeps, lists and removes', () => {
    expect(platform.storage.set('helpahead:a:1', 'x')).toBe(true);
    localStorage.setItem('theirs', 'y');
    expect(platform.storage.keys('helpahead:a:')).toEqual(['helpahead:a:1']);
    expect(platform.storage.get('helpahead:a:1')).toBe('x');
    platform.storage.remove('helpahead:a:1');
    expect(platform.storage.get('helpahead:a:1')).toBeUndefined();
  });

  it('says no, and throws nothing, when it is full', () => {
    expect(platform.storage.set('helpahead:a:big', 'x'.repeat(20_000_000))).toBe(false);
  });

  it('says no, and throws nothing, when the browser denies it', () => {
    const denied = createKeyValueStore(() => {
      throw new DOMException('denied', 'SecurityError');
    });
    expect([denied.get('a'), denied.set('a', 'b'), denied.keys('')]).toEqual([undefined, false, []]);
    expect(() => denied.remove('a')).not.toThrow();
  });

  it('lasts for the tab where that is asked', () => {
    platform.sessionStorage.set('helpahead:a:visit', 'x');
    expect(sessionStorage.getItem('helpahead:a:visit')).toBe('x');
    platform.sessionStorage.remove('helpahead:a:visit');
  });
});

describe('load', () => {
  it('resolves with any status, and the content type in plain', async () => {
    vi.spyOn(globalThis, 'fetch').mockResolvedValue(
      new Response('<p>', { status: 404, headers: { 'content-type': 'Text/HTML; charset=UTF-8' } }),
    );
    expect(await platform.load('/nothing')).toMatchObject({
      status: 404,
      contentType: 'text/html',
      text: '<p>',
    });
  });

  it('really gets a file, and rejects when no answer came', async () => {
    expect(await platform.load(import.meta.url)).toMatchObject({
      status: 200,
      text: expect.stringContaining('really gets'),
    });
    await expect(platform.load('http://127.0.0.1:9/')).rejects.toThrow();
  });
});

describe('send', () => {
  it('posts plain text without credentials, and survives the page', async () => {
    const fetched = vi
      .spyOn(globalThis, 'fetch')
      .mockResolvedValue(new Response('{}', { status: 429, headers: { 'retry-after': '7' } }));
    expect(await platform.send('/v1/events?sent=1', '[]')).toEqual({
      status: 429,
      text: '{}',
      retryAfter: 7_000,
    });
    expect(fetched.mock.calls[0]?.[1]).toMatchObject({
      method: 'POST',
      body: '[]',
      credentials: 'omit',
      keepalive: true,
      headers: { 'content-type': 'text/plain' },
    });
  });

  it('gives a request up whose answer does not come whole, so that the next finds the line free', async () => {
    const patience = vi.spyOn(AbortSignal, 'timeout').mockReturnValue(AbortSignal.abort());
    await expect(platform.send('/v1/events', '[]')).rejects.toThrow();
    expect(patience).toHaveBeenCalledWith(30_000);
  });

  it('rejects when no answer came', async () => {
    await expect(platform.send('http://127.0.0.1:9/', '[]')).rejects.toThrow();
  });
});

it('reads Retry-After as seconds and as a date, and nothing else', () => {
  const now = Date.UTC(2026, 10, 20, 12);
  expect(readRetryAfter('120', now)).toBe(120_000);
  expect(readRetryAfter('Fri, 20 Nov 2026 12:01:00 GMT', now)).toBe(60_000);
  expect(readRetryAfter('Fri, 20 Nov 2026 11:00:00 GMT', now)).toBe(0);
});

it.each([
  null,
  '',
  'soon',
  '-5',
  '1.5',
  '1e9',
  '0x10',
  'Infinity',
  '12, 13',
  '7 days',
  'Fri, 99 Foo 2026 99:99:99 GMT',
])('takes %j for no Retry-After', (header) => {
  expect(readRetryAfter(header, Date.UTC(2026, 10, 20, 12))).toBeUndefined();
});

describe('time and chance', () => {
  it('undoes a timer', async () => {
    const task = vi.fn();
    platform.after(5, task)();
    await new Promise((resolve) => platform.after(20, () => resolve(undefined)));
    expect(task).not.toHaveBeenCalled();
  });

  it('gives as many random bytes as asked for', () => {
    const [one, other] = [platform.randomBytes(16), platform.randomBytes(16)];
    expect(one).toHaveLength(16);
    expect([...one]).not.toEqual([...other]);
  });
});

describe('the page', () => {
  it('is known by address and title before its reader is there, and whole afterwards', async () => {
    const fresh = browserPlatform();
    const heading = document.createElement('h2');
    heading.textContent = 'Delivery';
    document.body.append(heading);
    expect(fresh.readPage()).toMatchObject({
      url: location.origin + location.pathname,
      title: document.title,
      headings: [],
    });
    expect(fresh.watchPage(() => {})).toBeTypeOf('function');
    await fresh.prepare?.();
    expect(fresh.readPage().headings).toContain('Delivery');
    heading.remove();
  });

  it('tells where the visitor came from, without ids, once its reader is there', async () => {
    const before = location.href;
    const fresh = browserPlatform();
    expect(fresh.trail?.()).toEqual([]);
    await fresh.prepare?.();
    for (const path of ['/one', '/orders/4711?token=x', '/orders/4712', '/three', '/four']) {
      history.pushState(null, '', path);
    }
    expect(fresh.trail?.()).toEqual(['/one', '/orders/:id', '/three']);
    history.replaceState(null, '', before);
  });

  it('asks again for a reader that did not arrive', async () => {
    const page = vi.fn().mockRejectedValueOnce(new TypeError('Failed to fetch'));
    const fresh = browserPlatform({ page });
    await expect(fresh.prepare?.()).rejects.toThrow('Failed to fetch');
    page.mockResolvedValue({ readPage: () => ({ title: 'read' }) });
    await fresh.prepare?.();
    expect(fresh.readPage().title).toBe('read');
  });

  it('is watched for its connection and for being left, until undone', () => {
    const on = { hidden: vi.fn(), online: vi.fn() };
    const undo = platform.watchPresence(on);
    window.dispatchEvent(new Event('online'));
    window.dispatchEvent(new Event('pagehide'));
    undo();
    window.dispatchEvent(new Event('online'));
    window.dispatchEvent(new Event('pagehide'));
    expect([on.hidden.mock.calls.length, on.online.mock.calls.length]).toEqual([1, 1]);
  });
});

it('says its name on the console', () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
  platform.report('warn', 'Something.');
  expect(warn).toHaveBeenCalledWith('helpahead: Something.');
});

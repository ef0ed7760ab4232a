import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepLookout, type LookoutWishes } from './lookout.js';

const eventually = <Result>(check: () => Result) => vi.waitFor(check, { timeout: 10_000 });
/** Longer than it takes to look. */
const aWhile = () => new Promise((resolve) => setTimeout(resolve, 1_500));

let life: AbortController;
let host: HTMLElement;
let main: HTMLElement;
const run = vi.fn();
const attach = vi.fn();

function look(wishes: LookoutWishes = {}): void {
  keepLookout(wishes, { signal: life.signal, host, launcher: document.createElement('button'), attach }, run);
}

function say(text: string, role = 'alert'): HTMLElement {
  const element = document.createElement('p');
  element.setAttribute('role', role);
  element.textContent = text;
  main.append(element);
  return element;
}

beforeEach(() => {
  life = new AbortController();
  host = document.createElement('help-ahead');
  main = document.createElement('main');
  document.documentElement.append(host);
  document.body.append(main);
  run.mockReset();
  attach.mockReset();
});
afterEach(() => {
  life.abort();
  host.remove();
  main.remove();
  localStorage.clear();
});

it('shows the launcher where this visitor wants it, and says nothing where they hid it', async () => {
  localStorage.setItem('helpahead:default:launcher', JSON.stringify({ side: 'start', hiddenUntil: 8.64e15 }));
  const launcher = document.createElement('button');
  const attached = vi.fn(() =>
    expect([launcher.className, launcher.style.display]).toEqual(['start', 'none']),
  );
  keepLookout({}, { signal: life.signal, host, launcher, attach: attached }, run);
  expect(attached).toHaveBeenCalledTimes(1);
  say('Your card was declined');
  await aWhile();
  expect(run).not.toHaveBeenCalled();
});

it('does nothing for a help that is gone', () => {
  life.abort();
  look();
  expect(attach).not.toHaveBeenCalled();
});

describe('for a visitor who has not touched the help', () => {
  it('asks for nothing on a page where nothing is wrong', async () => {
    look();
    main.append('Just words');
    await aWhile();
    expect(run).not.toHaveBeenCalled();
  });

  it('asks for help once a page says that something is wrong', async () => {
    look();
    await aWhile();
    say('Your card was declined');
    await eventually(() => expect(run.mock.calls).toEqual([['forward', []]]));
    say('And now this, too');
    await aWhile();
    expect(run).toHaveBeenCalledTimes(1);
  });

  it.each([
    [
      'what describes a field that is wrong',
      '<input aria-invalid="true" aria-describedby="m"><span id="m">Login failed</span>',
    ],
    ['a status that tells of a failure', '<p role="status">Payment failed: the card was declined.</p>'],
    ['a toast that does', '<div class="toast">Payment failed</div>'],
  ])('sees %s', async (_, html) => {
    look();
    await aWhile();
    // The page's own, parsed where nothing of ours is.
    main.append(...new DOMParser().parseFromString(html, 'text/html').body.childNodes);
    await eventually(() => expect(run).toHaveBeenCalledWith('forward', []));
  });

  it('sees an error that was there before', async () => {
    say('Your card was declined');
    look();
    await eventually(() => expect(run).toHaveBeenCalledWith('forward', []));
  });

  it('sees one that only became visible after a form was sent', async () => {
    const style = document.createElement('style');
    style.textContent = '.error { visibility: hidden } .error.shown { visibility: visible }';
    const error = say('Enter a house number', 'none');
    error.className = 'error';
    main.append(style);
    look();
    await aWhile();
    expect(run).not.toHaveBeenCalled();
    main.dispatchEvent(new SubmitEvent('submit', { bubbles: true }));
    setTimeout(() => error.classList.add('shown'), 1_000);
    await eventually(() => expect(run).toHaveBeenCalledWith('forward', []));
  });

  it.each([
    'Oops! That page can’t be found.',
    '404: This page could not be found.',
    'Diese Seite gibt es nicht mehr',
    'Cette page n’existe plus',
    'Page non trouvée',
    'No se ha encontrado la página',
    'Página não encontrada',
    'Strona nie została znaleziona',
    'Sidan finns inte',
    'Siden ble ikke funnet',
    'Страница не найдена',
    'ページが見つかりません',
    '页面不存在',
    '페이지를 찾을 수 없습니다',
    'الصفحة غير موجودة',
    'הדף לא נמצא',
    'Sayfa bulunamadı',
    'We couldn’t find that page',
    'Sidan kunde inte hittas',
    'העמוד המבוקש אינו קיים',
  ])('sees that “%s” may say that a page does not exist', async (text) => {
    const heading = document.createElement('h1');
    heading.textContent = text;
    main.append(heading);
    look();
    await eventually(() => expect(run).toHaveBeenCalledWith('forward', []));
  });

  it('sees a page that does not exist', async () => {
    const heading = document.createElement('h1');
    heading.textContent = 'Seite nicht gefunden';
    main.append(heading);
    look();
    await eventually(() => expect(run).toHaveBeenCalledWith('forward', []));
  });

  it('stops with the help', async () => {
    look();
    life.abort();
    say('Your card was declined');
    await aWhile();
    expect(run).not.toHaveBeenCalled();
  });
});

describe('asks for everything at once', () => {
  it('for one who has used the help on this device', () => {
    localStorage.setItem('helpahead:default:used', '1');
    look();
    expect(run).toHaveBeenCalledWith('forward', []);
  });

  it('where consent was given', () => {
    look({ consent: 'given' });
    expect(run).toHaveBeenCalledWith('forward', []);
  });
});

describe('never comes forward', () => {
  it.each<[string, () => LookoutWishes]>([
    ['where tips are off', () => ({ tips: 'off' })],
    [
      'after “no more tips”',
      () => {
        localStorage.setItem('helpahead:default:used', '1');
        localStorage.setItem(
          'helpahead:default:attention',
          '{"dismissed":[],"muted":true,"visits":1,"seenAt":1}',
        );
        return {};
      },
    ],
    [
      'from a second help on the page',
      () => {
        document.documentElement.prepend(document.createElement('help-ahead'));
        return {};
      },
    ],
  ])('%s', async (_, prepare) => {
    say('Your card was declined');
    look(prepare());
    await aWhile();
    expect(run).not.toHaveBeenCalled();
    for (const other of document.querySelectorAll('help-ahead')) other.remove();
  });
});

it('sends what an earlier visit could not send', () => {
  localStorage.setItem('helpahead:shop:q:0192', '{}');
  look({ instance: 'shop', tips: 'off' });
  expect(run.mock.calls).toEqual([['focus', []]]);
});

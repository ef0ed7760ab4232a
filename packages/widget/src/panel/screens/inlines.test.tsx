import { cleanup, render, screen } from '@testing-library/preact';
import type { ComponentChildren } from 'preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Marked } from '../marked.js';
import { PanelContext } from '../panel-context.js';
import { Blocks } from './blocks.js';
import { Inlines } from './inlines.js';
import type { Inline } from './read-answer.js';

afterEach(cleanup);

const read = vi.fn();
const panel = {
  help: { article: (id: string) => (id === 'refund' ? { id, question: 'Refund?' } : undefined), read },
  say: (key: string) => key,
  fill: (text: string) => text,
} as unknown as PanelContext;

function draw(children: ComponentChildren): HTMLElement {
  return render(<PanelContext.Provider value={panel}>{children}</PanelContext.Provider>)
    .container as HTMLElement;
}

const text = (words: string): Inline[] => [{ type: 'text', text: words }];

describe('a tree of an answer, whoever made it', () => {
  it.each([
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    'vbscript:x',
    'data:text/html,<b>x</b>',
    'blob:https://example.org/1',
    'file:///etc/hosts',
  ])('never makes a link or an image of %j', (url) => {
    const drawn = draw(
      <Inlines
        content={[
          { type: 'link', url, content: text('words') },
          { type: 'image', url, alt: 'a picture' },
        ]}
      />,
    );
    expect(drawn.querySelector('a, img')).toBeNull();
    expect(drawn.textContent).toBe('wordsa picture');
  });

  it.each([
    'https://example.org/a:b',
    '/help?a=b:c',
    'mailto:a@example.org',
    'tel:+44',
    '#part',
    '//example.org/x',
  ])('makes a link of %j', (url) => {
    draw(<Inlines content={[{ type: 'link', url, content: text('words') }]} />);
    expect(screen.getByRole('link', { name: /words/ }).getAttribute('href')).toBe(url);
  });

  it('opens other sites beside the page, and says so', () => {
    draw(<Inlines content={[{ type: 'link', url: 'https://example.org/', content: text('words') }]} />);
    const link = screen.getByRole('link');
    expect([link.getAttribute('target'), link.getAttribute('rel')]).toEqual(['_blank', 'noopener']);
    expect(link.textContent).toContain('newTab');
  });

  it('draws nothing for a kind it does not know', () => {
    const drawn = draw(<Inlines content={[{ type: 'html', text: '<b>x</b>' } as unknown as Inline]} />);
    expect(drawn.textContent).toBe('');
  });

  it('keeps markup that is text a text', () => {
    const drawn = draw(
      <Blocks blocks={[{ type: 'paragraph', content: text('<img src=x onerror=alert(1)>') }]} />,
    );
    expect(drawn.querySelector('img')).toBeNull();
    expect(drawn.textContent).toBe('<img src=x onerror=alert(1)>');
  });

  it('leads to another article, or stays words where there is none', () => {
    draw(
      <Inlines
        content={[
          { type: 'articleLink', id: 'refund', content: text('refunds') },
          { type: 'articleLink', id: 'gone', content: text('nowhere') },
        ]}
      />,
    );
    screen.getByRole('button', { name: 'refunds' }).click();
    expect(read).toHaveBeenCalledWith('refund', 'related');
    expect(screen.queryByRole('button', { name: 'nowhere' })).toBeNull();
  });
});

describe('marks', () => {
  it('stand exactly on the words that were found', () => {
    const drawn = draw(
      <Marked
        text="My refund 🎉 is late"
        ranges={[
          [3, 9],
          [16, 20],
        ]}
      />,
    );
    expect([...drawn.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual(['refund', 'late']);
    expect(drawn.textContent).toBe('My refund 🎉 is late');
  });
});

/** @jsxImportSource hono/jsx */
import type { Child } from 'hono/jsx';
import { formatNumber, formatPercent, formatShortDate } from '../format.js';
import type { NamedArticle } from '../insights.js';
import { Interval } from '../plots/bar.js';
import { tameMarks } from '../plots/fit-text.js';
import type { Share } from '../share.js';

// Whatever stands between braces is escaped when it is written out: no text of a visitor becomes markup.

/** A part of the page with a heading of its own. */
export function Section({ id, title, children }: { id: string; title: string; children?: Child }) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

/** Text in a visitor's words: keeps its own direction. */
export function Quoted({ text, language }: { text: string; language?: string | undefined }) {
  return (
    <q dir="auto" lang={language}>
      {tameMarks(text)}
    </q>
  );
}

/** What somebody wrote, and where. */
export function Quote({ text, language, children }: { text: string; language: string; children?: Child }) {
  return (
    <figure class="quote">
      <blockquote dir="auto" lang={language}>
        {tameMarks(text)}
      </blockquote>
      <figcaption>{children}</figcaption>
    </figure>
  );
}

/** The question of an article; an id stands as code, so that it does not pass for one. */
export function Title({ article, title }: NamedArticle) {
  if (title === article) return <code dir="auto">{tameMarks(article)}</code>;
  return <span dir="auto">{tameMarks(title)}</span>;
}

/** The path of a page. */
export function Path({ path }: { path: string }) {
  return <code>{tameMarks(path)}</code>;
}

/** Several of a kind, with commas between them. */
export function Listed({ items }: { items: readonly Child[] }) {
  return (
    <>
      {items.map((item, index) => (
        <>
          {index > 0 && ', '}
          {item}
        </>
      ))}
    </>
  );
}

/** A day, exact for programs. */
export function Day({ time }: { time: number }) {
  return <time datetime={new Date(time).toISOString()}>{formatShortDate(time)}</time>;
}

/** A rate with its interval, or how many are missing until there is one. `of` names the denominator. */
export function ShareCell({ share, of }: { share: Share; of: string }) {
  if (!share.enough) {
    return (
      <td class="share">
        <span class="quiet">Not enough {of} yet</span>
        <small>
          {share.of} of {share.least}
        </small>
      </td>
    );
  }
  return (
    <td class="share">
      <strong>{formatPercent(share.rate)}</strong>
      <Interval low={share.low} high={share.high} value={share.rate} />
      <small>
        {formatPercent(share.low)} to {formatPercent(share.high)}
      </small>
    </td>
  );
}

/** Says that a list was cut, and where the rest is. */
export function More({ left, what }: { left: number; what: string }) {
  if (left <= 0) return null;
  return (
    <p class="note">
      {formatNumber(left)} more {what} in the JSON.
    </p>
  );
}

/** @jsxImportSource hono/jsx */
import { formatCount } from '../format.js';
import type { Insights, Theme } from '../insights.js';
import { wordSource } from '../wording.js';
import { Day, Listed, More, Path, Quote, Quoted } from './parts.js';

const MOST_THEMES = 6;
const MOST_QUOTES = 3;

/** What people wrote, by the words they share. */
export function Themes({ themes }: Insights) {
  return (
    <>
      <p class="note">
        Comments, answers to surveys and questions that found nothing, by the words they share.
      </p>
      {themes.slice(0, MOST_THEMES).map((theme) => (
        <OneTheme {...theme} />
      ))}
      <More left={themes.length - MOST_THEMES} what="themes" />
    </>
  );
}

function OneTheme({ words, times, quotes }: Theme) {
  return (
    <div class="part">
      <h3>
        <Listed items={words.map((word) => <Quoted text={word} />)} />{' '}
        <small>in {formatCount(times, 'text')}</small>
      </h3>
      {quotes.slice(0, MOST_QUOTES).map(({ text, language, from, path, at }) => (
        <Quote text={text} language={language}>
          {wordSource(from)} on <Path path={path} />, <Day time={at} />
        </Quote>
      ))}
    </div>
  );
}

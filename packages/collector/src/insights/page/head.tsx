/** @jsxImportSource hono/jsx */
import type { Child } from 'hono/jsx';
import { filterAddress, filterFields, filterOf, PERIODS } from '../filter.js';
import { formatCount, formatLanguage, formatSpan } from '../format.js';
import type { Days, Insights } from '../insights.js';

const MOST_LANGUAGES = 8;

/** What this is, of when, and what else could be looked at. */
export function Head(insights: Insights) {
  const { counted, everything } = insights;
  return (
    <header>
      <p class="brand">Helpahead</p>
      <h1>Insights</h1>
      {counted.first !== undefined && counted.last !== undefined && (
        <p class="lede">
          What visitors asked and what helped, {formatSpan(counted.first, counted.last)}, from{' '}
          {formatCount(counted.visits, 'visit')}.
        </p>
      )}
      {everything.events > 0 && (
        <>
          <Filters {...insights} />
          <NarrowDown {...insights} />
        </>
      )}
    </header>
  );
}

function Filters(insights: Insights) {
  const filter = filterOf(insights);
  const { days, language } = filter;
  return (
    <nav aria-label="Which feedback to show">
      <ul class="chips">
        {PERIODS.map((period) => (
          <Chip href={filterAddress({ ...filter, days: period })} isOn={period === days}>
            {wordPeriod(period)}
          </Chip>
        ))}
      </ul>
      {(insights.languages.length > 1 || language !== undefined) && (
        <ul class="chips">
          <Chip href={filterAddress({ ...filter, language: undefined })} isOn={language === undefined}>
            All languages
          </Chip>
          {offeredLanguages(insights.languages, language).map((tag) => (
            <Chip href={filterAddress({ ...filter, language: tag })} isOn={tag === language}>
              {formatLanguage(tag)}
            </Chip>
          ))}
        </ul>
      )}
    </nav>
  );
}

/** The most frequent ones; the chosen one is among them, whenever anything was sent in it. */
function offeredLanguages(languages: readonly string[], chosen: string | undefined): string[] {
  const most = languages.slice(0, MOST_LANGUAGES);
  if (chosen === undefined || most.includes(chosen) || !languages.includes(chosen)) return most;
  return [...most.slice(0, -1), chosen];
}

function Chip({ href, isOn, children }: { href: string; isOn: boolean; children?: Child }) {
  return (
    <li>
      <a href={href} aria-current={isOn ? 'true' : undefined}>
        {children}
      </a>
    </li>
  );
}

function wordPeriod(days: Days): string {
  return days === null ? 'All time' : `${days} days`;
}

/** Section, page and audience: too many for chips, and asked for less. */
function NarrowDown(insights: Insights) {
  const { sections, pages, audiences } = insights;
  const { section, page, audience, ...kept } = filterOf(insights);
  const isNarrow = [section, page, audience].some((chosen) => chosen !== undefined);
  if (!isNarrow && [...sections, ...pages, ...audiences].length === 0) return null;
  const hidden = filterFields({ ...kept, section: undefined, page: undefined, audience: undefined });
  return (
    <details class="narrow-down" open={isNarrow}>
      <summary>Section, page, audience</summary>
      <form method="get" action="insights">
        {hidden.map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <Choice name="section" label="Section" all="All sections" offered={sections} chosen={section} />
        <Choice name="page" label="Page" all="All pages" offered={pages} chosen={page} />
        <Choice name="audience" label="Audience" all="Everybody" offered={audiences} chosen={audience} />
        <button type="submit">Show</button>
      </form>
    </details>
  );
}

interface ChoiceProps {
  name: string;
  label: string;
  all: string;
  offered: readonly string[];
  chosen: string | undefined;
}

/** What was chosen is always among what is offered: the form says what the page shows. */
function Choice({ name, label, all, offered, chosen }: ChoiceProps) {
  if (offered.length === 0 && chosen === undefined) return null;
  const values = chosen === undefined || offered.includes(chosen) ? offered : [...offered, chosen];
  return (
    <div class="field">
      <label for={`filter-${name}`}>{label}</label>
      <select id={`filter-${name}`} name={name}>
        <option value="">{all}</option>
        {values.map((value) => (
          <option value={value} selected={value === chosen} dir="auto">
            {value}
          </option>
        ))}
      </select>
    </div>
  );
}

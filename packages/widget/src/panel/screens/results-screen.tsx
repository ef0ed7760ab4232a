import type { Faq, SearchResult, Word } from '@helpahead/core';
import { ContactFoot } from '../contact-foot.js';
import { Marked } from '../marked.js';
import { usePanel } from '../panel-context.js';
import { Row, Rows } from '../row.js';
import { Skeleton } from '../skeleton.js';

/** Where nothing is certain, a long list would only look like an answer. */
const mostOfAMiss = 3;

/** What was found, how the question was read, and an honest word when nothing fits. */
export function ResultsScreen({ faq }: { faq: Faq }) {
  const { help } = usePanel();
  const results = help.results.value;
  return (
    <>
      <div class="body">{results.status === 'found' ? <Found result={results.result} /> : <Skeleton />}</div>
      <ContactFoot faq={faq} />
    </>
  );
}

function Found({ result: { hits, miss, understood, clarify } }: { result: SearchResult }) {
  const { say } = usePanel();
  return (
    <>
      <Echo words={understood} />
      <Clarify choices={clarify ?? []} />
      {miss && <p class="miss">{say('nothing')}</p>}
      {hits.length > 0 && (
        <Rows {...(miss ? { label: say('closest') } : {})}>
          {hits.slice(0, miss ? mostOfAMiss : undefined).map(({ article, snippet, ranges }) => (
            <Row key={article.id} article={article} from="search" marks={ranges.question}>
              {snippet && <Marked text={snippet} ranges={ranges.snippet} />}
            </Row>
          ))}
        </Rows>
      )}
    </>
  );
}

/** A word that was read as another one; a half-typed word that was completed is none. */
function isReread({ kind, text, as }: Word): boolean {
  const first = as[0]?.toLowerCase() ?? '';
  return (
    kind === 'corrected' || (kind === 'expanded' && first !== '' && !first.startsWith(text.toLowerCase()))
  );
}

function Echo({ words }: { words: readonly Word[] }) {
  const { help, say } = usePanel();
  const reread = words.filter(isReread);
  if (reread.length === 0) return null;
  return (
    <div class="echo">
      {reread.map(({ text, as, start }) => (
        <span key={start}>{say('readAs', text, as.slice(0, 2).join(', '))}</span>
      ))}
      <button type="button" class="btn small" onClick={() => help.keepWords(reread.map(({ text }) => text))}>
        {say('notMeant')}
      </button>
    </div>
  );
}

function Clarify({ choices }: { choices: { section: string; label: string }[] }) {
  const { help, say, faqText } = usePanel();
  const chosen = help.narrowedTo.value;
  // Once chosen, the one choice stays, to be taken back.
  const shown = chosen === undefined ? choices : [{ section: chosen, label: chosen }];
  if (shown.length === 0) return null;
  return (
    <>
      <h3 class="label">{say('isItAbout')}</h3>
      <div class="chips">
        {shown.map(({ section, label }) => (
          <button
            key={section}
            type="button"
            class="chip"
            {...faqText()}
            aria-pressed={section === chosen}
            onClick={() => help.narrow(section === chosen ? undefined : section)}
          >
            {label}
          </button>
        ))}
      </div>
    </>
  );
}

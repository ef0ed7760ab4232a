import type { Faq, SearchResult } from '@helpahead/core';
import { useRef } from 'preact/hooks';
import { ContactFoot } from '../contact-foot.js';
import { Marked } from '../marked.js';
import { usePanel } from '../panel-context.js';
import { Row, Rows } from '../row.js';
import { Skeleton } from '../skeleton.js';
import { ReplyTime } from './reply-time.js';
import { correctedIn, sayReread } from './say-reread.js';
import { WayOn } from './way-on.js';

/** Where nothing is certain, a long list would only look like an answer. */
const mostOfAMiss = 3;

/** What was found, how the question was read, and an honest word when nothing fits. */
export function ResultsScreen({ faq }: { faq: Faq }) {
  const { help } = usePanel();
  const results = help.results.value;
  // What was found last stays while what a large FAQ needs for the next query is on its way.
  const last = useRef<SearchResult>(undefined);
  if (results.status === 'found') last.current = results.result;
  return (
    <>
      <div class="body" tabIndex={-1}>
        {last.current ? <Found result={last.current} query={help.query.value.trim()} /> : <Skeleton />}
      </div>
      {/* After a miss, it stands beside the way to people above. */}
      <ContactFoot faq={faq}>{!last.current?.miss && <ReplyTime />}</ContactFoot>
    </>
  );
}

function Found({ result, query }: { result: SearchResult; query: string }) {
  const { say } = usePanel();
  const { hits, miss, clarify } = result;
  return (
    <>
      <Echo result={result} />
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
      {miss && <WayOn key={query} />}
    </>
  );
}

/** Which answers these are where a word was not typed as it is written, and the way back to what was typed. */
function Echo({ result }: { result: SearchResult }) {
  const { help, say } = usePanel();
  const reread = sayReread(result, say);
  if (reread === '') return null;
  return (
    <div class="echo">
      <span>{reread}</span>
      <button
        type="button"
        class="btn small"
        onClick={({ currentTarget }) => {
          // The button goes with what it takes back; the focus stays among the answers.
          currentTarget.closest<HTMLElement>('.body')?.focus();
          help.keepWords(correctedIn(result).map(({ text }) => text));
        }}
      >
        {say('notMeant')}
      </button>
    </div>
  );
}

function Clarify({ choices }: { choices: { section: string; label: string }[] }) {
  const { help, say, faqText } = usePanel();
  const chosen = help.narrowedTo.value;
  const offered = useRef(choices);
  // Once chosen, the choices stay where they are, to take it back or choose another.
  if (chosen === undefined) offered.current = choices;
  const shown = offered.current.length || !chosen ? offered.current : [{ section: chosen, label: chosen }];
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

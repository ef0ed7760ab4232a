import type { Article, Cue, Suggestion } from '@helpahead/core';
import { signal } from '@preact/signals';
import { Icon } from '../panel/icon.js';
import { listAfter, type PinList, say } from './changes.js';
import type { EditorModel, Format } from './model.js';

interface EditorProps {
  model: EditorModel;
  onClose(): void;
}

const percent = (confidence: number) => `${Math.round(confidence * 100)} %`;

const byConfidence = (one: Suggestion, other: Suggestion) => other.confidence - one.confidence;

/** For people who write the FAQ: what is offered on this page, why, and where it should be otherwise. */
export function Editor({ model, onClose }: EditorProps) {
  const { page, suggestions, threshold } = model.seen.value;
  return (
    <>
      <div class="bar">
        <h2 tabIndex={-1}>Editor mode</h2>
        <button type="button" class="icon" aria-label="Leave editor mode" onClick={onClose}>
          <Icon name="close" />
        </button>
      </div>
      <div class="body">
        <p class="note">
          What is offered on this page, and why. Nothing here changes the site: your choices become a patch
          for the FAQ file.
        </p>
        <Where model={model} />
        <h3 class="label">Offered here</h3>
        {page.errors.map((error) => (
          <p key={error} class="says">
            The page says “{error}”
          </p>
        ))}
        {suggestions.length === 0 && <p class="note">Nothing in the FAQ fits this page.</p>}
        <ul>
          {[...suggestions].sort(byConfidence).map((suggestion) => (
            <Offered
              key={suggestion.article.id}
              model={model}
              suggestion={suggestion}
              threshold={threshold ?? 0}
            />
          ))}
        </ul>
        <Others model={model} />
      </div>
      <Changes model={model} />
    </>
  );
}

function Where({ model }: { model: EditorModel }) {
  return (
    <fieldset>
      <legend class="label">“Here” means</legend>
      {model.choices.value.map(({ pattern, says }) => (
        <label key={pattern}>
          <input
            type="radio"
            name="pattern"
            checked={model.pattern.value === pattern}
            onChange={() => model.choose(pattern)}
          />
          <span>
            <code>{pattern}</code> <small>{says}</small>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function Offered({
  model,
  suggestion: { article, confidence, cues },
  threshold,
}: {
  model: EditorModel;
  suggestion: Suggestion;
  threshold: number;
}) {
  const isCertain = confidence >= threshold;
  return (
    <li>
      <b>{article.question}</b>
      <p class={isCertain ? 'sure' : 'unsure'}>
        <i aria-hidden="true" style={{ '--sure': `${confidence * 100}%` }} />
        {percent(confidence)} sure
        {!isCertain && `, under the threshold of ${percent(threshold)}`}
      </p>
      {cues.length > 0 && <Cues cues={cues} />}
      <Pins model={model} article={article} />
    </li>
  );
}

function Cues({ cues }: { cues: readonly Cue[] }) {
  return (
    <p class="cues">
      {cues.map(({ kind, text }) => (
        <span key={kind + text}>
          <em>{kind}</em> “{text}”
        </span>
      ))}
    </p>
  );
}

const buttons: readonly [PinList, string][] = [
  ['pages', 'Pin here'],
  ['notPages', 'Never here'],
];

function Pins({ model, article }: { model: EditorModel; article: Article }) {
  const after = (list: PinList) => listAfter(article, list, model.changes.value);
  const [pinned, never] = [after('pages'), after('notPages')];
  return (
    <>
      {pinned.length > 0 && <small>Pinned on {pinned.join(', ')}</small>}
      {never.length > 0 && <small>Never on {never.join(', ')}</small>}
      <div class="chips">
        {buttons.map(([list, name]) => (
          <button
            key={list}
            type="button"
            class="chip"
            aria-label={`${name}: ${article.question}`}
            aria-pressed={after(list).includes(model.pattern.value)}
            onClick={() => model.press(article, list)}
          >
            {name}
          </button>
        ))}
      </div>
    </>
  );
}

function Others({ model }: { model: EditorModel }) {
  return (
    <>
      <label class="label find">
        Another article
        <input
          type="search"
          placeholder="A word of its question"
          value={model.typed.value}
          onInput={({ currentTarget }) => {
            model.typed.value = currentTarget.value;
          }}
        />
      </label>
      <ul>
        {model.others.value.map((article) => (
          <li key={article.id}>
            <b>{article.question}</b>
            <Pins model={model} article={article} />
          </li>
        ))}
      </ul>
    </>
  );
}

const formatNames: Record<Format, string> = {
  patch: 'JSON Patch',
  ids: 'By article id',
  text: 'In words',
};

/** What a screen reader hears of a press. */
const status = signal('');

function Changes({ model }: { model: EditorModel }) {
  const changes = model.changes.value;
  const what = changes.length === 1 ? '1 change' : `${changes.length} changes`;
  return (
    <details class="out" part="footer">
      <summary>
        <span role="status">{what}</span>
      </summary>
      <ul>
        {changes.map((change) => {
          const text = say(change, model.questionOf(change.article));
          return (
            <li key={text}>
              {text}
              <button
                type="button"
                class="btn small"
                aria-label={`Undo: ${text}`}
                onClick={() => model.undo(change)}
              >
                Undo
              </button>
            </li>
          );
        })}
      </ul>
      {changes.length > 0 && <Export model={model} />}
    </details>
  );
}

function Export({ model }: { model: EditorModel }) {
  const copy = async () => {
    status.value = '';
    status.value = await navigator.clipboard.writeText(model.exported.value).then(
      () => 'Copied.',
      () => 'The browser does not allow copying here: download it instead.',
    );
  };
  return (
    <>
      <div class="chips">
        {model.formats.value.map((format) => (
          <button
            key={format}
            type="button"
            class="chip"
            aria-pressed={model.fileName.value.includes(fileMarks[format])}
            onClick={() => {
              model.format.value = format;
            }}
          >
            {formatNames[format]}
          </button>
        ))}
      </div>
      <textarea readOnly rows={9} aria-label="The patch" value={model.exported.value} />
      <div class="chips">
        <button type="button" class="btn pri" onClick={copy}>
          Copy
        </button>
        <button type="button" class="btn" onClick={() => download(model)}>
          Download
        </button>
        <span role="status" class="note">
          {status.value}
        </span>
      </div>
    </>
  );
}

const fileMarks: Record<Format, string> = { patch: 'patch.', ids: 'pins.json', text: 'pins.txt' };

/** By a link that never enters the page. */
function download({ exported, fileName }: EditorModel): void {
  const url = URL.createObjectURL(new Blob([`${exported.value}\n`], { type: 'application/json' }));
  Object.assign(document.createElement('a'), { href: url, download: fileName.value }).click();
  setTimeout(() => URL.revokeObjectURL(url), 1_000);
}

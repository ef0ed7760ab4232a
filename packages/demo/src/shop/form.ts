import { attributes, type Html, html } from '../html.ts';

export interface Field {
  name: string;
  label: string;
  hint?: string;
  type?: 'text' | 'email' | 'password' | 'tel';
  autocomplete?: string;
  inputmode?: 'numeric' | 'email' | 'tel';
  value?: string;
  /** What the page says when the field is empty. */
  missing: string;
  /** What the page says when the field is filled but wrong; the client script knows how to judge. */
  wrong?: string;
  className?: string;
}

/** A labelled field with its place for an error; the client script fills that place. */
export function field(parts: Field): Html {
  const hintId = `${parts.name}-hint`;
  const errorId = `${parts.name}-error`;
  const described = parts.hint === undefined ? errorId : `${hintId} ${errorId}`;
  const values = {
    id: parts.name,
    name: parts.name,
    type: parts.type ?? 'text',
    autocomplete: parts.autocomplete,
    inputmode: parts.inputmode,
    value: parts.value,
    required: true,
    'aria-describedby': described,
    'data-missing': parts.missing,
    'data-wrong': parts.wrong,
  };
  return html`<div class="field${parts.className === undefined ? '' : ` ${parts.className}`}">
  <label for="${parts.name}">${parts.label}</label>
  ${parts.hint === undefined ? '' : html`<p class="hint" id="${hintId}">${parts.hint}</p>`}
  <input${attributes(values)}>
  <p class="error" id="${errorId}" hidden></p>
</div>`;
}

/** Where a form says what went wrong. Empty and hidden until then, so that screen readers announce what arrives. */
export function alertBox(id: string): Html {
  return html`<div class="alert" id="${id}" role="alert" tabindex="-1" hidden></div>`;
}

/** Markup that is safe to put into a page as it is. Everything else is escaped by `html`. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

export type Fragment = Html | string | number | false | undefined | readonly Fragment[];

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeText(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

function toMarkup(value: Fragment): string {
  if (value === undefined || value === false) return '';
  if (value instanceof Html) return value.text;
  if (typeof value === 'object') return value.map(toMarkup).join('');
  return escapeText(String(value));
}

/** A template tag: what is written in the template is markup, what is put into it is text unless it is `Html`. */
export function html(strings: TemplateStringsArray, ...values: Fragment[]): Html {
  return new Html(String.raw({ raw: strings.map((part) => part) }, ...values.map(toMarkup)));
}

/** JSON inside a script element: no `<` may appear, or a text could end the element. */
export function jsonScript(type: string, value: unknown): Html {
  const json = JSON.stringify(value).replaceAll('<', '\\u003c');
  return html`<script type="${type}">${new Html(json)}</script>`;
}

/** Attributes from a record; those without a value are left out, `true` writes the bare name. */
export function attributes(values: Record<string, string | boolean | undefined>): Html {
  const written = Object.entries(values)
    .filter(([, value]) => value !== undefined && value !== false)
    .map(([name, value]) => (value === true ? ` ${name}` : ` ${name}="${escapeText(String(value))}"`));
  return new Html(written.join(''));
}

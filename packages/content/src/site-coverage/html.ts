/** Markup that may stand in a page as it is. */
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

function markup(value: Fragment): string {
  if (value === undefined || value === false) return '';
  if (value instanceof Html) return value.text;
  if (typeof value === 'object') return value.map(markup).join('');
  return String(value).replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

/** What the template says is markup; what is put into it is text, unless it is `Html`. */
export function html({ raw }: TemplateStringsArray, ...values: Fragment[]): Html {
  return new Html(raw.map((part, at) => part + markup(values[at])).join(''));
}

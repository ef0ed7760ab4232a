// Forms as a careful shop writes them: every mistake named beside its field, the first one focused, nothing lost.
import { fieldRules } from './field-rules.js';
import { outcomes } from './outcomes.js';

function errorOf(field: HTMLInputElement): HTMLElement | null {
  return document.getElementById(`${field.name}-error`);
}

function judge(field: HTMLInputElement): string | undefined {
  const value = field.value.trim();
  if (value === '') return field.dataset.missing;
  const isRight = fieldRules[field.name] ?? (() => true);
  return isRight(value) ? undefined : field.dataset.wrong;
}

function mark(field: HTMLInputElement, message: string | undefined): void {
  const error = errorOf(field);
  if (error === null) return;
  error.textContent = message ?? '';
  error.hidden = message === undefined;
  if (message === undefined) field.removeAttribute('aria-invalid');
  else field.setAttribute('aria-invalid', 'true');
}

function say(id: string, message: string | undefined): void {
  const box = document.getElementById(id);
  if (box === null) return;
  box.textContent = message ?? '';
  box.hidden = message === undefined;
}

function summaryOf(count: number): string | undefined {
  if (count === 0) return undefined;
  return count === 1 ? 'One field needs another look.' : `${count} fields need another look.`;
}

function check(form: HTMLFormElement): boolean {
  const fields = [...form.querySelectorAll<HTMLInputElement>('input[data-missing]')];
  const wrong = fields.filter((field) => {
    const message = judge(field);
    mark(field, message);
    return message !== undefined;
  });
  say('form-alert', summaryOf(wrong.length));
  wrong[0]?.focus();
  return wrong.length === 0;
}

function submit(event: SubmitEvent, form: HTMLFormElement): void {
  event.preventDefault();
  say('payment-alert', undefined);
  if (!check(form)) return;
  const values = Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)]));
  const outcome = outcomes[form.dataset.form ?? '']?.(values);
  if (outcome === undefined) return;
  if ('goTo' in outcome) location.assign(outcome.goTo);
  else if ('alert' in outcome) say(outcome.alert, outcome.message);
  else outcome.show();
}

/** Checks and answers the forms of the shop. A field that was wrong is judged again while it is corrected. */
export function startForms(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-form]')) {
    form.addEventListener('submit', (event) => submit(event, form));
    form.addEventListener('input', ({ target }) => {
      if (target instanceof HTMLInputElement && target.getAttribute('aria-invalid') === 'true') {
        mark(target, judge(target));
      }
    });
  }
}

import { isOwn, originOf, type SignScene, type SignWatcher } from './sign-watching.js';

/** Milliseconds after a try at which the page is asked for errors; the last answer counts. */
const checks = [700, 2_000, 5_000];
/** Between pressing a button and what the browser says of the fields. */
const oneTry = 500;
const pressable = 'button,input[type="submit"],input[type="image"],input[type="button"],[role="button"]';

interface Try {
  of: Element;
  at: number;
  isCounted: boolean;
}

/**
 * How often one and the same form was sent in vain: the browser refused to send it (`invalid` right after a try), or
 * within five seconds after it was sent, or its button was pressed, the page stands where it stood and shows an error.
 * An error that stood there before counts only when it is still there at the end. Trying is sending, pressing a button
 * and Enter in a field; scripts that check fields by themselves are no try.
 */
export function watchFailures(scene: SignScene): SignWatcher<number> {
  const { dom, listen, after, now, changed, readErrors } = scene;
  let failures = new Map<Element, number>();
  let last: Try | undefined;
  let known: string[] = [];
  let page = 0;
  after(200, () => {
    known = readErrors();
  });

  const fail = (tried: Try) => {
    if (tried.isCounted) return;
    tried.isCounted = true;
    failures.set(tried.of, (failures.get(tried.of) ?? 0) + 1);
    changed();
  };
  const check = (tried: Try, before: readonly string[], isLast: boolean) => {
    if (tried.isCounted || tried !== last) return;
    const errors = readErrors();
    known = errors;
    const isNew = errors.some((text) => !before.includes(text));
    if (isNew || (isLast && errors.length > 0 && tried.of.localName === 'form')) fail(tried);
  };
  const begin = (of: Element) => {
    if (last?.of === of && now() - last.at < oneTry) return;
    const tried = { of, at: now(), isCounted: false };
    last = tried;
    const [before, tryPage] = [known, page];
    for (const [index, ms] of checks.entries()) {
      after(ms, () => {
        if (page === tryPage) check(tried, before, index === checks.length - 1);
      });
    }
  };
  const onTry = (event: Event) => {
    const origin = originOf(event);
    if (!event.isTrusted || origin === undefined || isOwn(event)) return;
    const form = dom.closest(origin, 'form');
    if (event.type === 'submit') return begin(origin);
    if (event.type === 'keydown') {
      if (form !== null && (event as KeyboardEvent).key === 'Enter' && dom.matches(origin, 'input'))
        begin(form);
      return;
    }
    const button = dom.closest(origin, pressable);
    if (button !== null) begin(formOf(button) ?? button);
  };
  listen('click submit keydown', onTry);
  listen('invalid', (event) => {
    const field = originOf(event);
    if (field === undefined || last === undefined || now() - last.at > oneTry) return;
    if (formOf(field) === last.of) fail(last);
  });

  return {
    read: () => Math.max(0, ...failures.values()),
    reset() {
      failures = new Map();
      last = undefined;
      page += 1;
      after(1_000, () => {
        known = readErrors();
      });
    },
  };
}

/** The form that an element belongs to, which need not lie around it. */
function formOf(element: Element): Element | null {
  const { form } = element as { form?: unknown };
  return form instanceof Element ? form : element.closest('form');
}

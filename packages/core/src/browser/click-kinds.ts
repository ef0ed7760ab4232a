import type { SignScene } from './sign-watching.js';

type Dom = SignScene['dom'];

/** What answers a click by its nature, or is meant to be clicked often. */
const playful =
  'input:not([type="submit"],[type="button"],[type="reset"],[type="image"]),textarea,select,option,label,canvas,video,audio,iframe,object,embed,summary,' +
  '[contenteditable]:not([contenteditable="false" i]),[draggable="true"],[data-helpahead-ignore],[aria-roledescription],' +
  [
    'slider',
    'spinbutton',
    'scrollbar',
    'switch',
    'checkbox',
    'radio',
    'option',
    'gridcell',
    'grid',
    'application',
  ]
    .map((role) => `[role="${role}"]`)
    .join();
const controls = 'button,a,input,[onclick],[role="button"],[role="link"],[role="menuitem"],[role="tab"]';
/** Says that it is where the visitor is already, or at work. */
const settled =
  '[aria-selected="true"],[aria-current]:not([aria-current="false"]),[aria-busy="true"],[aria-pressed],[aria-checked]';
/** Beside one of these, a button steps, plays or draws, and the tree may stay as it is. */
const instruments =
  'input[type="number"],input[inputmode="numeric"],[role="spinbutton"],output,canvas,video,audio';
/** One on, one back; more, less. */
const steps =
  /^(?:[-+−–±<>‹›«»←→↑↓▲▼◀▶]|(?:next|prev(?:ious)?|back|forward|more|less|increase|decrease|add one|remove one|weiter|zurück|nächste|vorherige|mehr|weniger|suivant|précédent|siguiente|anterior|más|menos|avanti|indietro|successiv|precedent|volgende|vorige|próxim|далее|назад|次|前|下一|上一|다음|이전|التالي|السابق)(?!\p{L}{3}))/iu;

/** The control that was clicked, if one was. */
export function controlOf(element: Element, dom: Dom): Element | undefined {
  return dom.closest(element, controls) ?? undefined;
}

function isNearInstrument(control: Element, dom: Dom): boolean {
  let around = dom.parent(control);
  for (let steps = 0; steps < 2 && around instanceof Element; steps += 1) {
    if (around.localName === 'body' || around.localName === 'form' || around.localName === 'main')
      return false;
    if (dom.findFirstIn(around, instruments) !== null) return true;
    around = dom.parent(around);
  }
  return false;
}

/** Whether many clicks, or one without a visible answer, are what one expects here. */
export function isPlayful(element: Element, dom: Dom): boolean {
  if (dom.closest(element, playful) !== null) return true;
  const control = controlOf(element, dom);
  if (control === undefined) return false;
  const name = dom.attribute(control, 'aria-label') ?? dom.textContent(control) ?? '';
  return steps.test(name.trim().slice(0, 40)) || isNearInstrument(control, dom);
}

/** Whether the browser itself answers: another page, a new tab, a download, a mail, a place on this page. */
function isBrowsers(control: Element, event: MouseEvent, dom: Dom): boolean {
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.button > 0) return true;
  const link = dom.closest(control, 'a[href],area[href]');
  if (link === null) return false;
  const target = dom.attribute(link, 'target');
  if (dom.attribute(link, 'download') !== null || (target !== null && !/^_self$/i.test(target))) return true;
  const href = (dom.attribute(link, 'href') ?? '').trim();
  const leadsNowhere = /^(?:#!?|javascript:.*)?$/is.test(href);
  return !leadsNowhere && !event.defaultPrevented;
}

/** Whether this click promises an answer on this page. Ask when the page's own listeners had their turn. */
export function expectsAnswer(control: Element, event: MouseEvent, dom: Dom): boolean {
  return !dom.matches(control, settled) && !isPlayful(control, dom) && !isBrowsers(control, event, dom);
}

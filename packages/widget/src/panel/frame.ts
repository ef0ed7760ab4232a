/** The panel's frame: a popover beside the page on wide screens, a modal sheet from below on phones. */
export interface Frame {
  open(): void;
  /** Gives the focus back to where it was, if it is still in the panel. */
  close(): void;
  /** Out of sight, with the launcher, and back again, without being closed. */
  setAside(isAside: boolean): void;
  destroy(): void;
}

export interface FrameOptions {
  /** A `<dialog popover="manual">` in the shadow root: it can be shown either way. */
  element: HTMLDialogElement;
  root: ShadowRoot;
  launcher: HTMLElement;
  /** The browser wants the sheet closed, or has closed it: Esc, or the back gesture where the platform offers it. */
  onCancel(): void;
}

const quietly = { preventScroll: true };

const isShown = (element: HTMLDialogElement) => element.open || element.matches(':popover-open');

function hide(element: HTMLDialogElement): void {
  if (element.open) element.close();
  else if (isShown(element)) element.hidePopover();
}

/** The focused element, through open shadow roots. */
function deepActiveElement(): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}

function arrive(element: HTMLElement): void {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  const from = { opacity: 0, transform: 'translateY(8px)' };
  element.animate([from, { opacity: 1, transform: 'none' }], { duration: 160, easing: 'ease-out' });
}

/** A sheet takes no focus into its field: the on-screen keyboard would cover the answers. */
function focusFirst(element: HTMLElement, isSheet: boolean): void {
  const field = !isSheet && element.querySelector('input');
  const first = field || element.querySelector<HTMLElement>('[data-heading]') || element.querySelector('h2');
  first?.focus(quietly);
}

/** Keeps a sheet above the on-screen keyboard, which covers what is fixed to the bottom. */
function followViewport({ style }: HTMLElement, signal: AbortSignal): void {
  const view = window.visualViewport;
  const place = () => {
    if (!view) return;
    style.setProperty('--below', `${Math.max(0, innerHeight - view.height - view.offsetTop)}px`);
    style.setProperty('--room', `${view.height}px`);
  };
  place();
  for (const type of ['resize', 'scroll']) view?.addEventListener(type, place, { signal });
}

export function createFrame({ element, root, launcher, onCancel }: FrameOptions): Frame {
  const life = new AbortController();
  const { signal } = life;
  const phone = matchMedia('(width < 480px)');
  let opener: Element | null = null;
  /** What in the panel had the focus last. */
  let last: HTMLElement | undefined;
  let isOpen = false;
  let isHeldBack = false;

  /** As it should be now, also after the window became narrow or wide: then it is shown the other way. */
  function show(): void {
    hide(element);
    // A host that is not in the page (yet) cannot show anything; the next opening will.
    if (!isOpen || isHeldBack || !element.isConnected) return;
    const { left, right } = launcher.getBoundingClientRect();
    // One that is hidden has no side.
    element.className = right > 0 && left + right < innerWidth ? 'left' : '';
    element.style.setProperty('--lift', launcher.style.bottom || '16px');
    if (phone.matches) element.showModal();
    else element.showPopover();
  }

  /** Nothing of the page's own has the focus: none of it does, what did has gone, or it is ours (which has no box). */
  const isFocusFree = () => {
    const { activeElement, body } = document;
    return activeElement === body || !activeElement?.checkVisibility();
  };

  element.addEventListener('focusin', ({ target }) => {
    last = target as HTMLElement;
  });
  element.oncancel = (event) => {
    event.preventDefault();
    onCancel();
  };
  element.addEventListener('close', () => {
    if (isOpen && !isHeldBack && !isShown(element)) onCancel();
  });
  // Beside the sheet is the page behind it. No `onclick`: what that returns may take the click from links and fields.
  element.addEventListener('click', ({ target, clientY }) => {
    const isBeside = target === element && clientY < element.getBoundingClientRect().top;
    if (isBeside && phone.matches) onCancel();
  });
  phone.addEventListener('change', show, { signal });
  followViewport(element, signal);

  return {
    open() {
      if (isOpen) return;
      isOpen = true;
      opener = deepActiveElement();
      show();
      focusFirst(element, phone.matches);
      arrive(element);
    },
    close() {
      if (!isOpen) return;
      isOpen = false;
      const hadFocus = element.contains(root.activeElement);
      hide(element);
      if (!hadFocus) return;
      const isGone = !opener?.isConnected || opener === document.body;
      (isGone ? launcher : (opener as HTMLElement)).focus(quietly);
    },
    setAside(isAside) {
      launcher.style.visibility = isAside ? 'hidden' : '';
      // A page that swaps its whole content takes the panel down with it: then it is shown again, too.
      if (isAside === isHeldBack && (!isOpen || isAside || isShown(element))) return;
      isHeldBack = isAside;
      // Being shown, it focuses whatever comes first.
      const before = isFocusFree() && last;
      show();
      if (isOpen && !isAside && before && element.contains(before)) before.focus(quietly);
    },
    destroy() {
      life.abort();
      hide(element);
    },
  };
}

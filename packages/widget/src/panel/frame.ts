/** The panel's frame: a popover beside the page on wide screens, a modal sheet from below on phones. */
export interface Frame {
  open(): void;
  /** Gives the focus back to where it was, if it is still in the panel. */
  close(): void;
  /** Out of sight and back again, without being closed. */
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

const phone = '(width < 480px)';

/** The focused element, through open shadow roots. */
function deepActiveElement(): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}

export function createFrame({ element, root, launcher, onCancel }: FrameOptions): Frame {
  const life = new AbortController();
  const { signal } = life;
  const narrow = matchMedia(phone);
  let opener: Element | null = null;
  let isOpen = false;
  let isHeldBack = false;

  function show(): void {
    // A host that is not in the page (yet) cannot show anything; the next opening will.
    if (!element.isConnected || isHeldBack) return;
    if (narrow.matches) element.showModal();
    else element.showPopover();
  }

  function hide(): void {
    if (element.open) element.close();
    else if (element.matches(':popover-open')) element.hidePopover();
  }

  /** The window became narrow or wide: the other way of showing. */
  function showAgain(): void {
    if (!isOpen) return;
    hide();
    show();
  }

  function place(): void {
    const view = window.visualViewport;
    if (!view || !narrow.matches) return;
    // Above the on-screen keyboard, which covers what is fixed to the bottom.
    const covered = Math.max(0, innerHeight - view.height - view.offsetTop);
    element.style.setProperty('--below', `${covered}px`);
    element.style.setProperty('--room', `${view.height}px`);
  }

  function arrive(): void {
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    element.animate(
      [
        { opacity: 0, transform: 'translateY(8px)' },
        { opacity: 1, transform: 'none' },
      ],
      {
        duration: 160,
        easing: 'ease-out',
      },
    );
  }

  /** A sheet takes no focus into its field: the on-screen keyboard would cover the answers. */
  function focusFirst(): void {
    const field = element.querySelector('input');
    const heading = element.querySelector<HTMLElement>('[data-heading]') ?? element.querySelector('h2');
    if (narrow.matches || !field) heading?.focus({ preventScroll: true });
    else field.focus({ preventScroll: true });
  }

  element.addEventListener(
    'cancel',
    (event) => {
      event.preventDefault();
      onCancel();
    },
    { signal },
  );
  element.addEventListener(
    'close',
    () => isOpen && !isHeldBack && !element.open && !element.matches(':popover-open') && onCancel(),
    { signal },
  );
  element.addEventListener(
    'click',
    (event) => event.target === element && narrow.matches && isOutside(event) && onCancel(),
    {
      signal,
    },
  );
  narrow.addEventListener('change', showAgain, { signal });
  window.visualViewport?.addEventListener('resize', place, { signal });
  window.visualViewport?.addEventListener('scroll', place, { signal });

  function isOutside({ clientY }: MouseEvent): boolean {
    return clientY < element.getBoundingClientRect().top;
  }

  return {
    open() {
      if (isOpen) return;
      isOpen = true;
      opener = deepActiveElement();
      place();
      show();
      focusFirst();
      arrive();
    },
    close() {
      if (!isOpen) return;
      isOpen = false;
      const hadFocus = element.contains(root.activeElement);
      hide();
      if (!hadFocus) return;
      const back =
        opener instanceof HTMLElement && opener.isConnected && opener !== document.body ? opener : launcher;
      back.focus({ preventScroll: true });
    },
    setAside(isAside) {
      if (isAside === isHeldBack) return;
      isHeldBack = isAside;
      showAgain();
    },
    destroy() {
      life.abort();
      hide();
    },
  };
}

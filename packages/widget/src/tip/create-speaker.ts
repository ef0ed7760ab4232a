/** Speaks to a screen reader, politely. */
export interface Speaker {
  /** Says it a moment later, so that a screen reader that has just met the region hears the change. */
  say(text: string): void;
  destroy(): void;
}

const pause = 400;

/** The region stands there before anything is said in it: one that arrives with its text is not read. */
export function createSpeaker(root: ShadowRoot, language: { lang: string; dir: string }): Speaker {
  const region = document.createElement('p');
  region.className = 'said';
  region.role = 'status';
  Object.assign(region, language);
  root.append(region);
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    say(text) {
      clearTimeout(timer);
      timer = setTimeout(() => {
        region.textContent = text;
      }, pause);
    },
    destroy() {
      clearTimeout(timer);
      region.remove();
    },
  };
}

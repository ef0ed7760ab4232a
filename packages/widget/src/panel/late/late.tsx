import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { adopt } from '../adopt.js';
import { FailedScreen } from '../failed-screen.js';
import { usePanel } from '../panel-context.js';
import { Skeleton } from '../skeleton.js';
import type { LatePart, LateProps } from './late-part.js';

const parts = {
  contact: () => import('./contact/contact-part.js'),
  guide: () => import('./guide/guide-part.js'),
  survey: () => import('./survey/survey-part.js'),
  known: () => import('./known/known-part.js'),
  /** The menu of the header. */
  menu: () => import('./menu/menu-part.js'),
  /** What the home screen shows first on a later visit. */
  later: () => import('./home/later-part.js'),
} satisfies Record<string, () => Promise<LatePart>>;

type Name = keyof typeof parts;
const loaded = signal<{ [Key in Name]?: LatePart | 'failed' }>({});

async function bring(name: Name, bringTexts: () => Promise<void>): Promise<void> {
  let part: LatePart | 'failed' = 'failed';
  try {
    [part] = await Promise.all([parts[name](), bringTexts()]);
  } catch {
    // Said on the screen, where it is one.
  }
  loaded.value = { ...loaded.peek(), [name]: part };
}

interface Props extends LateProps {
  name: Name;
  /** A part of a screen, which does without it. @default false */
  isQuiet?: boolean;
}

/** A part of the panel whose code comes when it is first shown, with its texts. The same code for every panel of the page. */
export function Late({ name, isQuiet, ...props }: Props) {
  const { help, root, say, bringLateTexts } = usePanel();
  const part = loaded.value[name];
  // Asked for again after a failure: by another opening, or "Try again", which shows this anew.
  useEffect(() => {
    if (part === undefined) void bring(name, bringLateTexts);
    else if (part !== 'failed') {
      // What another panel of the page has brought has its own texts.
      void bringLateTexts().catch(() => {});
      if (part.css) return adopt(root, part.css);
    }
  }, [name, part, root, bringLateTexts]);
  // Another panel may have brought the part, and not the texts of this one.
  if (typeof part === 'object' && say('known')) return <part.Part {...props} />;
  if (isQuiet) return null;
  if (part === 'failed') return <FailedScreen onRetry={() => void bring(name, bringLateTexts)} />;
  return (
    <div class="body" key={help.view.value.name}>
      <Skeleton />
    </div>
  );
}

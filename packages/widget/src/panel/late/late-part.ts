import type { Faq, View } from '@helpahead/core';
import type { ComponentType } from 'preact';

/** What a late part is given. */
export interface LateProps {
  faq: Faq;
  view: View;
}

/** The module of a part of the panel that loads when it is first shown. */
export interface LatePart {
  Part: ComponentType<LateProps>;
  /** Stylesheet for the shadow root. */
  css?: string;
}

import type { Faq } from '@helpahead/core';

/** A help or search widget on a page of its own. */
export interface WidgetUnderTest {
  name: string;
  /** What of its work is left out or added here, in the reader's words. */
  note: string;
  /** Makes its page and files for an FAQ. */
  serve(faq: Faq): Promise<ServedWidget>;
}

export interface ServedWidget {
  /** What stands in the page's head and body for it. */
  html: string;
  /** Content of a file by path; undefined where there is none. */
  file(path: string): string | Uint8Array | undefined;
  /** What a visitor presses, by CSS; Playwright looks through open shadow roots. */
  opener: string;
  /** Where they type. */
  field: string;
  /** One answer in the list. */
  answer: string;
}

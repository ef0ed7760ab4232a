import type { Faq } from '@helpahead/core';

/** Options of `mount`. */
export interface MountOptions {
  /** URL of the FAQ, or the FAQ itself, in any of the accepted shapes. */
  faq: string | Faq;
  /** Where the host element goes; the launcher stands in the corner of the window all the same. @default the root element */
  target?: Element;
  /** BCP 47 tag of the interface. @default the page's language */
  language?: string;
  /** @default 'auto': light or dark as the page is */
  theme?: 'auto' | 'light' | 'dark';
  /** The corner: `start` is left where the page reads from left to right. @default 'end' */
  position?: 'start' | 'end';
  /** Whether the help may come forward by itself. @default true */
  tips?: boolean;
  /** Share of visits, 0 to 1, in which nothing comes forward, to know what it earns. @default 0 */
  holdOut?: number;
  /** URL that feedback is POSTed to; without it nothing is sent. */
  feedback?: string;
  /** The plain FAQ page, where everything falls back to. @default `page` of the FAQ */
  page?: string;
  /** Whether something may be stored on the device. @default 'needed': only after the visitor used the widget */
  consent?: 'needed' | 'given' | 'denied';
  /** Keeps widgets apart that share a page. @default 'default' */
  instance?: string;
}

import type { RunVerb, Shell } from '../shell/shell.js';
import type { TagData } from '../widget/attributes.js';

/** What the loader hands to the help chunk. */
export interface TagBrief {
  shell: Shell;
  /** The `data-*` attributes of the tag. */
  tag: TagData;
  /** Where the FAQ is; may hold `{lang}`, percent-encoded. Without one, the page itself holds the FAQ. */
  faq: URL | '' | undefined;
  /** The request for the FAQ, under way already. */
  early: Promise<Response> | false | '' | undefined;
}

/** The door of the help chunk. */
export interface HelpChunk {
  /** Does nothing, in every verb, once the shell is destroyed. */
  start(brief: TagBrief): Promise<RunVerb>;
}

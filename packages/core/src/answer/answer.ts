/**
 * An answer as a small tree that any renderer can walk. It has no place for HTML: what an editor writes as HTML
 * arrives as text, and URLs are already limited to safe schemes (a link that is not becomes its text).
 */
export type Block =
  | { type: 'paragraph'; content: Inline[] }
  | { type: 'heading'; depth: 1 | 2 | 3 | 4 | 5 | 6; content: Inline[] }
  | { type: 'list'; ordered: boolean; start?: number; items: Block[][] }
  | { type: 'code'; text: string; language?: string }
  | { type: 'quote'; content: Block[] }
  | { type: 'table'; align: ('start' | 'center' | 'end' | undefined)[]; head: Inline[][]; rows: Inline[][][] }
  | { type: 'rule' };

export type Inline =
  | { type: 'text'; text: string }
  | { type: 'strong' | 'emphasis' | 'deleted'; content: Inline[] }
  | { type: 'code'; text: string }
  | { type: 'link'; url: string; content: Inline[] }
  /** A link to another article, written `#id` or `#article/id`. */
  | { type: 'articleLink'; id: string; content: Inline[] }
  | { type: 'image'; url: string; alt: string }
  | { type: 'break' };

import type { Severity } from './finding.js';

interface Rule {
  severity: Severity;
  /** What the rule is about, in a few words. */
  title: string;
  /** Why it matters to a reader of the FAQ. */
  why: string;
}

/** Every rule of `helpahead check`; each has a page in docs/rules. Names are those of core's problems, and never change. */
export const rules = {
  'broken-json': {
    severity: 'error',
    title: 'The file is not valid JSON',
    why: 'A browser cannot read any of it, so that no visitor gets an answer.',
  },
  'not-utf-8': {
    severity: 'error',
    title: 'The file is not saved as UTF-8',
    why: 'Letters beyond plain English turn into question marks or boxes.',
  },
  'not-a-faq': {
    severity: 'error',
    title: 'The file holds no list of articles',
    why: 'There is nothing to show.',
  },
  'empty-faq': {
    severity: 'error',
    title: 'There is no article that can be shown',
    why: 'Visitors see an empty help window.',
  },
  'missing-question': {
    severity: 'error',
    title: 'An article has no question',
    why: 'Nobody can find it, so it is not shown.',
  },
  'missing-answer': {
    severity: 'error',
    title: 'An article has no answer',
    why: 'It would open an empty page, so it is not shown.',
  },
  'doubled-id': {
    severity: 'error',
    title: 'The same id stands twice',
    why: 'Links and votes meant for one reach the other; of two notices, closing one closes both.',
  },
  'doubled-field': {
    severity: 'error',
    title: 'A field stands twice in one block',
    why: 'Only the last one counts; what the first one says is lost.',
  },
  'missing-id': {
    severity: 'warning',
    title: 'An article has no id',
    why: 'Its id is made from the question; when the question changes, links break and votes are lost.',
  },
  'missing-language': {
    severity: 'warning',
    title: 'The file does not say its language',
    why: 'Search knows the endings and small words of a language only when it knows the language.',
  },
  'missing-field': {
    severity: 'error',
    title: 'A block lacks a field it needs',
    why: 'The block cannot work without it and is left out.',
  },
  'unknown-field': {
    severity: 'error',
    title: 'A field has a name that nothing reads',
    why: 'What it says never reaches a visitor.',
  },
  'wrong-type': {
    severity: 'error',
    title: 'A value is of the wrong kind',
    why: 'It cannot be used as it is.',
  },
  'wrong-value': {
    severity: 'error',
    title: 'A value is not one of those that work',
    why: 'It is left out, or does not do what it says.',
  },
  'unsafe-link': {
    severity: 'error',
    title: 'A link goes where links may not go',
    why: 'Only web pages, mail and phone are allowed, so that an FAQ can never run a program on the page.',
  },
  'outside-image': {
    severity: 'warning',
    title: 'A picture comes from another host',
    why: 'That host learns who reads the answer, and can change the picture or take it away.',
  },
  'dead-article-link': {
    severity: 'error',
    title: 'A link leads to an article that is not there',
    why: 'Visitors see the words of the link, and cannot follow it.',
  },
  'unpublished-article-link': {
    severity: 'warning',
    title: 'A link leads to an article that is not published',
    why: 'Until that article is shown, visitors see the words of the link, and cannot follow it.',
  },
  'dead-step': {
    severity: 'error',
    title: 'A guide or survey goes on to a step that is not there',
    why: 'Whoever chooses that answer is stuck.',
  },
  'unknown-fact': {
    severity: 'error',
    title: 'A text uses a fact that is not there',
    why: 'Visitors read … in its place.',
  },
  'unknown-template': {
    severity: 'error',
    title: 'Nothing fills in a {{…}}',
    why: 'Visitors read the braces.',
  },
  'missing-fallback': {
    severity: 'error',
    title: 'A {{context}} has no words for when it is not known',
    why: 'On most pages the site says nothing about it; visitors read … in its place.',
  },
  'page-pattern': {
    severity: 'warning',
    title: 'A pattern for pages is more than a path',
    why: 'What is written beside the path counts for nothing, so it may hold on more pages than meant, or on none.',
  },
  'tip-without-need': {
    severity: 'warning',
    title: 'A tip comes forward when nothing has gone wrong',
    why: 'It interrupts people who need nothing, and they close the next one unread.',
  },
  'claim-unknowable': {
    severity: 'warning',
    title: 'A tip says what it cannot know',
    why: 'It is shown to everybody whose page looks alike; for many of them it is false.',
  },
  'condition-never-holds': {
    severity: 'warning',
    title: 'A condition, or a part of one, never holds',
    why: 'What waits for it is never seen.',
  },
  'condition-always-holds': {
    severity: 'warning',
    title: 'A condition, or a part of one, always holds',
    why: 'It decides nothing, so that what hangs on it may be seen by everybody.',
  },
} as const satisfies Record<string, Rule>;

export type RuleName = keyof typeof rules;

export const ruleNames = Object.keys(rules) as RuleName[];

export function isRuleName(name: string): name is RuleName {
  return Object.hasOwn(rules, name);
}

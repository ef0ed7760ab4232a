/** Why something stays back, in a sentence for a developer. By the names of the rules. */
const sentences: Record<string, string> = {
  muted: 'The visitor wants no more tips.',
  dismissed: 'The visitor has closed it, and closed stays closed.',
  'just-dismissed': 'Something was closed a moment ago.',
  'page-budget': 'One thing has come forward on this page already.',
  'session-budget': 'Three things have come forward in this visit already.',
  'already-said': 'It was said before.',
  'nothing-remembered':
    'The visitor has not touched the help yet: only an error or a missing page may speak.',
  'hold-out': 'This visit is one of those that are left alone for comparison.',
  'first-seconds': 'The first seconds belong to the visitor.',
  typing: 'The visitor is typing.',
  'dialog-open': 'The page shows a dialog.',
  'full-screen': 'Something fills the screen.',
  'panel-open': 'The help is open.',
  off: 'Coming forward is switched off.',
  'no-sign-of-need': 'Nothing says that somebody needs help.',
  condition: 'Its condition does not hold.',
  audience: 'It is for other visitors.',
  'no-article': 'Its article is not published.',
  'not-of-the-error': 'It does not answer the error on the page.',
  'low-confidence': 'Not sure enough.',
  'lower-priority': 'Something else comes first.',
};

export function sentenceOf(rule: string): string {
  return sentences[rule] ?? '';
}

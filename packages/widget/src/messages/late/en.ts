import type { Plural } from '../en.js';

/** Texts of what few visitors need, in English: contact, complaint, guide, follow-up, survey, menu, what is known. */
export const enLate = {
  // Contact
  contactTitle: 'Write to us',
  openUntil: 'Open today until {0} your time.',
  opensAt: 'Opens {0} your time.',
  replyBy: 'Reply by {0}.',
  yourQuestion: 'Your question',
  goesAlong: 'What goes along (edit or remove)',
  yourMail: 'Your mail address',
  copyAsText: 'Copy as text',
  textCopied: 'Copied. Nothing was sent.',
  sent: 'Sent. We have your question.',
  notSent: 'It was not sent. Your text is still here.',
  reference: 'Reference {0}',
  otherWays: 'Other ways',
  openMail: 'Open in your mail program',
  callUs: 'Call {0}',
  opensChat: 'Start the chat (loads {0})',
  // Complaint
  complaintRow: 'Something went badly wrong? Make a complaint',
  complaintTitle: 'Make a complaint',
  whatHappened: 'What happened?',
  whatNext: 'What happens next',
  answerBy: 'You get an answer by {0}.',
  ifNot: 'If not',
  complaintSent: 'Your complaint is with us.',
  // Guide
  guideStart: 'Answer a few short questions',
  guideGoesOn: 'Go on where you stopped',
  guideSoFar: 'So far',
  startAgain: 'Start again',
  stop: 'Stop',
  // Follow-up and promises
  yesIt: 'Yes',
  notYet: 'Not yet',
  askLater: 'Ask me later',
  promiseAsk: 'We promised a reply by {0}. Did you get it?',
  gladToHear: 'Good to know.',
  // Survey
  skip: 'Skip',
  next: 'Next',
  finish: 'Finish',
  surveyThanks: 'Thank you. That is all we ask.',
  scaleLow: 'low',
  scaleHigh: 'high',
  // Menu
  known: 'What this widget knows',
  moveLauncher: 'Move the help button',
  hideToday: 'Hide the help for today',
  hideForGood: 'Hide the help for good',
  tipsOff: 'No more tips',
  tipsOn: 'Allow tips again',
  moved: 'The help button is now at the {0}.',
  left: 'left',
  right: 'right',
  // What this widget knows
  knownNothing: 'Nothing is kept on this device.',
  knownHere: 'Kept on this device, for this site only:',
  knownSent: 'What was sent, or waits to be sent:',
  export: 'Save as a file',
  forget: 'Forget everything',
  forgotten: 'Forgotten. Nothing is kept on this device.',
  // Article
  print: 'Print this answer',
  notPrinted: 'The browser opened no page to print.',
  copyCode: 'Copy',
  codeCopied: 'Copied.',
  more: 'More',
  otherLanguage: 'This answer is in {0}: it has not been translated yet.',
  outdated: 'The original of this translation has changed since.',
  suggestQuestion: 'Suggest this question (no reply)',
  suggested: 'Noted. It helps us write the missing answer; there is no reply.',
  things: { one: '{0} thing', other: '{0} things' } as Plural,
};

export type LateMessages = typeof enLate;

/** What a translation of them brings. */
export type LateTranslation = LateMessages;

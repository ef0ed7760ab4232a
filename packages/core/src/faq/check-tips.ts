import { checkClaims } from './check-claims.js';
import { checkCondition, holdsWithoutNeed } from './check-conditions.js';
import { blocksOf } from './check-references.js';
import type { Found } from './find-articles.js';
import { isAbsent } from './keep-valid.js';
import { pointer, type Report } from './problem.js';

/** Reports tips that would come forward wrongly, or never, or say what nobody can know. */
export function checkTips({ head, headPath }: Found, report: Report): void {
  for (const [{ article, text, when }, at] of blocksOf(head.tips, pointer(headPath, 'tips'))) {
    if (isBlank(article) && isBlank(text)) {
      report(at, 'missing-field', 'This tip says nothing. Add "text", or "article" with the id of one.');
    }
    checkNeed(when, pointer(at, 'when'), report);
    if (typeof text === 'string') checkClaims(text, pointer(at, 'text'), report);
  }
  for (const [{ when }, at] of blocksOf(head.surveys, pointer(headPath, 'surveys'))) {
    checkCondition(when, pointer(at, 'when'), report);
  }
}

function isBlank(value: unknown): boolean {
  return isAbsent(value) || (typeof value === 'string' && value.trim() === '');
}

function checkNeed(when: unknown, path: string, report: Report): void {
  let isTold = false;
  checkCondition(when, path, (...problem) => {
    isTold = true;
    report(...problem);
  });
  // One that holds always, or never, has been told of; its need comes after that.
  if (isTold || !holdsWithoutNeed(when)) return;
  const advice =
    'Add what shows that somebody needs it, such as { "error": "…" } or { "repeatedFailure": 2 }.';
  report(path, 'tip-without-need', `This holds when nothing has gone wrong. ${advice}`);
}

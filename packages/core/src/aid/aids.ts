import type { Help } from '../help/help.js';
import type { Parts } from '../help/parts.js';
import type { Service } from '../help/service.js';
import type { ContactAid } from './contact/contact-aid.js';
import type { GuideAid } from './guide/guide-aid.js';
import type { KnownAid } from './known/known-aid.js';
import type { LaterAid } from './later/later-aid.js';
import type { SurveyAid } from './survey/survey-aid.js';

/** What a good service person does besides answering; each is brought when it is first needed. */
export interface Aids {
  /** Ways to reach people, and what is handed over to them. */
  contact: ContactAid;
  /** Questions that lead to an answer step by step. */
  guide: GuideAid;
  /** What is asked on a later visit: follow-ups, and whether promises were kept. */
  later: LaterAid;
  survey: SurveyAid;
  /** What this device knows of the visitor. */
  known: KnownAid;
}

/** What an aid is made from. */
export interface AidParts extends Parts {
  help: Help;
  record: Service['record'];
}

/** An aid that holds something of the visitor in memory: called when `help.reset` forgets everything. */
export interface Forgetful {
  onReset(): void;
}

/** The module of an aid. */
export interface AidMaker<Aid> {
  createAid(parts: AidParts): Aid;
}

/** A file of journeys, `*.journeys.json`: what visitors of a site meet, and what the help shall do there. */
export interface Journeys {
  faq: string | string[];
  site?: string;
  folder?: string;
  journeys: Journey[];
}

/** One visitor, on one page (its members stand in the journey itself) or on several (`steps`). */
export interface Journey extends Step {
  name: string;
  audience?: string | string[];
  device?: 'phone' | 'desktop';
  language?: string;
  now?: string;
  remembers?: boolean;
  steps?: Step[];
}

export interface Step {
  page?: string;
  url?: string;
  error?: string | string[];
  context?: Record<string, string | number | boolean>;
  trail?: string[];
  signs?: JourneySigns;
  expects?: string | string[] | Expectation;
  does?: 'accept' | 'dismiss' | 'noMoreTips' | 'touch';
}

/** What the visitor does, named as in the conditions of tips. */
export interface JourneySigns {
  seconds?: number;
  scroll?: number;
  failures?: number;
  rageClicks?: number;
  deadClicks?: number;
  missed?: boolean;
  visits?: number;
  idleField?: number;
  typing?: boolean;
  dialogOpen?: boolean;
  fullScreen?: boolean;
  events?: string[];
  elements?: string[];
}

export interface Expectation {
  suggests?: string | string[] | boolean;
  within?: number;
  notSuggests?: string | string[];
  comes?: string | boolean;
  as?: 'tip' | 'badge';
  held?: Record<string, string>;
}

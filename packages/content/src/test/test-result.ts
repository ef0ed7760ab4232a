import type { Finding } from '../finding.js';

/** What `helpahead test` found in one file, or in several together. */
export interface TestResult {
  /** Questions that found their article. */
  searches: number;
  /** Journeys that went as they should. */
  journeys: number;
  /** Journeys that were not walked, because they, or their file, are malformed. */
  notRun: number;
  /** Expectations that were looked at on the way. */
  expectations: number;
  failures: Failure[];
}

/** Something that did not come as expected, with the place of the expectation. */
export interface Failure extends Pick<Finding, 'file' | 'line' | 'column' | 'endLine' | 'endColumn'> {
  /** `file`: it could not be read as a file of tests. */
  kind: 'search' | 'journey' | 'file';
  /** Of the journey, or the question. */
  name?: string;
  expected?: string;
  got?: string;
  /** All of it in a sentence. */
  message: string;
}

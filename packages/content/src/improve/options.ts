/** What it takes to be proposed. */
export interface ImproveOptions {
  /** Sources that said yes after a wording. @default 3 */
  leastSources: number;
  /** Days on which they did. @default 2 */
  leastDays: number;
  /** Visits that asked what nobody found, or that read two articles. @default 3 */
  leastVisits: number;
  /** Wordings proposed for one article in one run. @default 5 */
  mostOfAnArticle: number;
  /** Wordings in one run; a list that nobody reads to its end helps nobody. @default 100 */
  most: number;
}

export const usualOptions: ImproveOptions = {
  leastSources: 3,
  leastDays: 2,
  leastVisits: 3,
  mostOfAnArticle: 5,
  most: 100,
};

/** Networks that said yes, or asked in vain, on one day: what comes from one alone may be one person. */
export const leastNetworks = 2;
/** Yes of all votes on the article after the question, and of all votes after the question. */
export const leastAgreement = 2 / 3;
/** What has fewer votes is not judged. */
export const leastVotes = 10;
/** So many of an article's voters say No, at the least, with a confidence of 95 %. */
export const failingShare = 1 / 3;
/** Of the readers of the article that is read less, so many read the other too. */
export const togetherShare = 0.1;
export const mostRelated = 3;
export const mostDrafts = 10;

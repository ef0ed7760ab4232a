/** What is measured. */
export const searchSets: readonly string[] = ['stackfaq', 'banking77', 'clinc150'];
/** Real FAQs whose articles stand in sections. */
export const sectionedSets: readonly string[] = ['login-gov', 'usajobs', 'bitcoin-org'];
export const pageSets: readonly string[] = ['va', 'va-questions', 'usajobs', 'wpcom-routes'];

/** The confidence from which `createAnticipator` speaks by itself. */
export const benchedThreshold = 0.56;

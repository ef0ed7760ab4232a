/** So many articles are in one file: those that a search looks at closely are all over the FAQ. */
export const STUBS_IN_A_FILE = 32;

/** One thing more in a list of an FAQ's file. Proposals only ever add: what an editor wrote stays as it is. */
export interface Addition {
  /** JSON Pointer (RFC 6901) to the list. It is made where it is missing; the block around it has to be there. */
  list: string;
  value: unknown;
  /** Fields behind which a list that is missing goes, the first that is there. @default the last of the block */
  behind?: readonly string[];
}

/** The keys of a JSON Pointer. */
export function stepsOf(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}

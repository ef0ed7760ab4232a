// Its shape is agreed in aids.ts; to be filled.
export interface LaterAid {
  destroy?(): void;
}

/** What one change of the ranking does on each set: points against the ranking as it is shipped. */
export interface Trial {
  /** By name of the set. */
  points: Readonly<Record<string, number>>;
}

/** What someone would have chosen who has never seen one of the sets. */
export interface Choice<T extends Trial> {
  leftOut: string;
  /** Best on all other sets; nothing when none is better there than what is shipped. */
  trial: T | undefined;
  /** Points on the other sets, on average, and on the one left out. */
  others: number;
  onLeftOut: number;
}

/** Leaves out each set in turn, and takes the trial that is best on the others. */
export function leaveOneOut<T extends Trial>(sets: readonly string[], trials: readonly T[]): Choice<T>[] {
  return sets.map((leftOut) => {
    const others = sets.filter((set) => set !== leftOut);
    const onOthers = ({ points }: Trial) => mean(others.map((set) => points[set] ?? 0));
    const [trial] = trials
      .filter((one) => onOthers(one) > 0)
      .sort((one, other) => onOthers(other) - onOthers(one));
    return {
      leftOut,
      trial,
      others: trial ? onOthers(trial) : 0,
      onLeftOut: trial?.points[leftOut] ?? 0,
    };
  });
}

export function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / (numbers.length || 1);
}

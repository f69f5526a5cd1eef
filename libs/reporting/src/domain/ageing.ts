/** A stretch of age in whole days, both ends counted; the last has no end. */
export interface AgeBucket {
  readonly from: number;
  readonly to: number | null;
}

/** The stretches in which open records are counted by age. */
export const ageBuckets: readonly AgeBucket[] = [
  { from: 0, to: 15 },
  { from: 16, to: 30 },
  { from: 31, to: 45 },
  { from: 46, to: 90 },
  { from: 91, to: null },
];

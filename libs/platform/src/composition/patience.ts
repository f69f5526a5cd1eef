/** How long is waited for what has just been written, in milliseconds. */
export interface Patience {
  /** For the number of what somebody has just made. */
  readonly number: number;
  /** For one's own write to arrive in the read models and in the house that a process folds; further behind the log a house takes no commands. */
  readonly arrival: number;
}

/** That of any house. */
export const patienceOfHouses: Patience = { number: 500, arrival: 2_000 };

/** The longest texts, in characters, and the longest lists of the register of subjects. */
export const limits = {
  /** Of a citizen's name, and of their contact. */
  name: 300,
  reason: 4_000,
  /** Entries that stand for one citizen. */
  identities: 200,
} as const;

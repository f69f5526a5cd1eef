import type { z } from 'zod';

/** One thing that whoever runs the house may set, as the reference shows it. */
export interface Setting {
  readonly name: string;
  /** The value as text → its typed form; the message of an issue says what would be right. */
  readonly form: z.ZodType<unknown, string>;
  /** Text that counts where nothing is set; null: nothing. */
  readonly standard: string | null;
  readonly meaning: string;
  /** What may be given, in words. */
  readonly allowed: string;
  /** Never shown, neither in messages nor in logs. */
  readonly secret?: true;
}

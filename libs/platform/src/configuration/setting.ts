import type { z } from 'zod';

/** One thing that whoever runs the house may set, as the reference shows it. */
export interface Setting<Output = unknown> {
  readonly name: string;
  /** The value as text → its typed form. */
  readonly form: z.ZodType<Output, string>;
  /** Text that counts where nothing is set; null: nothing. */
  readonly standard: string | null;
  readonly meaning: string;
  /** What may be given, in words. */
  readonly allowed: string;
  /** Never shown, neither in messages nor in logs; may lie in a file, which the variable with `_FILE` at its end then names. */
  readonly secret?: true;
}

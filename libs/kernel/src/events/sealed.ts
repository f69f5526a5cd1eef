import { z } from 'zod';

/**
 * A personal value as every event, view row and job carries it: never the value itself.
 * `box` is AES-256-GCM (12-byte nonce, ciphertext, 16-byte tag, base64) over the canonical JSON of `[salt, value]` under the key of
 * `subject`; `commitment` is the hex SHA-256 of the salt's 16 bytes followed by the canonical JSON of the value, by which one field can later
 * be disclosed and proven without its key. Only the privacy library makes and opens these.
 */
export interface Sealed {
  readonly sealed: 1;
  /** The data subject whose key opens the box. */
  readonly subject: string;
  readonly box: string;
  readonly commitment: string;
}

export function isSealed(value: unknown): value is Sealed {
  return typeof value === 'object' && value !== null && (value as { sealed?: unknown }).sealed === 1 && 'box' in value;
}

/** Where whose value stands; the catalogue of events prints it, and `personalFields` finds the fields by it. */
export interface PersonalMark {
  readonly personal: 'citizen' | 'reporter' | 'named person' | 'directory person';
  readonly what: string;
}

/** The schema of a personal field: the event that carries it in clear does not pass the write. */
export function sealed(personal: PersonalMark['personal'], what: string) {
  return z
    .strictObject({
      sealed: z.literal(1),
      subject: z.uuid(),
      box: z.base64(),
      commitment: z.string().regex(/^[0-9a-f]{64}$/),
    })
    .meta({ personal, what } satisfies PersonalMark);
}

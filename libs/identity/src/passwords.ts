import { hash, verify } from '@node-rs/argon2';
import { UnfitPassword } from './errors.js';

/** How passwords are kept. Injected, so that a spec can see when it is asked. */
export interface Passwords {
  hash(password: string): Promise<string>;
  verify(kept: string, password: string): Promise<boolean>;
}

/** Characters of a password that people choose. */
export const passwordLength = { min: 8, max: 200 } as const;

/** argon2id (the library's own choice) with the memory and passes that OWASP recommends: 19 MiB, twice. */
export const argon2id: Passwords = {
  hash: (password) => hash(composed(password), { memoryCost: 19_456, timeCost: 2, parallelism: 1 }),
  verify: (kept, password) => verify(kept, composed(password)),
};

/** @throws UnfitPassword */
export function assertFit(password: string): void {
  const { min, max } = passwordLength;
  const length = [...password].length;
  if (length < min || length > max) throw new UnfitPassword(min, max);
}

/** The same keys pressed on two systems give one password. */
function composed(password: string): string {
  return password.normalize('NFC');
}

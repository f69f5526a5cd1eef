import { randomBytes } from 'node:crypto';
import { SubjectErased } from '../errors.js';
import type { KeyStore } from './port.js';

/** Keys that end with the process: for specs and simulations, which may give the secret so that a run can be repeated. */
export function memoryKeyStore(secret: Buffer = randomBytes(32)): KeyStore {
  const keys = new Map<string, Buffer | 'erased'>();
  const marks = new Map<string, Set<string>>();
  const claims = new Map<string, string>();
  return {
    houseSecret: async () => secret,
    create: async (subject) => {
      const known = keys.get(subject);
      if (known === 'erased') throw new SubjectErased(subject);
      const key = known ?? randomBytes(32);
      keys.set(subject, key);
      return key;
    },
    find: async (subject) => {
      const known = keys.get(subject);
      if (known === undefined) return { state: 'unknown' };
      return known === 'erased' ? { state: 'erased' } : { state: 'present', key: known };
    },
    destroy: async (subject) => {
      keys.set(subject, 'erased');
      for (const subjects of marks.values()) subjects.delete(subject);
      for (const [mark, holder] of claims) if (holder === subject) claims.delete(mark);
    },
    mark: async (subject, given) => {
      if (keys.get(subject) === 'erased') throw new SubjectErased(subject);
      for (const mark of given) marks.set(mark, (marks.get(mark) ?? new Set()).add(subject));
    },
    marked: async (mark) => [...(marks.get(mark) ?? [])].sort(),
    claim: async (mark, subject) => {
      const holder = claims.get(mark) ?? subject;
      claims.set(mark, holder);
      return holder;
    },
  };
}

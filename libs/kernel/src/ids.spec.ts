import { v5 } from 'uuid';
import { derivedId, isUuid } from './ids.js';

describe('a derived id', () => {
  it.each([[['a']], [['їжак', 3]], [['', 'x', 0]], [['24835027-e341-5e1d-80ee-26bd36a4136f', 499]]])(
    'of %j is the UUIDv5 of its JSON',
    (parts) => {
      expect(derivedId(...parts)).toBe(v5(JSON.stringify(parts), '6f1d0c62-7c0e-4f4e-9a51-3d2b8f6c1e07'));
      expect(isUuid(derivedId(...parts))).toBe(true);
    },
  );
});

import { statSync } from 'node:fs';

/** What starts whole processes takes longest, what lies in memory shortest. */
const kinds = ['chaos', 'e2e', 'contract', 'unit'];
const rank = ({ context }) => kinds.indexOf(context.config.displayName?.name);
const size = ({ path }) => statSync(path).size;

/**
 * The order in which spec files begin: the kinds that take long first, the large ones of a kind first, so that at the end no core waits for the
 * other. Jest's own order knows the times of earlier runs, of which a fresh clone has none.
 */
export default class KindSequencer {
  sort(tests) {
    return [...tests].sort((one, other) => rank(one) - rank(other) || size(other) - size(one));
  }
  /** Nothing is remembered, so all of them may have failed. */
  allFailedTests(tests) {
    return tests;
  }
  cacheResults() {}
}

import { eventStoreDbCommand } from './test-eventstoredb.js';

/**
 * Declares tests that need a real EventStoreDB: they run where EVENTSTOREDB_URL names one. Where it does not, one skipped test stands for
 * them, and a line says so; `.ci/run` counts these lines.
 */
export function whereEventStoreDbIs(what: string, tests: (url: string) => void): void {
  const url = process.env['EVENTSTOREDB_URL'];
  if (url) tests(url);
  else skip(what, 'EVENTSTOREDB_URL');
}

/** The same of tests that start one themselves, and end it: they run where EVENTSTOREDB_COMMAND says how. */
export function whereEventStoreDbStarts(what: string, tests: () => void): void {
  if (eventStoreDbCommand !== null) tests();
  else skip(what, 'EVENTSTOREDB_COMMAND');
}

function skip(what: string, variable: string): void {
  // Jest keeps the console of a file without a test that ran to itself.
  process.stderr.write(`NOT TESTED, ${what}: ${variable} names no server\n`);
  test.skip(`${what}: ${variable} names no server`, () => {});
}

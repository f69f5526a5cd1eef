/**
 * Declares tests that need a real EventStoreDB: they run where EVENTSTOREDB_URL names one. Where it does not, one skipped test stands for
 * them, and a line says so; `.ci/run` counts these lines.
 */
export function whereEventStoreDbIs(what: string, tests: (url: string) => void): void {
  const url = process.env['EVENTSTOREDB_URL'];
  if (url) {
    tests(url);
    return;
  }
  // Jest keeps the console of a file without a test that ran to itself.
  process.stderr.write(`NOT TESTED, ${what}: EVENTSTOREDB_URL names no server\n`);
  test.skip(`${what}: EVENTSTOREDB_URL names no server`, () => {});
}

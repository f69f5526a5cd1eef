// Chance is the same in each run, so that what turns red was broken by the change at hand; `npm run explore` draws another seed and says which.
if (process.env['REDRESS_SEED'] === 'random') {
  process.env['REDRESS_SEED'] = String(Math.floor(Math.random() * 1e9));
  console.log(`REDRESS_SEED=${process.env['REDRESS_SEED']}`);
}
process.env['REDRESS_SEED'] ??= '20260303';

const shared = {
  rootDir: import.meta.dirname,
  testRunner: '<rootDir>/libs/testing/src/jest/spec-runner.mjs',
  // Node loads the specs, from their sources.
  transform: {},
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/test/bench/peer'],
};

const ofProcesses = { ...shared, globalSetup: '<rootDir>/test/chaos/house/built.mjs' };

/**
 * Three kinds of specs, told apart by their names:
 *   *.spec.ts            unit: pure, in memory, no process and no port
 *   *.contract.spec.ts   against the real parts (one PostgreSQL cluster for all, a database a file); *.http.spec.ts likewise
 *   test/<room>/*.spec.ts  what crosses processes
 */
export default {
  // A machine under load is slow, not wrong: specs wait on conditions, and this only ends what would never end.
  testTimeout: 120_000,
  // Specs mostly wait for the database and for each other's processes: every core gets one.
  maxWorkers: '100%',
  testSequencer: '<rootDir>/libs/testing/src/jest/kind-sequencer.mjs',
  projects: [
    {
      ...shared,
      displayName: 'unit',
      roots: ['<rootDir>/libs', '<rootDir>/apps', '<rootDir>/test/docs', '<rootDir>/test/deploy'],
      testMatch: ['**/*.spec.ts'],
      testPathIgnorePatterns: ['\\.contract\\.spec\\.ts$', '\\.http\\.spec\\.ts$'],
    },
    {
      ...shared,
      displayName: 'contract',
      roots: ['<rootDir>/libs', '<rootDir>/apps', '<rootDir>/test/http'],
      testMatch: ['**/*.contract.spec.ts', '**/*.http.spec.ts'],
      globalSetup: '<rootDir>/libs/testing/src/cluster/global-setup.mjs',
      globalTeardown: '<rootDir>/libs/testing/src/cluster/global-teardown.mjs',
    },
    { ...ofProcesses, displayName: 'e2e', roots: ['<rootDir>/test'], testMatch: ['<rootDir>/test/e2e/**/*.spec.ts'] },
    // A whole year is filled first: longer than `npm test` may take.
    { ...ofProcesses, displayName: 'demo', roots: ['<rootDir>/test/demo'], testMatch: ['**/*.spec.ts'] },
    {
      ...ofProcesses,
      displayName: 'chaos',
      roots: ['<rootDir>/test/chaos'],
      testMatch: ['**/*.spec.ts'],
      testPathIgnorePatterns: ['/test/chaos/faults/'],
    },
    { ...ofProcesses, displayName: 'faults', roots: ['<rootDir>/test/chaos/faults'], testMatch: ['**/*.spec.ts'] },
  ],
};

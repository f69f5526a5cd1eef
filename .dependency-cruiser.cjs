/**
 * Imports go one way: apps → capability → what it stands on → kernel; inside a capability http, views, commands → domain → kernel.
 * `libs/testing/src/imports.contract.spec.ts` plants a forbidden import for each rule here and expects to see it named.
 */
const capabilities =
  '(records|capa|configuration|deadlines|escalation|notifications|directory|subjects|audit-trail|reporting|search|webhooks|letters)';
const ground = '(event-store|projections|jobs|identity|privacy|platform|client)';
const specs = '(\\.spec\\.ts$|\\.vectors\\.ts$|/contract/|/domain/sample\\.ts$)';

/** Which of the libraries that others stand on may import which. */
const standsOn = {
  kernel: [],
  'event-store': ['kernel'],
  privacy: ['kernel'],
  projections: ['kernel', 'event-store'],
  jobs: ['kernel'],
  identity: ['kernel'],
  platform: ['kernel', 'event-store', 'identity', 'privacy', 'projections', 'jobs'],
  client: ['kernel'],
};

/** Domains of capabilities in their order: each may import those before it. */
const domains = ['directory', 'subjects', 'configuration', 'deadlines', 'escalation', 'records', 'capa'];

module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      comment: 'Files that need each other are one idea in two files.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'not-resolvable',
      comment: 'A checker that cannot resolve an import passes everything. What the launchers import from dist is built when they run.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '(^|/)dist/' },
    },
    {
      name: 'libraries-know-no-app',
      severity: 'error',
      from: { path: '^libs/' },
      to: { path: '^apps/' },
    },
    {
      name: 'apps-stand-alone',
      comment:
        'Apps share code through libraries and what lies beside them, such as the list of capabilities; the standalone holds the other three.',
      severity: 'error',
      from: { path: '^apps/([^/]+)/', pathNot: '^apps/(standalone|cli)/' },
      to: { path: '^apps/', pathNot: '^apps/($1/|[a-z-]+\\.(ts|mjs)$)' },
    },
    {
      name: 'by-the-door',
      comment: 'One library reaches another through a door that package.json names.',
      severity: 'error',
      from: { path: '^(apps|libs|test)/([^/]+)/' },
      to: {
        path: '^libs/([^/]+)/src/.+',
        pathNot: ['^libs/$2/', '^libs/[^/]+/src/(index|domain/index|ground)\\.ts$', '^libs/[^/]+/src/i18n/'],
      },
    },
    {
      name: 'tests-stay-in-tests',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: [specs, '^libs/testing/'] },
      to: { path: ['^libs/testing/', '^test/', '\\.spec\\.ts$'] },
    },
    {
      name: 'ground-knows-no-capability',
      severity: 'error',
      from: { path: `^libs/(kernel|${ground})/`, pathNot: specs },
      to: { path: `^libs/${capabilities}/` },
    },
    ...Object.entries(standsOn).map(([library, allowed]) => ({
      name: `${library}-stands-on`,
      comment: `${library} may import ${allowed.length > 0 ? allowed.join(', ') : 'no library'}.`,
      severity: 'error',
      from: { path: `^libs/${library}/`, pathNot: specs },
      to: { path: '^libs/', pathNot: [`^libs/(${[library, ...allowed].join('|')})/`] },
    })),
    {
      name: 'domain-is-pure',
      comment: 'The rules of the field need no framework, no I/O and no clock.',
      severity: 'error',
      from: { path: `^libs/${capabilities}/src/domain/`, pathNot: specs },
      to: {
        path: '.',
        pathNot: [
          '^libs/kernel/src/index\\.ts$',
          `^libs/${capabilities}/src/domain/`,
          `^libs/${capabilities}/starter/`,
          '^node_modules/(zod|temporal-polyfill)/',
        ],
      },
    },
    ...domains.map((capability, at) => ({
      name: `${capability}-domain-order`,
      comment: `The domains build on each other in this order: ${domains.join(', ')}.`,
      severity: 'error',
      from: { path: `^libs/${capability}/src/domain/`, pathNot: specs },
      to: {
        path: `^libs/(${[...domains.slice(at + 1), 'notifications', 'audit-trail', 'reporting', 'search', 'webhooks', 'subscriptions', 'letters'].join('|')})/`,
      },
    })),
    {
      name: 'kernel-is-pure',
      severity: 'error',
      from: { path: '^libs/kernel/', pathNot: specs },
      to: { path: '.', pathNot: ['^libs/kernel/', '^node_modules/(zod|temporal-polyfill|uuid|canonicalize)/', '^(node:)?crypto$'] },
    },
    {
      name: 'traces-are-loaded-on-demand',
      comment: 'A house that shows its traces to nobody loads nothing of OpenTelemetry.',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: ['^libs/platform/src/tracing/(open-telemetry|telling)\\.ts$', specs] },
      to: {
        path: ['(^|/)node_modules/@opentelemetry/', '^libs/platform/src/tracing/open-telemetry\\.ts$'],
        dynamic: false,
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'inside-a-capability',
      comment: 'http, views and commands know the domain; commands and views know nothing of HTTP.',
      severity: 'error',
      from: { path: `^libs/${capabilities}/src/(commands|views|domain)/`, pathNot: specs },
      to: { path: `^libs/${capabilities}/src/http/` },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^dist/|^test/bench/peer/|^apps/web/dist/)' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { conditionNames: ['source', 'import', 'node', 'default'], exportsFields: ['exports'] },
  },
};

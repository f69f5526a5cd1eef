import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { configureGlobal } from 'fast-check';
import circus from 'jest-circus/runner';
import '../cluster/from-source.mjs';

const require = createRequire(import.meta.url);

configureGlobal({ seed: Number(process.env.REDRESS_SEED) });

/**
 * Runs a spec file with Jest's own circus, in the realm of the worker and with the module loader of Node: what specs import is compiled
 * and linked once a worker, not once a file, and `instanceof` means what it means in production. Specs of one worker share modules, as houses of
 * one process do; mocks of modules and of timers do not work (decision 25).
 */
export default async function runSpec(globalConfig, config, environment, runtime, testPath, sendMessageToJest) {
  const { console } = globalThis;
  globalThis.console = environment.global.console;
  // Node knows the maps of what it loaded; Jest knows those of its own transforms only.
  process.setSourceMapsEnabled(true);
  Error.prepareStackTrace = undefined;
  try {
    return await circus.default(globalConfig, config, inThisRealm(environment), loadedByNode(runtime), testPath, sendMessageToJest);
  } finally {
    globalThis.console = console;
    forgetSpecs();
  }
}

const inThisRealm = (environment) => Object.create(environment, { global: { value: globalThis } });

const loadedByNode = (runtime) =>
  Object.create(runtime, {
    requireInternalModule: {
      value: (path) => {
        delete require.cache[path];
        return require(path);
      },
    },
    unstable_shouldLoadAsEsm: { value: () => true },
    unstable_importModule: { value: (path) => import(pathToFileURL(path).href) },
  });

/** What circus keeps for one file lies on the global object: in a realm that goes on, it has to be taken away. */
function forgetSpecs() {
  const kept = Object.getOwnPropertySymbols(globalThis).filter(({ description }) =>
    ['JEST_STATE_SYMBOL', 'EVENT_HANDLERS'].includes(description),
  );
  for (const symbol of kept) delete globalThis[symbol];
}

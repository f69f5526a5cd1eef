import { build, isBuilt } from '../../../apps/standalone/build.mjs';

/** Before specs start houses side by side, each of which would build what is not built. */
export default async function setup() {
  if (!(await isBuilt()) && !(await build())) throw new Error('there is nothing to start: Redress could not be built');
}

/**
 * Starts the house as if it were three days later: `node docs/tutorial/three-days-later.mjs`. For the tutorial, which cannot wait until a
 * window of monitoring has passed. What the log then holds lies in the future of a house with the true clock; a trial house can take that.
 */
import { build, isBuilt } from '../../apps/standalone/build.mjs';

if (!(await isBuilt()) && !(await build())) process.exit(1);
const { runHouse } = await import('../../dist/apps/standalone/src/run-house.js');
const ahead = 3 * 86_400_000;
await runHouse({ clock: { now: () => new Date(Date.now() + ahead).toISOString() } });

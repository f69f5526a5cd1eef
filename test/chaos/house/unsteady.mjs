/**
 * The standalone on a clock that can be set while it runs, by the file `REDRESS_CHAOS_CLOCK`. Alone it is set as if the log's clock were another
 * machine's; with `REDRESS_CHAOS_STORE=same` the log's clock goes with it.
 */
import { build, isBuilt } from '../../../apps/standalone/build.mjs';
import { goByClockFile } from './clock-file.mjs';

if (!(await isBuilt()) && !(await build())) process.exit(1);

goByClockFile(process.env.REDRESS_CHAOS_CLOCK);
const { runHouse } = await import('../../../dist/apps/standalone/src/run-house.js');
const clock = { now: () => new Date().toISOString() };
await runHouse(process.env.REDRESS_CHAOS_STORE === 'same' ? { clock } : {});

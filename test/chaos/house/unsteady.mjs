/**
 * The standalone on a clock that can be set while it runs: the file `REDRESS_CHAOS_CLOCK` holds by how many milliseconds it is ahead of the
 * machine's. Alone it is set as if the log's clock were another machine's; with `REDRESS_CHAOS_STORE=same` the log's clock goes with it.
 */
import { readFileSync } from 'node:fs';
import { build, isBuilt } from '../../../apps/standalone/build.mjs';

if (!(await isBuilt()) && !(await build())) process.exit(1);

const trueTime = Date.now;
Date.now = () => trueTime() + Number(readFileSync(process.env.REDRESS_CHAOS_CLOCK, 'utf8'));
globalThis.Date = new Proxy(Date, {
  construct: (date, args, target) => Reflect.construct(date, args.length > 0 ? args : [date.now()], target),
});
const { runHouse } = await import('../../../dist/apps/standalone/src/run-house.js');
const clock = { now: () => new Date().toISOString() };
await runHouse(process.env.REDRESS_CHAOS_STORE === 'same' ? { clock } : {});

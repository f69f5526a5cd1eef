/**
 * One process of a house whose parts run apart, with a clock of its own that the log's goes with: `REDRESS_CHAOS_APP` says which. It is
 * `REDRESS_CHAOS_AHEAD` milliseconds ahead of the machine's, or of that of the file `REDRESS_CHAOS_CLOCK`, which can be set while it runs.
 */
import { goByClockFile } from './clock-file.mjs';

const { REDRESS_CHAOS_APP: app, REDRESS_CHAOS_AHEAD: ahead, REDRESS_CHAOS_CLOCK: file } = process.env;
if (file !== undefined) goByClockFile(file);
const { runProcess } = await import('../../../dist/libs/platform/src/ground.js');
const begins = await import(`../../../dist/apps/${app}/src/begin-${app}.js`);
const begin = begins[`begin${app[0].toUpperCase()}${app.slice(1)}`];
await runProcess({
  part: app,
  apart: true,
  begin: (ground) => begin(ground, { now: () => new Date(Date.now() + Number(ahead)).toISOString() }),
});

/** One process of a house whose parts run apart, in `REDRESS_CHAOS_DAYS` days: `REDRESS_CHAOS_APP` says which. */
const app = process.env.REDRESS_CHAOS_APP;
const { runProcess } = await import('../../../dist/libs/platform/src/ground.js');
const begins = await import(`../../../dist/apps/${app}/src/begin-${app}.js`);
const begin = begins[`begin${app[0].toUpperCase()}${app.slice(1)}`];
const ahead = Number(process.env.REDRESS_CHAOS_DAYS) * 86_400_000;
await runProcess({ apart: true, begin: (ground) => begin(ground, { now: () => new Date(Date.now() + ahead).toISOString() }) });

/** The standalone in `REDRESS_CHAOS_DAYS` days, by a clock that runs ahead: everything that was due by then is overdue. */
const { runHouse } = await import('../../../dist/apps/standalone/src/run-house.js');
const ahead = Number(process.env.REDRESS_CHAOS_DAYS) * 86_400_000;
await runHouse({ clock: { now: () => new Date(Date.now() + ahead).toISOString() } });

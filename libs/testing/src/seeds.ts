/** The seed of this run's chance, as `jest.config.js` has settled it (REDRESS_SEED). */
export const seedOfRun = Number(process.env['REDRESS_SEED']);

/** The seeds of so many random walks, the first of them the run's own. */
export const seedsOf = (walks: number): readonly number[] => Array.from({ length: walks }, (_, nth) => seedOfRun + nth);

import type { Core, ReaderRights } from '#platform';
import { SubjectRegister } from '#subjects';
import type { SubjectsHouse } from '#subjects/domain';
import { KnownRecords } from './commands/known-records.js';
import type { RecordsHouse } from './domain/index.js';
import { ConflictRights } from './views/conflict-rights.js';

/** What is closed to whom, for what works in a house without its HTTP edge: what goes out by mail or otherwise. */
export function readerRightsOf({
  pool,
  store,
  executor,
  house,
  vault,
}: Pick<Core<RecordsHouse & SubjectsHouse>, 'pool' | 'store' | 'executor' | 'house' | 'vault'>): ReaderRights {
  const known = new KnownRecords({ store, executor, house, subjects: new SubjectRegister({ executor, house, vault }) });
  return new ConflictRights({ db: pool, store, known, house });
}

import { eventCatalogue, postgresEventStore } from '#event-store';
import { systemClock } from '#kernel';
import { CommandExecutor } from '#platform';
import { nonconformityAggregate } from '#records';
import { capabilities } from '../../apps/capabilities.js';
import { smallDepartment, triagedRecord } from './department.js';
import { atMost, inTurn, medianOf, present, timed } from './harness.js';
import { withHouse } from './house.js';
import type { Request } from './load.js';

const events = 1_000;
const looks = 200;

/**
 * Deciding on a record of a thousand events: refused, so that nothing is written, and accepted; against a record of a few events. And what a
 * process pays that has not seen the record yet: its events read, decoded and folded.
 */
export async function decide(): Promise<void> {
  await withHouse(async (house) => {
    const department = await smallDepartment(house, 1);
    const { owner } = department;
    const comment = (id: string, n: number): Request => ({
      method: 'POST',
      path: `/v1/records/${id}/comment`,
      body: JSON.stringify({ text: `Нотатка ${n}: справу переглянуто, зауваження враховано.` }),
    });
    const refused = (id: string): Request => ({ method: 'POST', path: `/v1/records/${id}/close`, body: '{}' });
    const sent = (request: Request, wanted: number) => owner.answer<{ revision: number }>(request, wanted);
    const [long, short] = [await triagedRecord(department, 'Довга справа'), await triagedRecord(department, 'Коротка справа')];
    for (let n = 0; (await sent(comment(long, n), 200)).revision < events - 1;) n += 1;

    const catalogue = eventCatalogue(capabilities.flatMap((each) => each.events));
    const store = await postgresEventStore({ url: house.databaseUrl, clock: systemClock });
    /** As a process that begins: it knows no stream. */
    const unknowing = () => new CommandExecutor({ store, catalogue, clock: systemClock, house: noHouse });
    const decided = `decided and refused, ${events} events, over HTTP`;
    const few = 'decided and refused, a few events, over HTTP';
    const rows = await inTurn({
      [decided]: timed(() => sent(refused(long), 409), { looks }),
      [few]: timed(() => sent(refused(short), 409), { looks }),
      [`accepted and durable, ${events} events and more, over HTTP`]: timed((n) => sent(comment(long, n), 200), { looks }),
      'read, decoded and folded from its first event, in memory nothing': timed(() => unknowing().standing(nonconformityAggregate, long), {
        looks,
      }),
    });
    await present({
      name: 'decide',
      what: `a command to a record of ${events} events, one caller (lower is better)`,
      rows,
      ratios: [
        atMost('p99 decided, ms', medianOf(rows, decided, 'p99 ms'), 5),
        { name: 'p50 against a record of a few events', ratio: medianOf(rows, decided, 'p50 ms') / medianOf(rows, few, 'p50 ms') },
      ],
    });
    owner.close();
    await store.close();
  });
}

/** To fold a stream takes no house. */
const noHouse = {
  current: (): never => {
    throw new Error('nothing is decided here');
  },
  concerns: () => false,
  reached: () => Promise.resolve(),
  upToNow: () => Promise.resolve(),
};

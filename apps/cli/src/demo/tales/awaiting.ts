import type { AwaitingCase } from '../books.js';
import { processes, type CharacterName } from '../story/cast.js';
import { cures } from '../story/index.js';
import { workingDay, type Tale } from '../tale.js';
import { capa, type CapaCourse } from './capa.js';

/** A record waits for a CAPA: it joins that of its theme while that one's plan is open, else one is begun for it. */
export async function awaitCapa(
  tale: Tale,
  given: AwaitingCase & { readonly by: CharacterName; readonly cure?: string; readonly course?: CapaCourse },
): Promise<void> {
  const { by, cure: cureOf, course, ...waiting } = given;
  await tale
    .by(by)
    .post('/v1/records/{id}/await-capa', { ...{ path: { id: waiting.record } }, body: { reason: 'Саме виправлення причини не усуває.' } });
  const { books } = tale.world;
  const proposed = books.proposedOver(waiting.record);
  if (proposed !== null) {
    proposed.covered.push(waiting);
    return;
  }
  const running = books.running(waiting.theme);
  books.wait(waiting);
  if (running !== null) {
    tale.begin(tale.later(1), `${tale.name}/covered`, async function* (own) {
      yield own.later(1, 1.4 * workingDay);
      // One that is not drafted yet names all that wait when it is.
      if (!running.drafted || !books.stillWaits(waiting)) return;
      await own.by(running.owner).post('/v1/capas/{id}/cover-record', {
        ...{ path: { id: running.capa } },
        body: { record: waiting.record, sameCause: 'Та сама причина, що й у записах, які вже охоплено.' },
      });
      books.cover(running, waiting);
    });
    return;
  }
  const cure = cures.get(cureOf ?? waiting.theme);
  if (!cure) throw new Error(`no cure for ${waiting.theme}`);
  const { owner } = processes.find(({ key }) => key === waiting.process)!;
  const book = books.begin(waiting.theme, tale.id('capa'), owner);
  tale.begin(tale.later(2, 2 * workingDay), `${tale.name}/capa`, (own) =>
    capa(own, book, cure, { process: waiting.process, unit: waiting.unit }, course),
  );
}

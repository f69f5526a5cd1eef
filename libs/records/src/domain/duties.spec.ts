import { specsOf } from '#testing';
import { openObligations } from '#deadlines/domain';
import { dutyWays, evolveDirectory, personEvents, type DirectoryEvent } from '#directory/domain';
import { closeNonconformity, nameIndependentPerson, resolve } from './commands/index.js';
import { recordDuties } from './duties.js';
import { recordEvents as e } from './events/index.js';
import type { RecordsHouse } from './house.js';
import { nonconformity } from './machines.js';
import { extentAnswered, house, ihor, idOf, maria, nina, now, oksana, petro, reported, taras, triaged } from './sample.js';
import type { LiveRecord } from './state.js';

const { given } = specsOf(nonconformity, { events: e, house, now });
const after = (...events: DirectoryEvent[]): RecordsHouse => ({
  ...house,
  directory: events.reduce((known, event) => evolveDirectory(known, event, now), house.directory),
});
const left = (...names: string[]) => names.map((name) => personEvents.personLeft({ person: idOf(name), reason: 'moved' }));
const resolved = (...correctedBy: string[]) =>
  given(
    reported,
    e.recordTriaged({
      ...{ process: idOf('issue'), unit: idOf('services'), severity: 'minor', assignee: oksana.person, category: null },
      ...{ conflictOfInterest: 'none-named', capaRequired: false, capa: null, note: null },
    }),
    e.correctionNotNeeded({ reason: 'x', decidedBy: correctedBy }),
    e.recordResolved({ justification: 'x', capa: null }),
  );
const exceptions = (decision: object) =>
  ((decision as { events?: readonly { type: string; data: unknown }[] }).events ?? []).filter(({ type }) => type === 'DutyPassedOn');

describe('who closes a record that everybody had a hand in', () => {
  it('is the process owner or a quality manager, while one of them is free', () => {
    const { decision } = resolved(petro.person).when(closeNonconformity, {}).by(nina);
    expect(decision.outcome).toBe('accepted');
    expect(exceptions(decision)).toEqual([]);
  });

  it('is the next superior of theirs, and nobody else', () => {
    const all = resolved(oksana.person, nina.person);
    all.when(closeNonconformity, {}).by(nina).refused('closer-did-not-correct');
    all.when(closeNonconformity, {}).by(ihor).refused('closing-is-yours');
    const { decision } = all.when(closeNonconformity, {}).by(maria);
    expect(exceptions(decision)).toEqual([
      expect.objectContaining({ data: expect.objectContaining({ duty: 'close-record', way: 'superior', because: 'involved' }) }),
    ]);
  });

  it('is whom the head names where no superior is outside the work', () => {
    const all = resolved(oksana.person, nina.person, maria.person);
    const named = { duty: 'close-record', about: null, person: taras.person, reason: 'Nobody else is left' };
    resolved(petro.person).when(nameIndependentPerson, named).by(maria).refused('nobody-independent-is-left');
    const { decision } = all
      .when(nameIndependentPerson, named)
      .by(maria)
      .noting('IndependentPersonNamed')
      .when(closeNonconformity, {})
      .by(taras);
    expect(exceptions(decision)).toEqual([
      expect.objectContaining({ data: expect.objectContaining({ duty: 'close-record', way: 'named', because: 'involved' }) }),
    ]);
  });

  it('owes it: whoever the step comes to, at last the head, who is shown whom they could name', () => {
    const named = { duty: 'close-record', about: null, person: taras.person, reason: 'Nobody else is left' };
    const owed = (state: unknown) =>
      openObligations((state as LiveRecord).obligations, 'close').map(({ assignee, role }) => assignee ?? role);
    const solved = (...correctedBy: readonly string[]) =>
      given(reported, triaged(), e.correctionNotNeeded({ reason: 'x', decidedBy: [...correctedBy] }), extentAnswered)
        .when(resolve, { justification: 'x' })
        .by(petro)
        .accepted();
    solved(oksana.person).leaves((state) => expect(owed(state)).toEqual(['quality-manager']));
    solved(oksana.person, nina.person).leaves((state) => expect(owed(state)).toEqual([maria.person]));
    solved(oksana.person, nina.person, maria.person)
      .leaves((state) => {
        expect(owed(state)).toEqual(['head-of-department']);
        const [way, ...others] = dutyWays(recordDuties, { state: state as LiveRecord, house, now });
        expect(way).toMatchObject({ duty: 'close-record', about: null, way: 'nobody', because: 'involved', persons: [] });
        expect(way!.mayBeNamed).toEqual(expect.arrayContaining([taras.person, ihor.person]));
        for (const person of [oksana, nina, maria]) expect(way!.mayBeNamed).not.toContain(person.person);
        expect(others).toEqual([]);
      })
      .when(nameIndependentPerson, named)
      .by(maria)
      .accepted()
      .leaves((state) => expect(owed(state)).toEqual([taras.person]));
  });

  it('is no longer the one who was named when that one has left', () => {
    const named = { duty: 'close-record', about: null, person: taras.person, reason: 'Nobody else is left' };
    resolved(oksana.person, nina.person, maria.person)
      .when(nameIndependentPerson, named)
      .by(maria)
      .accepted()
      .inHouse(after(...left('taras')))
      .when(closeNonconformity, {})
      .by(taras)
      .refused('closing-is-yours');
  });
});

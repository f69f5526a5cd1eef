import { specsOf } from '#testing';
import { personEvents as e, type PersonEvent } from './events.js';
import { directoryOf } from './fold.js';
import { comeBack, leave, personMachine } from './person.js';
import { beginningOf, dayOf, isAway, isCovered, isPresent, substitutesFor, substitutesOf } from './replacing.js';
import { announceAbsence, endAbsence, endSubstitution, nameSubstitute } from './replacing-commands.js';
import { administrator, department, idOf, registered, staff } from './sample.js';

const now = '2026-03-03T12:00:00.000Z';
const house = { directory: directoryOf(department) };
const { given } = specsOf(personMachine, { events: e, now, house });
const olena = registered('olena', { unit: 'permits', roles: ['staff'] }) as PersonEvent[];
const everything = { of: 'everything' } as const;
const petroStandsIn = { substitute: idOf('petro'), from: '2026-03-04', to: '2026-03-06', scope: everything };
const boss = { person: idOf('ihor'), roles: ['staff'] };
const peer = { person: idOf('oksana'), roles: ['staff'] };
const named = (person: string, substitute: string, from: string, to: string, substitution = `${person} by ${substitute}`) =>
  e.substituteNamed({
    person: idOf(person),
    substitution: idOf(substitution),
    substitute: idOf(substitute),
    from,
    to,
    scope: everything,
    absence: null,
  });
const away = (person: string, from: string, to: string) =>
  e.absenceAnnounced({ person: idOf(person), absence: idOf(`${person} away`), from, to });
const inHouse = (...events: PersonEvent[]) => ({ directory: directoryOf([...department, ...events]) });

describe('who stands in for whom', () => {
  it('is settled by the person, by whoever is above, and by an administrator', () => {
    for (const by of [staff, boss, administrator]) {
      given(...olena)
        .when(nameSubstitute, petroStandsIn)
        .by(by)
        .noting('SubstituteNamed');
    }
    given(...olena)
      .when(nameSubstitute, petroStandsIn)
      .by(peer)
      .refused('absence-is-yours-to-settle', { person: idOf('olena') });
    given(...olena)
      .when(nameSubstitute, petroStandsIn)
      .by({ person: idOf('petro'), roles: ['staff'], onBehalfOf: idOf('olena') })
      .refused('absence-is-yours-to-settle');
  });

  it.each([
    ['days-are-in-order', { ...petroStandsIn, to: '2026-03-03' }],
    ['days-are-not-past', { ...petroStandsIn, from: '2026-03-02' }],
    ['days-are-few', { ...petroStandsIn, to: '2027-03-05' }],
    ['substitute-is-another', { ...petroStandsIn, substitute: idOf('olena') }],
    ['person-is-here', { ...petroStandsIn, substitute: idOf('nobody') }],
  ])('is refused by %s', (code, input) => {
    given(...olena)
      .when(nameSubstitute, input)
      .by(staff)
      .refused(code);
  });

  it('refuses a leaver, somebody who is away, a second one for the same days, a circle and a chain', () => {
    const refused = (code: string, ...events: PersonEvent[]) =>
      given(...olena)
        .inHouse(inHouse(...events))
        .when(nameSubstitute, petroStandsIn)
        .by(staff)
        .refused(code);
    refused('person-is-here', e.personLeft({ person: idOf('petro'), reason: 'moved' }));
    refused('substitute-is-not-away', away('petro', '2026-03-06', '2026-03-10'));
    refused('substitutions-form-no-circle', named('petro', 'olena', '2026-03-01', '2026-03-04'));
    refused('substitutions-form-no-chain', named('petro', 'ihor', '2026-03-05', '2026-03-05'));
    refused('substitutions-form-no-chain', named('ihor', 'olena', '2026-03-06', '2026-03-09'));
    given(...olena, named('olena', 'ihor', '2026-03-06', '2026-03-09'))
      .when(nameSubstitute, petroStandsIn)
      .by(staff)
      .refused('substitutions-do-not-meet', { substitute: idOf('ihor'), from: '2026-03-06', to: '2026-03-09' })
      .when(nameSubstitute, { ...petroStandsIn, to: '2026-03-05' })
      .by(staff)
      .accepted();
  });

  it('may be several for different roles', () => {
    const auditor = { ...petroStandsIn, scope: { of: 'roles' as const, roles: ['auditor' as const] } };
    given(...olena)
      .when(nameSubstitute, auditor)
      .by(staff)
      .accepted()
      .when(nameSubstitute, { ...auditor, substitute: idOf('ihor'), scope: { of: 'roles', roles: ['process-owner'] } })
      .by(staff)
      .accepted()
      .when(nameSubstitute, { ...auditor, substitute: idOf('ihor') })
      .by(staff)
      .refused('substitutions-do-not-meet');
  });

  it('holds from the first day to the last, in the house’s zone, and not the day after', () => {
    const { directory } = inHouse(named('olena', 'petro', '2026-03-04', '2026-03-06'));
    const on = (day: string) => substitutesFor(directory, idOf('petro'), day).map(({ person }) => person);
    expect(on('2026-03-03')).toEqual([]);
    expect(on('2026-03-04')).toEqual([idOf('olena')]);
    expect(on('2026-03-06')).toEqual([idOf('olena')]);
    expect(on('2026-03-07')).toEqual([]);
    expect(dayOf(directory, '2026-03-03T21:59:59.999Z')).toBe('2026-03-03');
    expect(dayOf(directory, '2026-03-03T22:00:00.000Z')).toBe('2026-03-04');
    expect(beginningOf(directory, '2026-03-30')).toBe('2026-03-29T21:00:00.000Z');
  });

  it('goes by days that begin at midnight of the house’s zone, in summer and winter, whatever was asked before', () => {
    const days: readonly [string, string, string][] = [
      ['Europe/Kyiv', '2026-03-28T21:59:59.999Z', '2026-03-28'],
      ['Europe/Kyiv', '2026-03-28T22:00:00.000Z', '2026-03-29'],
      ['Europe/Kyiv', '2026-03-29T20:59:59.999Z', '2026-03-29'],
      ['Europe/Kyiv', '2026-03-29T21:00:00.000Z', '2026-03-30'],
      ['Europe/Kyiv', '2026-10-24T20:59:59.999Z', '2026-10-24'],
      ['Europe/Kyiv', '2026-10-25T21:59:59.999Z', '2026-10-25'],
      ['Europe/Kyiv', '2026-10-25T22:00:00.000Z', '2026-10-26'],
      ['Pacific/Apia', '2011-12-30T09:59:59.999Z', '2011-12-29'],
      ['Pacific/Apia', '2011-12-30T10:00:00.000Z', '2011-12-31'],
      ['Africa/Cairo', '2026-04-23T22:00:00.000Z', '2026-04-24'],
    ];
    for (const asked of [days, days.toReversed()])
      expect(asked.map(([zone, at]) => dayOf({ house: { zone } }, at))).toEqual(asked.map(([, , day]) => day));
  });

  it('ends when it is ended: yesterday was its last day, or it never was', () => {
    const begun = given(...olena, named('olena', 'petro', '2026-03-01', '2026-03-06'));
    begun
      .when(endSubstitution, { substitution: idOf('olena by petro'), reason: 'Back' })
      .by(staff)
      .accepted(e.substitutionEnded({ person: idOf('olena'), substitution: idOf('olena by petro'), lastDay: '2026-03-02', reason: 'Back' }))
      .when(endSubstitution, { substitution: idOf('olena by petro'), reason: 'Back' })
      .by(staff)
      .refused('substitution-is-not-over');
    given(...olena, named('olena', 'petro', '2026-03-03', '2026-03-06'))
      .when(endSubstitution, { substitution: idOf('olena by petro'), reason: 'Mistake' })
      .by(staff)
      .accepted()
      .leaves((state) => expect(state).toMatchObject({ person: { substitutions: [] } }));
  });
});

describe('an absence', () => {
  it('comes with a substitute or without, once for the same days', () => {
    given(...olena)
      .when(announceAbsence, { from: '2026-03-04', to: '2026-03-06', substitute: idOf('petro') })
      .by(staff)
      .noting('AbsenceAnnounced', 'SubstituteNamed')
      .when(announceAbsence, { from: '2026-03-06', to: '2026-03-07', substitute: null })
      .by(boss)
      .refused('absences-do-not-meet', { from: '2026-03-04', to: '2026-03-06' });
  });

  it('leaves what is owed covered only by a present substitute for everything', () => {
    const day = '2026-03-05';
    const gone = away('olena', '2026-03-04', '2026-03-06');
    const covered = (...events: PersonEvent[]) => isCovered(inHouse(...events).directory, idOf('olena'), day);
    const standsIn = named('olena', 'petro', '2026-03-04', '2026-03-06');
    expect(covered()).toBe(true);
    expect(covered(gone)).toBe(false);
    expect(covered(gone, standsIn)).toBe(true);
    expect(covered(gone, standsIn, away('petro', day, day))).toBe(false);
    expect(covered(gone, standsIn, e.personLeft({ person: idOf('petro'), reason: 'moved' }))).toBe(false);
    expect(covered(gone, { ...standsIn, data: { ...standsIn.data, scope: { of: 'roles', roles: ['staff'] } } })).toBe(false);
    const { directory } = inHouse(gone, standsIn);
    expect([isAway(directory, idOf('olena'), day), isPresent(directory, idOf('olena'), '2026-03-07')]).toEqual([true, true]);
    expect(substitutesOf(directory, idOf('olena'), day).map(({ substitute }) => substitute)).toEqual([idOf('petro')]);
  });

  it('ends early with the substitution that was named with it', () => {
    const absent = given(...olena)
      .when(announceAbsence, { from: '2026-03-04', to: '2026-03-10', substitute: idOf('petro') })
      .by(staff)
      .accepted()
      .at('2026-03-06T08:00:00.000Z');
    const { absences } = (absent.state as { person: { absences: readonly { id: string }[] } }).person;
    absent
      .when(endAbsence, { absence: absences[0]!.id })
      .by(staff)
      .accepted()
      .leaves((state) =>
        expect(state).toMatchObject({ person: { absences: [{ to: '2026-03-05' }], substitutions: [{ to: '2026-03-05' }] } }),
      )
      .when(endAbsence, { absence: absences[0]!.id })
      .by(staff)
      .refused('absence-is-not-over');
  });

  it('is over for good when the person leaves', () => {
    given(...olena, away('olena', '2026-03-01', '2026-03-10'), named('olena', 'petro', '2026-03-01', '2026-03-10'))
      .when(leave, { reason: 'moved away' })
      .by(administrator)
      .noting('AbsenceEnded', 'SubstitutionEnded', 'PersonLeft')
      .when(comeBack, { unit: idOf('permits') })
      .by(administrator)
      .accepted()
      .leaves((state) =>
        expect(state).toMatchObject({ person: { absences: [{ to: '2026-03-02' }], substitutions: [{ to: '2026-03-02' }] } }),
      );
  });
});

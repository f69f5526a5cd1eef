import { directoryOf, dutyEvents, evolveDirectory, personEvents, type DirectoryEvent } from '#directory/domain';
import { verifyAction } from './commands/act.js';
import { independence } from './commands/independence.js';
import { assignOwner } from './commands/draft.js';
import { approvePlan } from './commands/plan.js';
import { capaOwnEvents as e } from './events/index.js';
import { attachEvidence } from './commands/attach.js';
import type { CapaHouse } from './house.js';
import {
  actingFor,
  actor,
  awaitingApproval,
  capa,
  done,
  house,
  id,
  implementing,
  monday,
  nadia,
  obligationNamed,
  signing,
} from './sample.js';

const [nameIndependentPerson, recordIndependentDecision] = independence as [(typeof independence)[0], (typeof independence)[1]];
const today = '2026-03-02';

/** The sample house after these events. */
const after = (...events: DirectoryEvent[]): CapaHouse => ({
  ...house,
  directory: events.reduce((known, event) => evolveDirectory(known, event, monday), house.directory),
});
const left = (...names: string[]): DirectoryEvent[] => names.map((name) => personEvents.personLeft({ person: id(name), reason: 'moved' }));
const away = (name: string, substitute?: string): DirectoryEvent[] => [
  personEvents.absenceAnnounced({ person: id(name), absence: id(`${name} away`), from: today, to: today }),
  ...(substitute === undefined
    ? []
    : [
        personEvents.substituteNamed({
          person: id(name),
          substitution: id(`${name} by ${substitute}`),
          substitute: id(substitute),
          from: today,
          to: today,
          scope: { of: 'everything' },
          absence: null,
        }),
      ]),
];
/** Everybody who stands above the units of the sample CAPA, or holds an office that approves. */
const approvers = ['maria', 'petro', 'hanna', 'nadia', 'bohdan'];
const without = (...kept: string[]): CapaHouse => after(...left(...approvers.filter((name) => !kept.includes(name))));
const passedOn = (way: string, because: string) =>
  expect.objectContaining({ data: expect.objectContaining({ duty: 'approve-plan', way, because }) });
const exceptionsIn = (decision: { outcome: string; events?: readonly { type: string; data: unknown }[] }) =>
  (decision.events ?? []).filter(({ type }) => type === 'DutyPassedOn');

describe('a step that somebody independent takes', () => {
  it('is no exception where somebody of the level is free and present', () => {
    const { decision } = awaitingApproval().when(approvePlan, signing('hanna', monday)).by(actor('hanna'));
    expect(decision.outcome).toBe('accepted');
    expect(exceptionsIn(decision as never)).toEqual([]);
  });

  it('passes to a substitute where whoever is free is away, and says so', () => {
    const inHouse = after(...left('nadia', 'bohdan', 'maria', 'petro'), ...away('hanna', 'taras'));
    const waiting = awaitingApproval().inHouse(inHouse);
    const { decision } = waiting.when(approvePlan, signing('taras', monday)).by(actingFor('taras', 'hanna'));
    expect(exceptionsIn(decision as never)).toEqual([passedOn('substitute', 'away')]);
    waiting.when(approvePlan, signing('taras', monday)).by(actor('taras')).refused('approver-has-the-level');
    waiting.when(approvePlan, signing('ihor', monday)).by(actingFor('ihor', 'hanna')).refused('approver-owns-nothing-in-it');
  });

  it('passes to the next superior outside the work where all of the level have a hand in it', () => {
    const inHouse = after(
      ...left('nadia', 'bohdan', 'petro', 'maria'),
      personEvents.superiorSet({ person: id('hanna'), superior: id('maksym') }),
    );
    const owned = awaitingApproval().afterwards(e.capaOwnerAssigned({ capa, owner: id('hanna'), previous: id('olena'), reason: null }));
    const waiting = owned.inHouse(inHouse);
    waiting.when(approvePlan, signing('hanna', monday)).by(actor('hanna')).refused('approver-owns-nothing-in-it');
    const { decision } = waiting.when(approvePlan, signing('maksym', monday)).by(actor('maksym'));
    expect(exceptionsIn(decision as never)).toEqual([passedOn('superior', 'involved')]);
    waiting.when(approvePlan, signing('stepan', monday)).by(actor('stepan')).refused('approver-has-the-level');
  });

  it('passes to whom the head names, and only where nobody independent is left', () => {
    const named = { duty: 'approve-plan', about: null, person: id('stepan'), reason: 'Nobody else' };
    const owned = awaitingApproval().afterwards(e.capaOwnerAssigned({ capa, owner: id('hanna'), previous: id('olena'), reason: null }));
    owned.when(nameIndependentPerson, named).by(actor('hanna')).refused('nobody-independent-is-left');
    const alone = owned.inHouse(without('hanna'));
    alone.when(nameIndependentPerson, named).by(actor('stepan')).refused('head-of-department-only');
    alone
      .when(nameIndependentPerson, { ...named, person: id('ihor') })
      .by(actor('hanna'))
      .refused('person-is-independent', { person: id('ihor') });
    alone
      .when(nameIndependentPerson, { ...named, duty: 'verify-action' })
      .by(actor('hanna'))
      .refused('duty-is-due');
    const { decision } = alone
      .when(nameIndependentPerson, named)
      .by(actor('hanna'))
      .noting('IndependentPersonNamed')
      .inHouse(without('hanna'))
      .when(approvePlan, signing('stepan', monday))
      .by(actor('stepan'));
    expect(exceptionsIn(decision as never)).toEqual([passedOn('named', 'involved')]);
  });

  it('is carried out by the head on the written decision of an outside person where only the head is left', () => {
    const decided = {
      ...{ duty: 'approve-plan', about: null, body: 'Regional administration', position: 'Deputy head' },
      ...{ decidedOn: today, document: id('decision'), reason: 'Only the head is left' },
    };
    const attached = { attachment: id('decision'), name: 'decision.pdf', mediaType: 'application/pdf', size: 1, hash: 'a'.repeat(64) };
    const alone = awaitingApproval()
      .afterwards(e.capaOwnerAssigned({ capa, owner: id('hanna'), previous: id('olena'), reason: null }))
      .inHouse(without('hanna'));
    alone.when(recordIndependentDecision, decided).by(actor('hanna')).refused('document-is-attached');
    const withDocument = alone.when(attachEvidence, attached).by(actor('hanna')).accepted().inHouse(without('hanna'));
    withDocument
      .when(recordIndependentDecision, { ...decided, decidedOn: '2026-03-03' })
      .by(actor('hanna'))
      .refused('decided-by-now');
    withDocument.when(approvePlan, signing('hanna', monday)).by(actor('hanna')).refused('approver-owns-nothing-in-it');
    const { decision } = withDocument
      .when(recordIndependentDecision, decided)
      .by(actor('hanna'))
      .noting('IndependentDecisionRecorded')
      .inHouse(without('hanna'))
      .when(approvePlan, signing('hanna', monday))
      .by(actor('hanna'));
    expect(exceptionsIn(decision as never)).toEqual([passedOn('outside', 'involved')]);
  });

  it('is settled for one cycle alone', () => {
    const note = dutyEvents.independentPersonNamed({
      duty: 'approve-plan',
      about: null,
      run: 7,
      person: id('stepan'),
      reason: 'x',
      found: [],
    });
    awaitingApproval()
      .afterwards(note)
      .inHouse(without())
      .when(approvePlan, signing('stepan', monday))
      .by(actor('stepan'))
      .refused('approver-has-the-level');
  });

  it('is owed by whoever it comes to: a free one of another office, then the head, then whom the head named', () => {
    const completed = (...absent: string[]) => done(implementing().inHouse(after(...absent.flatMap((name) => away(name)))));
    const owed = ({ state }: ReturnType<typeof completed>) => {
      const { assignee, role } = obligationNamed(state, 'verify')!;
      return assignee ?? role;
    };
    expect(owed(completed())).toBe(id('olena'));
    expect(owed(completed('olena'))).toBe('quality-manager');
    expect(owed(completed('olena', 'nadia', 'bohdan'))).toBe(id('taras'));
    const nobody = completed('olena', 'nadia', 'bohdan', 'taras', 'hanna', 'petro', 'maria');
    expect(owed(nobody)).toBe('head-of-department');
    const named = { duty: 'verify-action', about: id('new template'), person: id('stepan'), reason: 'Nobody else' };
    expect(owed(nobody.when(nameIndependentPerson, named).by(actor('hanna')).accepted())).toBe(id('stepan'));
  });

  it('of an action is verified by somebody named for that action', () => {
    const completed = done(implementing())
      .when(assignOwner, { owner: id('ihor'), reason: null })
      .by(nadia)
      .accepted();
    const inHouse: CapaHouse = {
      ...house,
      directory: directoryOf(
        ['ihor', 'hanna', 'stepan'].flatMap((name) => [
          personEvents.personRegistered({
            ...{ person: id(name), contact: null, key: null, unit: null, superior: null },
            name: { sealed: 1, subject: id(name), box: 'AAAA', commitment: '0'.repeat(64) },
          }),
        ]),
      ),
    };
    const named = { duty: 'verify-action', about: id('new template'), person: id('stepan'), reason: 'Nobody else' };
    const { decision } = completed
      .inHouse(inHouse)
      .when(nameIndependentPerson, named)
      .by(actor('hanna'))
      .noting('IndependentPersonNamed')
      .inHouse(inHouse)
      .when(verifyAction, { action: id('new template'), remarks: null })
      .by({ person: id('stepan'), roles: ['staff'] });
    expect(exceptionsIn(decision as never)).toEqual([
      expect.objectContaining({ data: expect.objectContaining({ duty: 'verify-action', about: id('new template'), way: 'named' }) }),
    ]);
  });
});

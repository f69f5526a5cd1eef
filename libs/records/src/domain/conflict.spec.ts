import { openObligations } from '#deadlines/domain';
import { directoryOf, evolveDirectory, personEvents, replacingEvents } from '#directory/domain';
import { specsOf } from '#testing';
import {
  askToExplain,
  comment,
  explain,
  extendAnswer,
  look,
  nameComplainedOf,
  passOn,
  recordOutsideDecision,
  register,
  shortenAnswer,
  triage,
} from './commands/index.js';
import { closureOf, isClosedTo } from './conflict.js';
import { recordEvents as e } from './events/index.js';
import { complaint } from './machines.js';
import {
  appeal,
  department,
  engine,
  house,
  idOf,
  ihor,
  importer,
  maria,
  nina,
  now,
  oksana,
  olena,
  petro,
  sealedFor,
  taras,
  yurii,
} from './sample.js';
import type { LiveRecord, RecordState } from './state.js';

const { given } = specsOf(complaint, { events: e, house, now });
const reason = sealedFor('citizen');
const nobody = { persons: [], units: [], wholeDepartment: false, words: null };
const against = (named: Partial<typeof nobody> | { persons: string[] } | { units: string[] }) => ({ ...nobody, ...named });
const part = (state: RecordState) => {
  const { own } = state as LiveRecord;
  if (own.kind !== 'complaint') throw new Error('not a complaint');
  return own;
};
const owedBy = (state: RecordState, name: string) => {
  const owed = openObligations((state as LiveRecord).obligations, name)[0];
  return owed && (owed.assignee ?? owed.role);
};
const without = (...people: readonly string[]) => ({
  ...house,
  directory: people.reduce(
    (known, person) => evolveDirectory(known, personEvents.personLeft({ person, reason: 'moved' }), now),
    house.directory,
  ),
});
const registered = given()
  .when(register, { ...appeal.data, process: 'issue', against: nobody })
  .by(olena)
  .accepted();
const inWork = registered
  .when(triage, { process: 'issue', unit: 'permits', severity: 'major', assignee: petro.person })
  .by(oksana)
  .accepted();

/** What is not kept from those to whom a complaint is closed, each with the reason. */
const notKeptFromThem: Readonly<Record<string, string>> = {
  register: 'There is no complaint yet.',
  import: 'There is no complaint yet.',
  'record-activities': 'Facts of another system, brought in by an administrator who is shown nothing.',
  'end-imported': 'As record-activities.',
  look: 'The clock sends it.',
  'note-undelivered': 'The post office sends it.',
  explain: 'Only who is named is asked to explain.',
  'record-outside-decision': 'Only who was deputed for it records it.',
  unwatch: 'Who watched it may end that.',
};

describe('a complaint', () => {
  it('is closed by every command to those whom it names, or the reason why not is named here', () => {
    const commands = complaint.describe().commands.filter(({ rules }) => !rules.includes('comes-from-the-engine'));
    const open = commands.filter(({ rules }) => !rules.includes('not-closed-to-you')).map(({ name }) => name);
    expect(open.sort()).toEqual(Object.keys(notKeptFromThem).sort());
  });
});

describe('a complaint that names those who would deal with it', () => {
  it('is triaged one level up from an owner in conflict, and how it was found stands in the event', () => {
    given()
      .when(register, { ...appeal.data, process: 'issue' })
      .by(olena)
      .accepted()
      .leaves((state) => expect(owedBy(state, 'triage')).toBe(maria.person));
  });

  it('goes to the outside handler where it names the head, and inside it is closed to everyone', () => {
    for (const named of [against({ wholeDepartment: true }), against({ persons: [maria.person] })]) {
      given()
        .when(register, { ...appeal.data, against: named })
        .by(olena)
        .noting('ComplaintReceived', 'ComplaintHandedOutside')
        .leaves((state) => {
          expect(part(state).outside).toMatchObject({ handler: { kind: 'body', name: 'Oblast administration' }, decision: null });
          expect(openObligations((state as LiveRecord).obligations).map(({ name, assignee }) => [name, assignee])).toEqual([
            ['answer', null],
          ]);
          const closure = closureOf(state as LiveRecord);
          for (const { id } of house.directory.people()) expect([id, isClosedTo(closure, id, house.directory)]).toEqual([id, true]);
        })
        .when(comment, { comment: idOf('c'), text: reason })
        .by(nina)
        .refused('not-closed-to-you');
    }
  });
});

describe('whom a complaint complains of, known later', () => {
  it('is taken from who works on it and from whom owes something on it, one level up', () => {
    inWork
      .when(nameComplainedOf, { against: against({ persons: [petro.person] }), reason })
      .by(nina)
      .noting('ComplainedOfNamed', 'RecordAssigned', ...Array.from({ length: 3 }, () => 'ObligationReassigned'))
      .leaves((state) => {
        expect((state as LiveRecord).assignee).toBe(ihor.person);
        for (const name of ['answer', 'contain', 'correct']) expect([name, owedBy(state, name)]).toEqual([name, ihor.person]);
        expect(part(state).against.persons).toEqual([petro.person]);
      })
      .when(comment, { comment: idOf('c'), text: reason })
      .by(petro)
      .refused('not-closed-to-you');
  });

  it('passes over superiors who are in conflict themselves', () => {
    inWork
      .when(nameComplainedOf, { against: against({ persons: [petro.person], units: ['services'] }), reason })
      .by(nina)
      .accepted()
      .leaves((state) => expect((state as LiveRecord).assignee).toBe(maria.person));
  });

  it('sends it outside where the head is named', () => {
    inWork
      .when(nameComplainedOf, { against: against({ persons: [maria.person] }), reason })
      .by(nina)
      .noting('ComplainedOfNamed', 'ComplaintHandedOutside')
      .leaves((state) => expect(openObligations((state as LiveRecord).obligations).map(({ name }) => name)).toEqual(['answer']));
  });

  it('must be somebody new, of this house; and who has it closed to them names nobody', () => {
    const named = given()
      .when(register, { ...appeal.data, process: 'issue' })
      .by(olena)
      .accepted();
    named
      .when(nameComplainedOf, { against: against({ units: ['finance'] }), reason })
      .by(olena)
      .refused('somebody-new-is-named');
    named
      .when(nameComplainedOf, { against: against({ persons: [idOf('stranger')] }), reason })
      .by(olena)
      .refused('named-are-known');
    named
      .when(nameComplainedOf, { against: against({ persons: [ihor.person] }), reason })
      .by(taras)
      .refused('not-closed-to-you');
  });

  it('is passed on by the clock, too, where the directory changes', () => {
    const directory = directoryOf([...department, personEvents.personMoved({ person: petro.person, unit: idOf('finance') })]);
    given()
      .when(register, appeal.data)
      .by(olena)
      .accepted()
      .when(triage, { process: 'intake', unit: 'permits', severity: 'major', assignee: petro.person })
      .by(nina)
      .accepted()
      .inHouse({ ...house, directory })
      .when(look)
      .by(engine)
      .noting('RecordAssigned', ...Array.from({ length: 3 }, () => 'ObligationReassigned'))
      .leaves((state) => expect((state as LiveRecord).assignee).toBe(maria.person))
      .when(look)
      .by(engine)
      .quietWhenRepeated();
  });
});

describe('who had approved another term before they were named', () => {
  it('has it marked; it stands', () => {
    const notice = { at: now, channel: 'letter' };
    inWork
      .when(extendAnswer, { due: '2026-04-10T21:00:00.000Z', reason, notice })
      .by({ person: idOf('halyna'), roles: ['staff'] })
      .accepted()
      .when(shortenAnswer, { due: '2026-04-08T21:00:00.000Z', reason, notice })
      .by(maria)
      .accepted()
      .when(nameComplainedOf, { against: against({ persons: [idOf('halyna')] }), reason })
      .by(nina)
      .accepted()
      .leaves((state) => {
        expect(part(state).marked).toEqual([{ act: 'term-extended', by: idOf('halyna'), at: now }]);
        expect((state as LiveRecord).obligations.find(({ name }) => name === 'answer')).toMatchObject({ due: '2026-04-08T21:00:00.000Z' });
      });
  });
});

describe('who is asked to explain', () => {
  const closedToPetro = inWork
    .when(nameComplainedOf, { against: against({ persons: [petro.person] }), reason })
    .by(nina)
    .accepted();
  const asked = { explanation: idOf('explanation'), person: petro.person, excerpt: reason, due: '2026-03-10T10:00:00.000Z' };

  it('owes it by the date that was set, and their explanation comes back', () => {
    closedToPetro
      .when(askToExplain, asked)
      .by(ihor)
      .accepted()
      .leaves((state) => expect(owedBy(state, 'explain')).toBe(petro.person))
      .when(explain, { explanation: asked.explanation, text: reason })
      .by(petro)
      .noting('ExplanationGiven', 'ObligationMet')
      .leaves((state) => expect(part(state).explanations).toMatchObject([{ given: { by: petro.person } }]))
      .when(explain, { explanation: asked.explanation, text: reason })
      .by(petro)
      .refused('explanation-is-asked-of-you');
  });

  it('owes it no more when they have left: it passes to nobody, and whoever asked is told', () => {
    const withoutPetro = without(petro.person);
    const waiting = closedToPetro.when(askToExplain, asked).by(ihor).accepted();
    waiting
      .inHouse(withoutPetro)
      .when(passOn, {})
      .by(engine)
      .accepted(e.explanationLapsed({ explanation: asked.explanation, person: petro.person, told: ihor.person }))
      .leaves((state) => {
        expect(owedBy(state, 'explain')).toBeUndefined();
        expect(part(state).explanations).toMatchObject([{ given: null, lapsedAt: now }]);
        expect((state as LiveRecord).obligations.find(({ name }) => name === 'explain')).toMatchObject({ reason: 'asked-person-left' });
      })
      .when(passOn, {})
      .by(engine)
      .accepted()
      .when(explain, { explanation: asked.explanation, text: reason })
      .by(petro)
      .refused('explanation-is-asked-of-you');
    waiting
      .inHouse(without(petro.person, ihor.person))
      .when(passOn, {})
      .by(engine)
      .noting('ExplanationLapsed')
      .leaves((state) => expect(owedBy(state, 'explain')).toBeUndefined());
  });

  it('keeps owing it while they are away', () => {
    const { absenceAnnounced } = replacingEvents;
    const away = absenceAnnounced({ person: petro.person, absence: idOf('leave'), from: '2026-03-01', to: '2026-03-20' });
    closedToPetro
      .when(askToExplain, asked)
      .by(ihor)
      .accepted()
      .inHouse({ ...house, directory: evolveDirectory(house.directory, away, now) })
      .when(passOn, {})
      .by(engine)
      .accepted()
      .leaves((state) => expect(owedBy(state, 'explain')).toBe(petro.person));
  });

  it('is somebody to whom it is closed, and nobody else answers for them', () => {
    closedToPetro
      .when(askToExplain, { ...asked, person: olena.person })
      .by(ihor)
      .refused('asked-person-is-in-conflict');
    closedToPetro
      .when(askToExplain, { ...asked, due: now })
      .by(ihor)
      .refused('due-lies-ahead');
    closedToPetro
      .when(askToExplain, asked)
      .by(ihor)
      .accepted()
      .when(explain, { explanation: asked.explanation, text: reason })
      .by(olena)
      .refused('explanation-is-asked-of-you');
  });
});

describe('the outside handler', () => {
  const document = { name: reason, mediaType: 'application/pdf', size: 1, hash: 'a'.repeat(64) };
  const decision = { decidedAt: now, result: 'granted', reference: reason, document } as const;
  const outside = given()
    .when(register, { ...appeal.data, against: against({ persons: [maria.person] }) })
    .by(olena)
    .accepted();

  it('decides; the decision is recorded with its document, the answer is met and the record closed', () => {
    outside
      .when(recordOutsideDecision, decision)
      .by(importer)
      .noting('OutsideDecisionRecorded', 'ObligationMet')
      .leaves((state) => expect([state.status, openObligations((state as LiveRecord).obligations)]).toEqual(['closed', []]))
      .when(recordOutsideDecision, decision)
      .by(importer)
      .refused('wrong-status');
  });

  it('is a matter of those who record it, and of complaints that went there', () => {
    outside.when(recordOutsideDecision, decision).by(yurii).refused('recording-the-decision-is-yours');
    outside.when(recordOutsideDecision, decision).by(maria).refused('recording-the-decision-is-yours');
    registered.when(recordOutsideDecision, decision).by(nina).refused('with-the-outside-handler');
  });

  it('may be a deputed person, to whom alone it is open and who owes the answer', () => {
    const deputed = { person: idOf('deputed'), roles: ['staff'] };
    const directory = directoryOf([
      ...department,
      personEvents.personRegistered({ person: deputed.person, name: reason, contact: null, key: null, unit: null, superior: null }),
    ]);
    const handling = { ...house.handling, outsideHandler: { kind: 'person', person: deputed.person } as const };
    const there = specsOf(complaint, { events: e, house: { ...house, directory, handling }, now });
    there
      .given()
      .when(register, { ...appeal.data, against: against({ wholeDepartment: true }) })
      .by(olena)
      .accepted()
      .leaves((state) => {
        expect(owedBy(state, 'answer')).toBe(deputed.person);
        expect(isClosedTo(closureOf(state as LiveRecord), deputed.person, directory)).toBe(false);
      })
      .when(recordOutsideDecision, decision)
      .by(nina)
      .refused('recording-the-decision-is-yours')
      .when(recordOutsideDecision, decision)
      .by(deputed)
      .accepted();
  });
});

import { specsOf } from '#testing';
import { caseWatchEvents as e } from './events.js';
import { proposalTriggersKind } from '../configuration/proposal-triggers.js';
import { engine, house, id, monday, nadia, process } from '../sample.js';
import { askProposal, caseWatchMachine, noteCase, noteCure, noteDecision, watchOf } from './watch.js';
import type { TriggerCode } from './trigger.js';

const { given } = specsOf(caseWatchMachine, { events: e, house, now: monday });
const category = 'late-answer';
const watch = watchOf(process, category);
type Case = ReturnType<typeof given>;

const on = (day: string) => `${day}T08:00:00.000Z`;
const count = (so: Case, record: string, day: string): Case =>
  so
    .when(noteCase, { process, category, record: id(record), kind: 'nonconformity', at: on(day) })
    .by(engine)
    .accepted();
const counted = (...cases: readonly (readonly [record: string, day: string])[]) =>
  cases.reduce((so, [record, day]) => count(so, record, day), given());
const proposed = ({ state }: Case): readonly TriggerCode[] =>
  state.status === 'none' ? [] : state.proposals.map(({ trigger }) => trigger);
const lastProposal = ({ state }: Case) => (state.status === 'none' ? undefined : state.proposals.at(-1))!;
const decide = (so: Case, decision: 'accepted' | 'declined', day: string): Case =>
  so
    .when(noteDecision, { proposal: lastProposal(so).proposal, decision, at: on(day) })
    .by(engine)
    .accepted();
const cured = (so: Case, capa: string, day: string): Case =>
  so
    .when(noteCure, { process, category, capa: id(capa), record: id('cured'), at: on(day) })
    .by(engine)
    .accepted();

/** So many records in each month from January 2024 on. */
const monthly = (counts: readonly number[]): Case =>
  counted(
    ...counts.flatMap((many, at) =>
      Array.from({ length: many }, (_, n): [string, string] => [
        `${at}/${n}`,
        `${2024 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}-${String(1 + 4 * n).padStart(2, '0')}`,
      ]),
    ),
  );

describe('three records of one process and category in thirty days', () => {
  const three = () => counted(['one', '2026-03-01'], ['two', '2026-03-10'], ['three', '2026-03-30']);

  it('propose a CAPA over them', () => {
    const { history } = three();
    expect(history.at(-1)![0]).toEqual(
      e.capaProposalDue({
        ...{ watch, process, category, proposal: lastProposal(three()).proposal },
        trigger: { trigger: 'count', records: 3, days: 30 },
        records: ['one', 'two', 'three'].map((record) => ({ record: id(record), kind: 'nonconformity' })),
      }),
    );
    expect(proposed(counted(['one', '2026-03-01'], ['two', '2026-03-10'], ['three', '2026-03-31']))).toEqual([]);
  });

  it('are as many, and in as many days, as the house says, from the instant from which it does', () => {
    const content = { ...proposalTriggersKind.starter, count: { records: 2, days: 5 } };
    const two = (...days: readonly string[]) =>
      proposed(
        days.reduce(
          (so, day) => count(so, day, day),
          given().inHouse({
            ...house,
            proposalTriggers: [...house.proposalTriggers, { version: 2, effectiveFrom: on('2026-03-02'), content }],
          }),
        ),
      );
    expect(two('2026-02-27', '2026-03-01')).toEqual([]);
    expect(two('2026-03-01', '2026-03-02')).toEqual(['count']);
    expect(two('2026-03-02', '2026-03-07')).toEqual([]);
  });

  it('are three records, not one three times', () => {
    expect(proposed(counted(['one', '2026-03-01'], ['one', '2026-03-02'], ['one', '2026-03-03']))).toEqual([]);
  });

  it('propose nothing more while that waits, nor within the window after a refusal', () => {
    const waiting = count(three(), 'four', '2026-04-01');
    expect(proposed(waiting)).toEqual(['count']);
    const declined = decide(waiting, 'declined', '2026-04-02');
    expect(proposed(count(declined, 'five', '2026-05-01'))).toEqual(['count']);
    expect(proposed(count(count(declined, 'five', '2026-05-01'), 'six', '2026-05-02'))).toEqual(['count']);
    expect(proposed(['five', 'six', 'seven'].reduce((so, each) => count(so, each, '2026-05-03'), declined))).toEqual(['count', 'count']);
  });

  it('are dealt with once a CAPA is drafted over them: the next three propose anew', () => {
    const accepted = decide(three(), 'accepted', '2026-03-30');
    const two = count(count(accepted, 'four', '2026-03-31'), 'five', '2026-03-31');
    expect(proposed(two)).toEqual(['count']);
    expect(proposed(count(two, 'six', '2026-04-01'))).toEqual(['count', 'count']);
  });
});

describe('a repeat after an effective cure', () => {
  it('proposes a CAPA within half a year, by the first record', () => {
    const so = count(cured(given(), 'capa', '2026-01-01'), 'again', '2026-06-29');
    expect(lastProposal(so)).toMatchObject({ trigger: 'repeat', records: [id('again')] });
    expect(proposed(count(cured(given(), 'capa', '2026-01-01'), 'again', '2026-06-30'))).toEqual([]);
  });

  it('is dealt with once a CAPA is drafted over it; a refusal keeps it quiet for its window', () => {
    const once = count(cured(given(), 'capa', '2026-01-01'), 'again', '2026-02-01');
    expect(proposed(count(once, 'and again', '2026-02-02'))).toEqual(['repeat']);
    expect(proposed(count(decide(once, 'accepted', '2026-02-02'), 'and again', '2026-04-02'))).toEqual(['repeat']);
    const declined = cured(decide(once, 'declined', '2026-02-02'), 'another', '2026-05-01');
    expect(proposed(count(declined, 'and again', '2026-06-01'))).toEqual(['repeat']);
    expect(proposed(count(declined, 'and again', '2026-09-01'))).toEqual(['repeat', 'repeat']);
  });
});

describe('the chart of a process and category', () => {
  /** Two records a month: their days lie so far apart that they never are three in thirty days. */
  const quiet = (months: number) => Array.from({ length: months }, () => 1);

  it('proposes a CAPA by a month above the limits, from eight whole months on', () => {
    const outside = monthly([...quiet(8), 5]);
    expect(proposed(outside)).toContain('outside-limits');
    expect(proposed(monthly([...quiet(7), 5]))).not.toContain('outside-limits');
    const { state } = outside;
    const found = state.status === 'none' ? undefined : state.proposals.find(({ trigger }) => trigger === 'outside-limits');
    expect(found?.records).toHaveLength(5);
  });

  it('proposes one by eight months in a row on one side of the mean', () => {
    expect(proposed(monthly([...Array.from({ length: 8 }, () => 0).with(0, 1), ...Array.from({ length: 8 }, () => 2), 1]))).toContain(
      'run',
    );
    expect(proposed(monthly([...quiet(17)]))).not.toContain('run');
  });
});

describe('the watch', () => {
  it('is for the engine', () => {
    given()
      .when(noteCase, { process, category, record: id('one'), kind: 'finding', at: on('2026-03-01') })
      .by(nadia)
      .refused('engine-only');
    given()
      .when(noteCure, { process, category, capa: id('capa'), record: id('one'), at: on('2026-03-01') })
      .by(nadia)
      .refused('engine-only');
    given()
      .when(noteDecision, { proposal: id('x'), decision: 'declined', at: on('2026-03-01') })
      .by(engine)
      .refused('wrong-status');
    counted(['one', '2026-03-01'])
      .when(noteDecision, { proposal: id('x'), decision: 'declined', at: on('2026-03-01') })
      .by(nadia)
      .refused('engine-only');
  });

  it('counts a record in the month of the house, not of Greenwich', () => {
    const { state } = given()
      .when(noteCase, { process, category, record: id('one'), kind: 'finding', at: '2026-03-31T22:30:00.000Z' })
      .by(engine)
      .accepted();
    expect(state).toMatchObject({ months: { '2026-04': 1 } });
  });
});

describe('an escalation rule that asks for a CAPA over a record', () => {
  const asked = { process, category, record: id('one'), kind: 'nonconformity', rule: 'overdue', step: 'propose' } as const;

  it('has it proposed, once while it waits for a decision, and again when it is asked again after that', () => {
    const once = given().when(askProposal, asked).by(engine).accepted();
    expect(proposed(once)).toEqual(['escalation']);
    const again = once.when(askProposal, asked).by(engine).accepted();
    expect(proposed(again)).toEqual(['escalation']);
    const declined = decide(again, 'declined', '2026-03-02');
    expect(proposed(declined.when(askProposal, asked).by(engine).accepted())).toEqual(['escalation', 'escalation']);
  });

  it('has none proposed over a record that some other proposal names already', () => {
    const three = counted(['one', '2026-03-01'], ['two', '2026-03-10'], ['three', '2026-03-30']);
    expect(proposed(three.when(askProposal, asked).by(engine).accepted())).toEqual(['count']);
  });
});

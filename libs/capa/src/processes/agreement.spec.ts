import * as fc from 'fast-check';
import { isCapaRequired, severities } from '#records/domain';
import { actor, drafting, id, process, units } from '../domain/sample.js';
import { leadCapa, world, type World } from './world.harness.js';

const records = ['first', 'second'] as const;
const capas = ['one', 'other'] as const;
const asked = (record: string) => ({ record: id(record), recordKind: 'nonconformity' });
const reporting = { title: 'A permit', description: 'without the fire service', process, unit: units.registry };

/** What may be done to a record, with an input that is often right; `pick` varies it. */
const recordSteps: Readonly<Record<string, (pick: number) => object>> = {
  triage: (pick) => ({ process, unit: units.registry, severity: severities[pick], assignee: id('ihor') }),
  'change-severity': (pick) => ({ severity: severities[pick], reason: 'looked again' }),
  'containment-not-needed': () => ({ reason: 'none' }),
  'correction-not-needed': () => ({ reason: 'none' }),
  'answer-extent': () => ({ similar: 'none', explanation: 'looked at all' }),
  'await-capa': () => ({}),
  'back-to-correction': () => ({ reason: 'enough' }),
  resolve: () => ({ justification: 'a slip' }),
  close: () => ({}),
  reject: () => ({ reason: 'no such thing' }),
  reopen: () => ({ reason: 'a mistake' }),
};
const capaSteps = {
  draft: (on: World, capa: string, record: string, pick: number) =>
    on.toCapa(capa, 'draft', { ...drafting(), capa: id(capa), records: (pick > 1 ? records : [record]).map(asked) }),
  'cover-record': (on: World, capa: string, record: string) => on.toCapa(capa, 'cover-record', { ...asked(record), sameCause: 'the same' }),
  'take-over-record': (on: World, capa: string, record: string) => {
    const from = id(capas.find((each) => each !== capa)!);
    return on.toCapa(capa, 'take-over-record', { ...asked(record), sameCause: 'the same', from });
  },
  'release-record': (on: World, capa: string, record: string) =>
    on.toCapa(capa, 'release-record', { record: id(record), reason: 'another matter' }),
  cancel: (on: World, capa: string) => on.toCapa(capa, 'cancel', { reason: 'enough' }, actor('hanna')),
  reopen: (on: World, capa: string) => on.toCapa(capa, 'reopen', { reason: 'it came back' }, actor('nadia')),
};

const step = fc.oneof(
  fc.record({
    who: fc.constant('record' as const),
    record: fc.constantFrom(...records),
    does: fc.constantFrom(...Object.keys(recordSteps)),
    pick: fc.nat(3),
  }),
  fc.record({
    who: fc.constant('capa' as const),
    capa: fc.constantFrom(...capas),
    record: fc.constantFrom(...records),
    does: fc.constantFrom(...(Object.keys(capaSteps) as (keyof typeof capaSteps)[])),
    pick: fc.nat(3),
  }),
  fc.record({
    who: fc.constant('lead' as const),
    capa: fc.constantFrom(...capas),
    stages: fc.integer({ min: 1, max: 8 }),
    effective: fc.boolean(),
  }),
  fc.record({ who: fc.constant('process' as const), which: fc.nat(1), turns: fc.constantFrom(1, 3, 9, 1_000), anew: fc.nat(4) }),
);
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

async function take(on: World, each: Step): Promise<void> {
  switch (each.who) {
    case 'record':
      return on.toRecord(each.record, each.does, recordSteps[each.does]!(each.pick));
    case 'capa':
      return capaSteps[each.does](on, each.capa, each.record, each.pick);
    case 'lead':
      for (let n = 0; n < each.stages; n += 1) await leadCapa(on, each.capa, each.effective);
      return;
    case 'process':
      if (each.anew === 0) on.startOver(each.which);
      for (let n = 0; n < each.turns && (await on.turn(each.which)); n += 1);
      return;
    default:
      return each satisfies never;
  }
}

/** What the record says of the CAPA that covers it now. */
async function saidByRecord(on: World, record: string, capa: string) {
  const state = await on.record(record);
  const coverage = state?.coverage?.capa === id(capa) ? state.coverage : null;
  if (!state || coverage?.status !== 'running') return null;
  return { cycle: coverage.cycle, severity: state.severity, requiresCapa: isCapaRequired(state, state.severity) };
}

/** What an open CAPA says of a record that it covers. */
async function saidByCapa(on: World, record: string, capa: string) {
  const state = await on.capa(capa);
  const entry = state?.coverage.find((each) => each.record === id(record));
  if (!state || state.status === 'closed' || state.status === 'cancelled' || entry?.answer !== 'covered') return null;
  return { cycle: 'cycle' in state ? state.cycle : 1, severity: entry.severity, requiresCapa: entry.requiresCapa };
}

/** What must not be left when all is dealt with. */
async function leftUndone(on: World, record: string, capa: string): Promise<readonly string[]> {
  const [covered, covering] = [await on.record(record), await on.capa(capa)];
  const coverage = covered?.coverage?.capa === id(capa) ? covered.coverage : null;
  const entry = covering?.coverage.find((each) => each.record === id(record));
  const known = entry?.answer === 'covered' && coverage !== null;
  const gateHolds = covered !== null && !Object.values({ ...covered.work, consequences: true }).includes(null);
  const faults = {
    'the CAPA waits for an answer': entry?.answer === 'asked',
    'the CAPA waits for a record to go': known && coverage.status === 'running' && entry.releaseAsked !== null,
    'a record was taken over, and who took it knows nothing of it':
      coverage?.status === 'running' && coverage.from !== null && covering?.status !== 'cancelled' && entry?.answer !== 'covered',
    'the CAPA is closed, the record knows nothing of it': covering?.status === 'closed' && known && coverage.status !== 'effective',
    'the CAPA is cancelled, the record knows nothing of it': covering?.status === 'cancelled' && known && coverage.status !== 'cancelled',
    'the record still awaits a CAPA that cured it': covered?.status === 'awaiting-capa' && coverage?.status === 'effective' && gateHolds,
  };
  return Object.entries(faults).flatMap(([fault, is]) => (is ? [fault] : []));
}

describe('records and CAPAs, whatever people do, however late the processes come and however often they start over', () => {
  it('say the same of each other when all is dealt with, and nothing happens when it is dealt with once more', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 80, size: 'max' }), async (steps) => {
        const on = world();
        for (const record of records) {
          await on.toRecord(record, 'report', { ...reporting, record: id(record) });
          await on.toRecord(record, 'triage', recordSteps['triage']!(2));
        }
        for (const each of steps) await take(on, each);
        await on.settle();
        for (const record of records) {
          for (const capa of capas) {
            expect({ record, capa, said: await saidByCapa(on, record, capa), undone: await leftUndone(on, record, capa) }).toEqual({
              record,
              capa,
              said: await saidByRecord(on, record, capa),
              undone: [],
            });
          }
        }
        const events = await on.events();
        on.startOver(0);
        on.startOver(1);
        await on.settle();
        expect(await on.events()).toBe(events);
        expect(on.refused).toEqual([]);
      }),
      // Every failure says its seed.
      { numRuns: globalThis.process.env.REDRESS_LONG === '1' ? 600 : 25 },
    );
  });
});

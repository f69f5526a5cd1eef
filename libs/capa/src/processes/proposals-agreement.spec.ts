import * as fc from 'fast-check';
import { watchOf } from '../domain/index.js';
import { actor, drafting, id, process, units } from '../domain/sample.js';
import { capaAggregate, caseWatchAggregate, proposalAggregate } from '../aggregate.js';
import { world, type World } from './world.harness.js';

const category = 'deadline';
const watch = watchOf(process, category);
const records = ['one', 'two', 'three', 'four', 'five', 'six', 'seven'] as const;
const { title, description, kind, leadUnit, units: concerned, owner } = drafting();
const frame = { title, description, kind, leadUnit, units: concerned, process, owner };
const [olena, ihor] = ['olena', 'ihor'].map(actor);

const step = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      who: fc.constant('record' as const),
      record: fc.constantFrom(...records),
      does: fc.constantFrom('triage', 'triage', 'triage', 'reject', 'reopen'),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      who: fc.constant('proposal' as const),
      pick: fc.nat(9),
      accepts: fc.boolean(),
      by: fc.constantFrom(olena!, ihor!),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      who: fc.constant('process' as const),
      which: fc.nat(2),
      turns: fc.constantFrom(1, 3, 1_000),
      anew: fc.nat(3),
    }),
  },
  { weight: 1, arbitrary: fc.record({ who: fc.constant('clock' as const), days: fc.integer({ min: 1, max: 40 }) }) },
);
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

const inputs = {
  triage: { process, unit: units.registry, severity: 'minor', assignee: id('ihor'), category },
  reject: { reason: 'no such thing' },
  reopen: { reason: 'a mistake' },
} as const;

async function made(on: World) {
  const state = await on.state(caseWatchAggregate, watch);
  return state?.status === 'watching' ? state.proposals : [];
}

async function take(on: World, each: Step): Promise<void> {
  switch (each.who) {
    case 'record':
      return on.toRecord(each.record, each.does, inputs[each.does]);
    case 'proposal': {
      const all = await made(on);
      const proposal = all[each.pick % Math.max(1, all.length)]?.proposal;
      if (proposal === undefined) return;
      const [command, input] = each.accepts
        ? (['accept-proposal', frame] as const)
        : (['decline-proposal', { reason: 'a holiday' }] as const);
      return on.to(proposalAggregate, proposal, { name: command, input, by: each.by });
    }
    case 'process':
      if (each.anew === 0) on.startOver(each.which);
      for (let n = 0; n < each.turns && (await on.turn(each.which)); n += 1);
      return;
    case 'clock':
      return on.clock.set(new Date(Date.parse(on.clock.now()) + each.days * 86_400_000).toISOString());
    default:
      return each satisfies never;
  }
}

describe('proposals, whatever people do, however late the processes come and however often they start over', () => {
  it('are each made once, are known to the watch as they were decided, and lead to one CAPA where they were accepted', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 25, maxLength: 60, size: 'max' }), async (steps) => {
        const on = world();
        for (const record of records) {
          await on.toRecord(record, 'report', {
            title: 'Late',
            description: 'By a week.',
            process,
            unit: units.registry,
            record: id(record),
          });
        }
        for (const each of steps) await take(on, each);
        await on.settle();
        const proposals = await made(on);
        for (const code of ['count', 'repeat', 'outside-limits', 'run']) {
          const open = proposals.filter(({ trigger, decision }) => trigger === code && decision === 'open');
          expect({ code, open: open.length }).toEqual({ code, open: Math.min(open.length, 1) });
        }
        for (const { proposal, decision, records: named } of proposals) {
          const state = await on.state(proposalAggregate, proposal);
          if (state === null || state.status === 'none') throw new Error(`${proposal} was never raised`);
          expect([state.status, new Set(named).size]).toEqual([decision, named.length]);
          const owed = state.obligations.filter(({ status }) => status === 'open');
          expect(owed).toHaveLength(decision === 'open' ? 1 : 0);
          if (state.status !== 'accepted') continue;
          const capa = await on.state(capaAggregate, state.capa);
          if (capa === null || capa.status === 'none') throw new Error(`${state.capa} was never drafted`);
          expect(capa).toMatchObject({ proposal, draftedBy: olena!.person });
          expect(capa.coverage.map(({ record }) => record)).toEqual(named);
          expect(capa.coverage.map(({ answer }) => answer)).not.toContain('asked');
        }
        const events = await on.events();
        for (const which of [0, 1, 2]) on.startOver(which);
        await on.settle();
        expect(await on.events()).toBe(events);
        expect(on.refused).toEqual([]);
      }),
      // Every failure says its seed.
      { numRuns: globalThis.process.env.REDRESS_LONG === '1' ? 400 : 25 },
    );
  });
});

import * as fc from 'fast-check';
import { seedOfRun } from '#testing';
import { derivedId, type Actor, type Instant } from '#kernel';
import { met, missedBy } from './changes.js';
import { deadlinesAtFounding } from './configuration.js';
import { policyDeadline } from './deadline.js';
import { obligationEvents, type ObligationEvent } from './events.js';
import { evolveObligations, metInTime, noObligations, openObligations, type Obligations } from './ledger.js';
import { paused, pauseOver } from './pausing.js';
import { policiesInForce } from './policy.js';
import { replay } from './replay.js';
import { kyivInstant, walkedDue } from './walker.vectors.js';

/** A year of obligations under every term of the pack, opened, paused, resumed and met by chance; each with its clock. */
const years = process.env['REDRESS_LONG'] === undefined ? [2021] : [2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027];
const obligations = process.env['REDRESS_LONG'] === undefined ? 120 : 400;
const minute = 60_000;
const dayLength = 1_440 * minute;
const text = (at: number): Instant => new Date(at).toISOString();
const by: Actor = { person: derivedId('person'), roles: [] };
const set = policiesInForce(deadlinesAtFounding.policies, '2020-01-01T00:00:00.000Z')!;
const policies = set.policies.filter(({ term }) => term !== null);

type Deed = 'open' | 'pause' | 'resume' | 'meet';
interface Life {
  readonly policy: (typeof policies)[number];
  /** What happens when, in order, on whole minutes. */
  readonly deeds: readonly (readonly [at: number, deed: Deed])[];
}

const chance = fc.record({
  policy: fc.constantFrom(...policies),
  opens: fc.nat(365 * 1_440 - 1),
  stands: fc.array(fc.tuple(fc.nat(3 * 1_440), fc.oneof(fc.nat(600), fc.nat(12 * 1_440))), { maxLength: 3 }),
  // Some never: some in a pause, some long after.
  meets: fc.option(fc.nat(20 * 1_440), { freq: 5 }),
});

function livesOf(year: number): Life[] {
  const first = kyivInstant(`${year}-01-01T00:00`);
  return fc.sample(chance, { seed: seedOfRun + year, numRuns: obligations }).map(({ policy, opens, stands, meets }) => {
    let at = first + opens * minute;
    const deeds: [number, Deed][] = [[at, 'open']];
    for (const [runs, still] of stands) {
      at += runs * minute;
      deeds.push([at, 'pause']);
      at += still * minute;
      deeds.push([at, 'resume']);
    }
    return { policy, deeds: meets === null ? deeds : [...deeds, [at + meets * minute, 'meet']] };
  });
}

/** The engine's way: events, a ledger, and a clock that looks when it is rung and at whatever somebody does. */
function lived({ policy, deeds }: Life, nth: number, end: number) {
  let ledger: Obligations = noObligations;
  const missed: Instant[] = [];
  const note = (events: readonly ObligationEvent[], at: number): void => {
    for (const event of events) {
      const recordedAt = text(at);
      ledger = evolveObligations(ledger, event, { eventId: '', recordedAt, occurredAt: recordedAt, by: by.person });
      if (event.type === 'ObligationMissed' && event.data.obligation === id) missed.push(recordedAt);
    }
  };
  const id = derivedId('obligation', nth);
  const it = () => openObligations(ledger).find(({ obligation }) => obligation === id);
  /** Alarms ring a millisecond after a due, in order, also those that a look brings nearer. */
  const ring = (until: number): void => {
    for (let owed = it(); owed && owed.pausedAt === null && owed.missedAt === null && Date.parse(owed.due) < until; owed = it())
      note(missedBy(owed, text(Math.max(Date.parse(owed.due) + 1, 0))), Date.parse(owed.due) + 1);
  };
  for (const [at, deed] of deeds) {
    ring(at);
    const owed = it();
    const house = deadlinesAtFounding;
    if (deed === 'open') {
      const from = text(at);
      const deadline = policyDeadline(house, { set, policy }, from);
      const who = { assignee: by.person, role: null, unit: null };
      const whole = { obligation: id, name: policy.obligation, about: null, ...who, from, basis: 'policy' as const, run: 1 };
      note([obligationEvents.obligationOpened({ ...whole, ...deadline })], at);
    } else if (owed === undefined) continue;
    else if (deed === 'pause' && owed.pausedAt === null && text(at) <= owed.due) {
      const waiting = { awaits: 'other-body', reason: null, legalBasis: null, until: null, notice: null } as const;
      note(paused(owed, waiting, { ledger, house, now: text(at), subject: { id, kind: 'nonconformity' } }), at);
    } else if (deed === 'resume' && owed.pausedAt !== null)
      note(pauseOver({ ledger, obligation: owed, at: text(at), house, by }, missedBy), at);
    else if (deed === 'meet') {
      note(pauseOver({ ledger, obligation: owed, at: text(at), house, by }, missedBy), at);
      note(missedBy(it()!, text(at)), at);
      note([met(it()!, by, text(at))], at);
    }
  }
  ring(end);
  const owed = ledger.find(({ obligation }) => obligation === id)!;
  expect(replay(owed.derivation)).toBe(owed.due);
  return { status: owed.status, due: owed.due, missed: owed.missed.map(({ due }) => due), inTime: metInTime(owed, 'current') };
}

/** The oracle's: nothing but the deeds and a walk minute by minute; the clock is looked at every minute of the year. */
function walked({ policy, deeds }: Life, end: number): ReturnType<typeof lived> {
  const pauses: [number, number][] = [];
  const from = deeds[0]![0];
  let due = walkedDue(policy.term!, from);
  const missed: Instant[] = [];
  let [still, metAt]: [number | null, number | null] = [null, null];
  const run = (at: number): void => {
    if (still === null) return;
    pauses.push([still, at]);
    due = walkedDue(policy.term!, from, pauses);
    still = null;
  };
  let next = 1;
  for (let at = from; at <= end && metAt === null; at += minute) {
    if (still === null && at > due && missed.length === 0) missed.push(text(due));
    for (; next < deeds.length && deeds[next]![0] === at && metAt === null; next += 1) {
      const deed = deeds[next]![1];
      if (deed === 'pause' && still === null && at <= due) still = at;
      else if (deed === 'resume') run(at);
      else if (deed === 'meet') {
        run(at);
        if (at > due && missed.length === 0) missed.push(text(due));
        metAt = at;
      }
    }
  }
  return { status: metAt === null ? 'open' : 'met', due: text(due), missed, inTime: metAt === null ? null : metAt <= due };
}

it.each(years)('%i: engine and clock say of every obligation what a walk minute by minute says', (year) => {
  const end = kyivInstant(`${year}-12-31T23:59`) + 120 * dayLength;
  const lives = livesOf(year);
  const outcomes = lives.map((life, nth) => lived(life, nth, end));
  expect(outcomes).toEqual(lives.map((life) => walked(life, end)));
  for (const one of ['met', 'open']) expect(outcomes.some(({ status }) => status === one)).toBe(true);
  for (const one of [true, false]) expect(outcomes.some(({ inTime }) => inTime === one)).toBe(true);
});

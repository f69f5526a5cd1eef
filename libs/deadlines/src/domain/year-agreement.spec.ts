import * as fc from 'fast-check';
import { seedOfRun } from '#testing';
import { derivedId, type Actor, type Instant } from '#kernel';
import { extended, met, missedBy, shortened } from './changes.js';
import { deadlinesAtFounding } from './configuration.js';
import { policyDeadline } from './deadline.js';
import { obligationEvents, type ObligationEvent } from './events.js';
import { evolveObligations, metInTime, noObligations, openObligations, type Obligations } from './ledger.js';
import { paused, pauseOver } from './pausing.js';
import { policiesInForce } from './policy.js';
import { replay } from './replay.js';
import { kyivInstant, walkedDue } from './walker.vectors.js';

/** A year of obligations under every term of the pack, opened, paused, resumed, given another due and met by chance; each with its clock. */
const years = process.env['REDRESS_LONG'] === undefined ? [2021] : [2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027];
const obligations = process.env['REDRESS_LONG'] === undefined ? 120 : 400;
const minute = 60_000;
const dayLength = 1_440 * minute;
const text = (at: number): Instant => new Date(at).toISOString();
const by: Actor = { person: derivedId('person'), roles: [] };
const set = policiesInForce(deadlinesAtFounding.policies, '2020-01-01T00:00:00.000Z')!;
const policies = set.policies.filter(({ term }) => term !== null);

type Deed = 'open' | 'pause' | 'resume' | 'set' | 'meet';
interface Life {
  readonly policy: (typeof policies)[number];
  /** What happens when, in order, on whole minutes. */
  readonly deeds: readonly (readonly [at: number, deed: Deed, to?: number])[];
}

const chance = fc.record({
  policy: fc.constantFrom(...policies),
  opens: fc.nat(365 * 1_440 - 1),
  turns: fc.array(
    fc.record({
      runs: fc.nat(3 * 1_440),
      // It stands still for so long, or is given another due, so many days on.
      then: fc.oneof(
        { weight: 3, arbitrary: fc.record({ still: fc.oneof(fc.nat(600), fc.nat(12 * 1_440)) }) },
        fc.record({ days: fc.nat(40) }),
      ),
    }),
    { maxLength: 4 },
  ),
  // Some never: some in a pause, some long after.
  meets: fc.option(fc.nat(20 * 1_440), { freq: 5 }),
});

function livesOf(year: number): Life[] {
  const first = kyivInstant(`${year}-01-01T00:00`);
  return fc.sample(chance, { seed: seedOfRun + year, numRuns: obligations }).map(({ policy, opens, turns, meets }) => {
    let at = first + opens * minute;
    const deeds: [number, Deed, number?][] = [[at, 'open']];
    for (const { runs, then } of turns) {
      at += runs * minute;
      if ('days' in then) deeds.push([at, 'set', eveningAfter(at, then.days)]);
      else {
        deeds.push([at, 'pause']);
        at += then.still * minute;
        deeds.push([at, 'resume']);
      }
    }
    return { policy, deeds: meets === null ? deeds : [...deeds, [at + meets * minute, 'meet']] };
  });
}

const kyivClock = new Intl.DateTimeFormat('sv', { timeZone: 'Europe/Kyiv', dateStyle: 'short', timeStyle: 'short' });
/** The local day and time of an instant in Kyiv. */
const local = (at: number): readonly [day: number, time: string] => {
  const [day, time] = kyivClock.format(at).split(' ');
  return [Date.parse(`${day}T00:00:00Z`) / dayLength, time!];
};
const onDay = (day: number, time: string): number => kyivInstant(`${text(day * dayLength).slice(0, 10)}T${time}`);
/** Six in the evening, so many days on. */
const eveningAfter = (at: number, days: number): number => onDay(local(at)[0] + days, '18:00');

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
  for (const [at, deed, to] of deeds) {
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
    else if (deed === 'set' && owed.pausedAt === null && to! >= at) {
      if (text(to!) > owed.due) note([extended(owed, text(to!))], at);
      else if (text(to!) < owed.due) note([shortened(owed, text(to!))], at);
    } else if (deed === 'meet') {
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
  // A due that was set knows no term: the days that it stands still move it. One that was missed is missed once.
  let [isSet, isMissed] = [false, false];
  const miss = (at: number): void => {
    if (at > due && !isMissed) missed.push(text(due));
    isMissed ||= at > due;
  };
  const run = (at: number): void => {
    if (still === null) return;
    pauses.push([still, at]);
    if (!isSet) due = walkedDue(policy.term!, from, pauses);
    else if (still < due) due = onDay(local(due)[0] + local(at)[0] - local(still)[0], local(due)[1]);
    still = null;
  };
  let next = 1;
  for (let at = from; at <= end && metAt === null; at += minute) {
    if (still === null) miss(at);
    for (; next < deeds.length && deeds[next]![0] === at && metAt === null; next += 1) {
      const [, deed, to] = deeds[next]!;
      if (deed === 'pause' && still === null && at <= due) still = at;
      else if (deed === 'resume') run(at);
      else if (deed === 'set' && still === null && to! >= at && to !== due) {
        if (to! > due) isMissed = false;
        [due, isSet] = [to!, true];
      } else if (deed === 'meet') {
        run(at);
        miss(at);
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
  expect(outcomes.some(({ missed }) => missed.length > 1)).toBe(true);
  for (const one of ['met', 'open']) expect(outcomes.some(({ status }) => status === one)).toBe(true);
  for (const one of [true, false]) expect(outcomes.some(({ inTime }) => inTime === one)).toBe(true);
});

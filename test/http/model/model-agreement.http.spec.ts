import * as fc from 'fast-check';
import { seedOfRun, seedsOf } from '#testing';
import { testHouse } from '../house.js';
import { surfaceOf } from '../surface.js';
import { dayOf } from './days.js';
import { found } from './founding.js';
import { leftOut } from './left-out.js';
import { stepNames } from './table.js';
import { Walk, type Ground, type Move, type Tally } from './walk.js';

/**
 * Random users in random hats act on nonconformities, findings and CAPAs over HTTP; a small model of the domain, which shares no code with the
 * house, says of each command whether it is accepted, why not, and what comes of it. Both agree on every page, offer and answer.
 */
const isLong = process.env['REDRESS_LONG'] === '1';
const seeds = seedsOf(isLong ? 2 : 1);
const [walks, length] = isLong ? [3, 250] : [1, 100];
/** So many more walks at most, for a command that luck has not given yet. */
const furtherWalks = 12;

const moves = fc.array(
  fc.record({
    move: fc.oneof(
      { arbitrary: fc.constant('go-on' as const), weight: 24 },
      { arbitrary: fc.constant('try' as const), weight: 10 },
      { arbitrary: fc.constant('begin' as const), weight: 4 },
      { arbitrary: fc.constant('again' as const), weight: 2 },
      { arbitrary: fc.constant('wait' as const), weight: 1 },
    ),
    // Which luck it is says nothing about how simple a walk is: it stays as it was drawn, and moves are left out.
    seed: fc.noShrink(fc.nat()),
  }),
  { minLength: length, maxLength: length },
);

/** A house in which time has not gone on for longer than substitutions last. */
async function newGround(): Promise<Ground> {
  const clock = { days: 0, now: () => new Date(Date.now() + clock.days * 86_400_000).toISOString() };
  const house = await testHouse({ clock });
  // What becomes overdue as days go by is no part of the model: nobody looks for it.
  await house.house.worker.alarms.stop();
  return { house, clock, ...(await found(house, dayOf(clock.now()))) };
}

/** The same, or another one where time has gone on for too long. */
async function recent(ground: Ground): Promise<Ground> {
  if (ground.clock.days <= 180) return ground;
  const another = await newGround();
  await ground.house.close();
  return another;
}

const tally: Tally = new Map();

async function walked(ground: Ground, made: readonly Move[]): Promise<void> {
  const walk = new Walk(ground, tally);
  for (const each of made) await walk.make(each);
  if (isLong) await walk.tryEverything(made[0]!.seed);
  await walk.end();
}

describe.each(seeds)('random users of seed %i', (seed) => {
  let ground: Ground;
  beforeAll(async () => {
    ground = await newGround();
  });
  afterAll(() => ground?.house.close());

  it('do with the house what they do with the model', async () => {
    await fc.assert(
      fc.asyncProperty(moves, async (made: readonly Move[]) => {
        ground = await recent(ground);
        await walked(ground, made);
      }),
      // The trail says what was done; to leave moves out would walk it all a hundred times more.
      { seed, numRuns: walks, unbiased: true, endOnFailure: true },
    );
  });

  it('know every command that the API has for records, CAPAs and actions, or a reason is named', async () => {
    const { operations } = surfaceOf((await ground.house.anyone.get('/openapi.json').expect(200)).body);
    const commands = operations.flatMap(({ verb, path }) => {
      const [, place, action] = /^\/v1\/(records|capas)\/\{id\}(\/actions\/\{actionId\})?\//.exec(path) ?? [];
      return verb === 'post' && place !== undefined ? [`${action === undefined ? place : 'actions'}/${path.split('/').at(-1)}`] : [];
    });
    const known = new Set(Object.entries(stepNames).flatMap(([place, names]) => [...names].map((name) => `${place}/${name}`)));
    expect(commands.length).toBeGreaterThan(100);
    expect(commands.filter((each) => !known.has(each) && !(each in leftOut))).toEqual([]);
  });
});

if (isLong) {
  it('every command that the walks know is given in one of them', async () => {
    const known = Object.entries(stepNames).flatMap(([place, names]) => [...names].map((name) => `${place}/${name}`));
    const missing = (): readonly string[] => known.filter((each) => !tally.has(each));
    let ground = await newGround();
    for (const made of fc.sample(moves, { seed: seedOfRun, numRuns: furtherWalks })) {
      if (missing().length === 0) break;
      ground = await recent(ground);
      await walked(ground, made);
    }
    await ground.house.close();
    expect([seeds, missing()]).toEqual([seeds, []]);
  });
}

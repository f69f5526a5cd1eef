import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { untilSettled } from '../checks/views.js';
import { callerAt, type Session } from '../house/caller.js';
import type { Random } from '../load/random.js';
import type { Seats } from './seats.js';
import { plannedTroubles, type Field, type Planned, type Reach } from './troubles.js';

/** Troubles that come at once, and how long they last that last, in milliseconds. */
export interface Disturbance {
  readonly troubles: readonly Planned[];
  readonly lasting: number;
}

const longest = 4_000;
/** How long a house may take to be well again, in milliseconds. */
const patience = 120_000;

export function plannedDisturbance(random: Random, reach: Reach): Disturbance {
  return { troubles: plannedTroubles(random, reach), lasting: 200 + random.below(longest) };
}

/** What happens, in words. */
export const wordsOf = ({ troubles }: Disturbance): string => troubles.map(({ what }) => what).join(' and ');
/** Under what its recovery is counted: what comes in pairs is a sort of its own. */
export const sortOf = ({ troubles }: Disturbance): string => (troubles.length === 1 ? troubles[0]!.sort : 'two at once');

/** Strikes, waits, and mends. @returns the instant from which the house has all that it needs */
export async function disturb(field: Field, { troubles, lasting }: Disturbance): Promise<number> {
  await Promise.all(troubles.map((each) => each.strike(field)));
  if (troubles.some(({ lasts }) => lasts)) await pause(lasting);
  await Promise.all(troubles.map((each) => each.mend(field)));
  return performance.now();
}

/** Waits until every API that is up takes a command, and every reader stands at the end of the log. */
export async function untilWell({ seats, servers }: Field, record: string, session: Session): Promise<void> {
  await Promise.all(seats.apis.map((url) => untilTaken(url, record, session)));
  const bystander = await servers.bystander();
  try {
    await untilSettled(bystander);
  } finally {
    await bystander.end();
  }
}

async function untilTaken(url: string, record: string, session: Session): Promise<void> {
  const until = performance.now() + patience;
  const key = randomUUID();
  for (;;) {
    const answer = await callerAt(url, session)
      .post(`/v1/records/${record}/comment`, { text: 'Чи все гаразд?' }, key)
      .catch((error: unknown) => String(error));
    if (typeof answer !== 'string' && answer.status < 300) return;
    if (performance.now() > until) throw new Error(`an API takes no command after ${patience / 1000} s: ${JSON.stringify(answer)}`);
    await pause(20);
  }
}

/** Starts anew whoever was killed. */
export async function restore(seats: Seats): Promise<void> {
  await Promise.all(seats.all.map((seat) => seats.fill(seat)));
}

import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { untilSettled } from '../checks/views.js';
import { callerAt, type Session } from '../house/caller.js';
import type { Seats } from './seats.js';
import type { Field } from './troubles.js';
import type { Disturbance } from './turns.js';

/** How long a house may take to be well again, in milliseconds. */
const patience = 120_000;

/** What happens, in words. */
export const wordsOf = ({ troubles }: Disturbance): string => troubles.map(({ what }) => what).join(' and ');
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

import { inStepJobs } from '#jobs';
import { standingClock } from '#kernel';
import { deliverJob, EmailChannel, Failures, PostOffice } from '#notifications';
import { readerRightsOf } from '#records';
import type { TestHouse } from '../house.js';

/** A post office beside the house's own, whose letters are laid aside. */
export interface OpenMail {
  /** Everything that was to be told since it was opened, sent now: to whom, and all that it says. */
  sentOf(): Promise<readonly { readonly person: string; readonly said: string }[]>;
}

const week = 7 * 86_400_000;

/** Late enough for what the digest of a Wednesday says: what everybody owes. */
function afternoonOfAWorkingDay(after: string): string {
  const at = new Date(`${after.slice(0, 10)}T14:00:00.000Z`);
  at.setUTCDate(at.getUTCDate() + 7 + ((3 - at.getUTCDay() + 7) % 7));
  return at.toISOString();
}

export async function openMail({ house }: TestHouse): Promise<OpenMail> {
  const { core } = house;
  const { pool, vault, numbers, translations, executor } = core;
  const clock = standingClock(core.clock.now());
  const fail = (error: unknown): never => {
    throw error;
  };
  const jobs = inStepJobs({ clock, types: [deliverJob], onFault: fail });
  const letters: { to: string; said: string }[] = [];
  const channel = new EmailChannel({
    ...{ pool, house: core.house, vault, rights: readerRightsOf(core), numbers, translations, clock },
    settings: { from: 'redress@example.org', publicUrl: 'https://redress.example.org', digestAt: '09:00' },
    postman: {
      send: async (_, { to, ...letter }) => {
        letters.push({ to, said: JSON.stringify(letter) });
        return { is: 'delivered' };
      },
    },
  });
  const failures = new Failures({ pool, clock, executor, aggregates: [] });
  const post = new PostOffice({
    pool,
    channels: [channel],
    jobs,
    failures,
    clock,
    keptDays: 90,
    report: (_, error) => fail(error),
    every: week,
  });
  await jobs.start([post.handler]);
  await post.start();
  return {
    async sentOf() {
      await post.round();
      clock.advance(week);
      clock.set(afternoonOfAWorkingDay(clock.now()));
      await post.round();
      await jobs.ring();
      await post.served();
      await post.stop();
      const { directory } = core.house.current().house;
      const byAddress = new Map<string | null, string>();
      for (const { id, contact } of directory.people()) byAddress.set(await vault.openText(contact), id);
      return letters.map(({ to, said }) => ({ person: byAddress.get(to)!, said }));
    },
  };
}

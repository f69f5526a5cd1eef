import { callerAt, signIn } from '../house/caller.js';
import { ground, patience } from '../house/ground.js';
import { adminPassword } from '../house/running-house.js';

/** What the engine prints of the one-time password; the password itself is caught. */
const printed = /one-time password (\S+)$/gm;

const passwordsIn = (said: string): string[] => [...said.matchAll(printed)].map(([, password]) => password!);

describe('the first password', () => {
  const withoutOne = { environment: { REDRESS_ADMIN_PASSWORD: undefined } };

  describe('made up', () => {
    const here = ground('password');

    it(
      'is printed at the first start, again by the next one where the first was killed before it was kept, and then never more',
      async () => {
        const first = here.launch(withoutOne);
        await first.heard(/one-time password (\S+)\n/);
        await first.kill();
        const second = await here.start(withoutOne);
        const told = [...passwordsIn(first.said()), ...passwordsIn(second.said())];
        expect(passwordsIn(first.said())).toHaveLength(1);
        expect(told.length).toBeLessThanOrEqual(2);
        // The last one that was shown is the one that holds.
        const session = await signIn(second.url, { username: 'admin', password: told.at(-1)! });
        expect((await callerAt(second.url, session).get('/v1/records')).status).toBe(200);
        expect(await second.end()).toBe(0);
        const third = await here.start(withoutOne);
        expect(passwordsIn(third.said())).toEqual([]);
        expect(await third.end()).toBe(0);
      },
      patience,
    );
  });

  describe('given', () => {
    const here = ground('given-password');

    it(
      'counts at the first start only, and is never printed',
      async () => {
        const first = await here.start();
        expect(first.said()).not.toContain(adminPassword);
        expect(passwordsIn(first.said())).toEqual([]);
        await signIn(first.url, { username: 'admin', password: adminPassword });
        expect(await first.end()).toBe(0);
        const second = await here.start({ environment: { REDRESS_ADMIN_PASSWORD: 'another long password' } });
        await signIn(second.url, { username: 'admin', password: adminPassword });
        await expect(signIn(second.url, { username: 'admin', password: 'another long password' })).rejects.toThrow('401');
        expect(await second.end()).toBe(0);
      },
      patience,
    );
  });
});

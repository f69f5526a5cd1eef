import { createHmac, randomUUID } from 'node:crypto';
import { standingClock } from '#kernel';
import { testDatabase, type TestDatabase } from '#testing';
import { NoAccount, Throttled, UnfitPassword, UserNameTaken, WrongCredentials } from './errors.js';
import { openIdentity, type Identity } from './identity.js';
import { argon2id, type Passwords } from './passwords.js';

/** As slow as needed to see when it is asked, no slower. */
const asked: string[] = [];
const passwords: Passwords = {
  hash: async (password) => `kept ${createHmac('sha256', 'k').update(password).digest('hex')}`,
  verify: async (kept, password) => {
    asked.push(kept);
    return kept === `kept ${createHmac('sha256', 'k').update(password).digest('hex')}`;
  },
};
const index = (kind: string, value: string): string => createHmac('sha256', kind).update(value.toLowerCase()).digest('hex');
const clock = standingClock('2026-03-03T09:00:00.000Z');

let database: TestDatabase;
let identity: Identity;
const open = () => openIdentity({ pool: database.pool, index, clock, passwords, terms: { holdMilliseconds: 60_000 } });

beforeAll(async () => {
  database = await testDatabase();
  [identity] = await Promise.all([open(), open(), open()]);
});
afterAll(() => database.drop());

const newPerson = async (oneTime = false) => {
  const person = randomUUID();
  const username = `olena-${person.slice(0, 8)}`;
  await identity.giveAccount({ person, username, password: 'correct horse', oneTime });
  const address = `10.0.0.${person}`;
  return { person, username, address, signIn: (password = 'correct horse') => identity.signIn({ username, password, address }) };
};

describe('an account', () => {
  it('opens a session whose token stands nowhere', async () => {
    const { person, username, signIn } = await newPerson(true);
    const session = await signIn();
    expect(session).toMatchObject({ person, expiresAt: '2026-03-03T21:00:00.000Z', oneTimePassword: true });
    expect(session.token).toMatch(/^[\w-]{43}$/);
    expect(await identity.sessions.find(session.token)).toEqual({
      person,
      way: 'password',
      expiresAt: session.expiresAt,
      oneTimePassword: true,
    });
    const { rows } = await database.pool.query(
      'select a::text, s::text, t::text from identity.accounts a left join identity.sessions s using (person) full join identity.attempts t on true',
    );
    const everything = JSON.stringify(rows);
    for (const secret of [session.token, username, 'correct horse']) expect(everything).not.toContain(secret);
  });

  it('stays closed to a wrong password and to an unknown name, which are told and take the same', async () => {
    const { signIn, username } = await newPerson();
    asked.length = 0;
    const wrong = await signIn('wrong').catch((error: unknown) => error);
    const unknown = await identity.signIn({ username: `${username}x`, password: 'wrong', address: 'a' }).catch((error: unknown) => error);
    expect(wrong).toBeInstanceOf(WrongCredentials);
    expect(unknown).toEqual(wrong);
    expect(asked).toHaveLength(2);
  });

  it('has a name that nobody else has, and is given once', async () => {
    const { person, username, signIn } = await newPerson();
    const other = { person: randomUUID(), username: username.toUpperCase(), password: 'another one', oneTime: true };
    await expect(identity.giveAccount(other)).rejects.toThrow(UserNameTaken);
    await identity.giveAccount({ person, username, password: 'another one', oneTime: true });
    expect((await signIn()).oneTimePassword).toBe(false);
    await expect(identity.giveAccount({ ...other, username: 'n', password: 'short' })).rejects.toThrow(UnfitPassword);
    expect(await identity.hasAccount(other.person)).toBe(false);
    expect(await identity.hasAccount(person)).toBe(true);
  });

  it('ends with its sessions', async () => {
    const { person, signIn } = await newPerson();
    const { token } = await signIn();
    expect(await identity.sessions.find(token)).not.toBeNull();
    await identity.endAccount(person);
    await identity.endAccount(person);
    expect(await identity.sessions.find(token)).toBeNull();
    await expect(signIn()).rejects.toThrow(WrongCredentials);
  });

  it('changes its password by the old one, and then ends the other sessions', async () => {
    const { person, signIn } = await newPerson(true);
    const [mine, other] = [await signIn(), await signIn()];
    const next = 'a better password';
    await expect(identity.changePassword({ person, current: 'wrong', next })).rejects.toThrow(WrongCredentials);
    await expect(identity.changePassword({ person, current: 'correct horse', next: 'short' })).rejects.toThrow(UnfitPassword);
    await identity.changePassword({ person, current: 'correct horse', next, token: mine.token });
    expect(await identity.sessions.find(mine.token)).toMatchObject({ person, oneTimePassword: false });
    expect(await identity.sessions.find(other.token)).toBeNull();
    await expect(signIn()).rejects.toThrow(WrongCredentials);
    expect((await signIn(next)).person).toBe(person);
    await identity.resetPassword(person, 'given by another');
    expect(await identity.sessions.find(mine.token)).toBeNull();
    expect((await signIn('given by another')).oneTimePassword).toBe(true);
    await expect(identity.resetPassword(randomUUID(), 'given by another')).rejects.toThrow(NoAccount);
  });

  it('vouches for a signature', async () => {
    const { person } = await newPerson();
    expect(await identity.verifyPassword(person, 'correct horse')).toBe(true);
    expect(await identity.verifyPassword(person, 'wrong')).toBe(false);
    expect(await identity.verifyPassword(randomUUID(), 'correct horse')).toBe(false);
  });
});

describe('a session', () => {
  it('ends by its absolute and by its idle term', async () => {
    const { signIn } = await newPerson();
    const begun = clock.now();
    const { token } = await signIn();
    clock.advance(3.9 * 3_600_000);
    expect(await identity.sessions.find(token)).not.toBeNull();
    clock.advance(3.9 * 3_600_000);
    expect(await identity.sessions.find(token)).not.toBeNull();
    const late = await open();
    expect(await late.sessions.find(token)).not.toBeNull();
    clock.advance(4.1 * 3_600_000);
    expect(await identity.sessions.find(token)).toBeNull();
    expect(await late.sessions.find(token)).toBeNull();

    const { token: busy } = await signIn();
    for (let hour = 0; hour < 11; hour += 1) {
      clock.advance(3_600_000);
      expect(await identity.sessions.find(busy)).not.toBeNull();
    }
    clock.advance(3_600_000);
    expect(await identity.sessions.find(busy)).toBeNull();
    clock.set(begun);
  });

  it('ends when it is ended, and nonsense is no session', async () => {
    const { signIn } = await newPerson();
    const { token } = await signIn();
    expect(await identity.sessions.find(token)).not.toBeNull();
    await identity.sessions.end(token);
    expect(await identity.sessions.find(token)).toBeNull();
    for (const nonsense of ['', 'x', '\0'.repeat(43), 'a'.repeat(43)]) expect(await identity.sessions.find(nonsense)).toBeNull();
  });
});

describe('guessing', () => {
  const pauseOf = async (attempt: Promise<unknown>): Promise<number> => {
    const error: unknown = await attempt.catch((caught: unknown) => caught);
    if (error instanceof Throttled) return error.retryAfterSeconds;
    expect(error).toBeInstanceOf(WrongCredentials);
    return 0;
  };

  it('at a name is slowed down, twice as long each time, also after a restart, until the right password comes in its time', async () => {
    const { signIn } = await newPerson();
    const pauses: number[] = [];
    for (let guess = 0; guess < 8; guess += 1) {
      expect(await pauseOf(signIn('wrong'))).toBe(0);
      const pause = guess < 4 ? 0 : await pauseOf(signIn());
      if (guess === 6) identity = await open();
      pauses.push(pause);
      clock.advance(pause * 1000);
    }
    expect(pauses).toEqual([0, 0, 0, 0, 1, 2, 4, 8]);
    expect((await signIn()).token).toBeDefined();
    for (let guess = 0; guess < 4; guess += 1) expect(await pauseOf(signIn('wrong'))).toBe(0);
    clock.advance(3_601_000);
    for (let guess = 0; guess < 4; guess += 1) expect(await pauseOf(signIn('wrong'))).toBe(0);
  });

  it('shuts nobody out for longer where the clock is set back', async () => {
    const { signIn } = await newPerson();
    for (let guess = 0; guess < 5; guess += 1) expect(await pauseOf(signIn('wrong'))).toBe(0);
    clock.advance(-3_600_000);
    expect(await pauseOf(signIn())).toBe(1);
    clock.advance(1_000);
    expect((await signIn()).token).toBeDefined();
    clock.advance(3_600_000);
  });

  it('at many times at once counts as often', async () => {
    const { signIn } = await newPerson();
    const pauses = await Promise.all(Array.from({ length: 20 }, () => pauseOf(signIn('wrong'))));
    expect(pauses.filter((pause) => pause === 0)).toHaveLength(5);
  });

  it('counts as often from several processes at once, and what is right among them is let in', async () => {
    const { username, address, signIn } = await newPerson();
    const processes = await Promise.all([identity, open(), open(), open()]);
    const guesses = Array.from({ length: 20 }, (_, n) => processes[n % 4]!.signIn({ username, password: 'wrong', address }));
    expect((await Promise.all(guesses.map(pauseOf))).filter((pause) => pause === 0)).toHaveLength(5);
    clock.advance(1_000);
    expect((await signIn()).token).toBeDefined();
  });

  it('from an address is slowed down whatever the names, for that address alone', async () => {
    const { username } = await newPerson();
    const from = (address: string, name: string, password = 'wrong') => identity.signIn({ username: name, password, address });
    for (let guess = 0; guess < 50; guess += 1) expect(await pauseOf(from('203.0.113.7', `name ${guess}`))).toBe(0);
    expect(await pauseOf(from('203.0.113.7', username, 'correct horse'))).toBe(1);
    expect((await from('203.0.113.8', username, 'correct horse')).token).toBeDefined();
  });

  it('at a signature is slowed down too', async () => {
    const { person } = await newPerson();
    for (let guess = 0; guess < 5; guess += 1) expect(await identity.verifyPassword(person, 'wrong')).toBe(false);
    await expect(identity.verifyPassword(person, 'correct horse')).rejects.toThrow(Throttled);
  });
});

describe('what addresses do without a session', () => {
  const allowed = { times: 2, seconds: 60 };
  const of = (what: string, by: Identity = identity) => by.tally(what, allowed);

  it('is counted by all processes together, for each address alone, and anew in the next span', async () => {
    const begun = clock.now();
    clock.set('2026-03-03T10:00:20.000Z');
    const [here, there] = [of('reports'), of('reports', await open())];
    await here.count('one');
    await there.assertOpen('one');
    await there.count('one');
    for (const tally of [here, there]) {
      await expect(tally.assertOpen('one')).rejects.toThrow(new Throttled(40));
      await expect(tally.count('one')).rejects.toThrow(new Throttled(40));
    }
    await here.count('other');
    await of('guesses').count('one');
    clock.advance(40_000);
    await here.count('one');
    clock.set(begun);
  });

  it('is counted as often as it is done at once', async () => {
    const tally = of('at once');
    const done = await Promise.allSettled(Array.from({ length: 10 }, () => tally.count('one')));
    expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(2);
  });

  it('shuts nobody out for longer where the clock is set back', async () => {
    const tally = of('set back');
    await tally.count('one');
    await tally.count('one');
    await expect(tally.assertOpen('one')).rejects.toThrow(Throttled);
    clock.advance(-3_600_000);
    await tally.assertOpen('one');
    clock.advance(3_600_000);
  });

  it('leaves nothing behind by which an address is found again', async () => {
    const tally = of('forgotten');
    const kept = async () => {
      const { rows } = await database.pool.query<{ salt: string; key: string }>(
        `select s.salt::text, t.key::text from identity.spans s join identity.tallies t using (of, span) where of = 'forgotten'`,
      );
      return rows;
    };
    await tally.count('203.0.113.9');
    const first = await kept();
    expect(first).toHaveLength(1);
    clock.advance(120_000);
    await tally.count('203.0.113.9');
    const later = await kept();
    expect(later).toHaveLength(1);
    expect([later[0]!.salt, later[0]!.key]).not.toEqual([first[0]!.salt, first[0]!.key]);
    const { rows } = await database.pool.query<{ persistence: string }>(
      `select relpersistence as persistence from pg_class where oid in ('identity.spans'::regclass, 'identity.tallies'::regclass)`,
    );
    expect(rows).toEqual([{ persistence: 'u' }, { persistence: 'u' }]);
  });
});

describe('passwords', () => {
  it('are kept by argon2id, and are one however the system composes them', async () => {
    const kept = await argon2id.hash('пароль із літерою ї'.normalize('NFD'));
    expect(kept).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await argon2id.verify(kept, 'пароль із літерою ї'.normalize('NFC'))).toBe(true);
    expect(await argon2id.verify(kept, 'пароль')).toBe(false);
  });
});

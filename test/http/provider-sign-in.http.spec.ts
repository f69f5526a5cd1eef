import { randomUUID } from 'node:crypto';
import { openIdentity, type Provider, type ProviderAnswer } from '#identity';
import { standingClock, systemClock, type Clock } from '#kernel';
import type { ProviderPlace } from '#platform';
import { CapaWalk } from './capa-walk.js';
import { testHouse, type Client, type TestHouse } from './house.js';
import { Browser } from './provider/browser.js';
import { clientSecret, redirectUri, testProvider, twoFactors, type TestProvider } from './provider/test-provider.js';

const people: Record<string, Record<string, unknown>> = {
  'sub-olena': { employee_number: '0417', groups: ['Quality', 'Canteen'] },
  'sub-petro': { employee_number: 42, email: 'petro@example.org', email_verified: true },
  'sub-stranger': { employee_number: '9999' },
  'sub-nobody': {},
  'sub-second-olena': { employee_number: '0417' },
  'sub-gone': { employee_number: '0500' },
};

let there: TestProvider;
let house: TestHouse;
let place: ProviderPlace;

beforeAll(async () => {
  there = await testProvider(people);
  place = {
    ...{ issuer: there.issuer, clientId: 'redress', clientSecret, redirectUri, scope: 'openid profile email', signingAcr: null },
    people: {
      ...{ match: 'key', matchClaim: 'employee_number', rolesClaim: 'groups' },
      roles: new Map([
        ['Quality', 'quality-manager'],
        ['Auditors', 'auditor'],
      ]),
    },
  };
  house = await testHouse({ provider: place });
  for (const [key, name] of [
    ['0417', 'Олена Якість'],
    ['42', 'Петро Реєстр'],
    ['0500', 'Зоя Колишня'],
  ] as const)
    await house.admin.post('/v1/directory/people', { key, name, roles: ['auditor'] }).expect(201);
});
afterAll(async () => {
  await house.close();
  await there.close();
});

const begin = async () => (await house.anyone.post('/v1/sessions/provider').expect(201)).body as { attempt: string; location: string };
const complete = (attempt: string, answer: object) => house.anyone.post('/v1/sessions/provider/complete', { attempt, ...answer });
/** All the way, in a browser of its own. */
const signIn = async (login: string, browser = new Browser()) => {
  const { attempt, location } = await begin();
  return complete(attempt, picked(await browser.go(location, { login })));
};
const picked = ({ code, state, iss, error }: Record<string, string>) =>
  JSON.parse(JSON.stringify({ code, state, iss, error })) as ProviderAnswer;
/** The provider as another process would speak to it. */
const opened = async (settings: Partial<ProviderPlace>, clock: Clock = systemClock): Promise<Provider> => {
  const { pool, vault } = house.house.core;
  const derive = (purpose: string, value: string) => vault.hmac(purpose, value);
  const identity = await openIdentity({ pool, index: derive, clock, provider: { settings: { ...place, ...settings }, derive } });
  return identity.provider!;
};
const sessionOf = async (login: string): Promise<Client> => {
  const { token, person } = (await signIn(login)).body as { token: string; person: { id: string } };
  return house.withToken(person.id, token);
};
const idOf = async (key: string): Promise<string> => {
  const { body } = await house.admin.get('/v1/directory/people?limit=100&left=true').expect(200);
  return (body as { items: { id: string; key: string }[] }).items.find((each) => each.key === key)!.id;
};
const codes = ({ body }: { body: { refusals?: { code: string }[] } }) => body.refusals?.map(({ code }) => code);
const unsound = ({ body }: { body: { code: string; params?: { because: string } } }) => [body.code, body.params?.because];

describe('a sign-in at the provider', () => {
  it('opens a session for whom the provider and the directory both know, in the roles that the provider gives', async () => {
    expect((await house.anyone.get('/v1/sessions/provider').expect(200)).body).toEqual({
      password: true,
      provider: { issuer: there.issuer },
    });
    const { body } = await signIn('sub-olena').then((answer) => answer);
    expect(body).toMatchObject({
      person: { name: 'Олена Якість', roles: ['staff', 'quality-manager'] },
      way: 'provider',
      oneTimePassword: false,
    });
    const { token, person } = body as { token: string; person: { id: string } };
    const bearer = { authorization: `Bearer ${token}` };
    expect((await house.anyone.get('/v1/sessions/current').set(bearer).expect(200)).body).toMatchObject({
      way: 'provider',
      person: { id: person.id },
    });
    const { location } = (await house.anyone.get('/v1/sessions/provider/end').set(bearer).expect(200)).body as { location: string };
    expect(location).toMatch(`${there.issuer}/session/end?`);
    await house.anyone.delete('/v1/sessions/current').set(bearer).expect(204);
    await house.anyone.get('/v1/sessions/current').set(bearer).expect(401);
  });

  it('knows them again by what the provider calls them, whatever else has changed, and takes roles as it says', async () => {
    people['sub-olena'] = { employee_number: '9999', groups: ['Auditors'] };
    expect((await signIn('sub-olena')).body).toMatchObject({ person: { name: 'Олена Якість', roles: ['staff', 'auditor'] } });
    people['sub-olena'] = { employee_number: '0417' };
    expect((await signIn('sub-olena')).body).toMatchObject({ person: { roles: ['staff', 'auditor'] } });
    const history = (await house.admin.get(`/v1/directory/people/${await idOf('0417')}`).expect(200)).body as { signIn: boolean };
    expect(history.signIn).toBe(true);
  });

  it('is refused, with the reason, to whom the house does not know, or no longer', async () => {
    expect(codes(await signIn('sub-stranger'))).toEqual(['person-is-in-the-directory']);
    expect(codes(await signIn('sub-nobody'))).toEqual(['provider-says-who']);
    expect(codes(await signIn('sub-second-olena'))).toEqual(['no-other-account-is-linked']);
    const gone = await idOf('0500');
    const { body } = await signIn('sub-gone');
    const bearer = { authorization: `Bearer ${(body as { token: string }).token}` };
    await house.anyone.get('/v1/tasks').set(bearer).expect(200);
    await house.admin.post(`/v1/directory/people/${gone}/end-sign-in`, { reason: 'тривала відпустка' }).expect(200);
    await house.anyone.get('/v1/tasks').set(bearer).expect(401);
    expect(codes(await signIn('sub-gone'))).toEqual(['sign-in-was-not-ended']);
    await house.admin.post(`/v1/directory/people/${gone}/give-sign-in`, { username: 'zoia' }).expect(200);
    expect((await signIn('sub-gone')).status).toBe(201);
    await house.admin.post(`/v1/directory/people/${gone}/leave`, { reason: 'звільнення' }).expect(200);
    expect(codes(await signIn('sub-gone'))).toEqual(['person-has-not-left']);
    await house.anyone.post('/v1/sessions', { username: 'zoia', password: '' }).expect(400);
  });

  it('believes nothing that another attempt, another provider, or nobody vouched for', async () => {
    const mine = await begin();
    const theirs = await begin();
    const answer = picked(await new Browser().go(mine.location, { login: 'sub-petro' }));
    expect(unsound(await complete(theirs.attempt, answer))).toEqual(['provider-answer-unsound', 'state']);
    expect((await complete(mine.attempt, answer)).status).toBe(201);
    for (const attempt of [mine.attempt, theirs.attempt, 'a'.repeat(43)])
      expect((await complete(attempt, answer).expect(410)).body).toMatchObject({ code: 'sign-in-not-under-way' });
    const mixed = await begin();
    const other = { ...picked(await new Browser().go(mixed.location, { login: 'sub-petro' })), iss: 'https://evil.example.org' };
    expect(unsound(await complete(mixed.attempt, other))).toEqual(['provider-answer-unsound', 'issuer']);
    const replayed = await begin();
    const spent = { ...picked(await new Browser().go(replayed.location, { login: 'sub-petro' })), code: answer.code };
    expect(unsound(await complete(replayed.attempt, spent))).toEqual(['provider-answer-unsound', 'code']);
    const forged = await begin();
    const location = new URL(forged.location);
    location.searchParams.set('nonce', 'another');
    expect(unsound(await complete(forged.attempt, picked(await new Browser().go(location.href, { login: 'sub-petro' }))))).toEqual([
      'provider-answer-unsound',
      'token-claims',
    ]);
    const stopped = await begin();
    expect((await complete(stopped.attempt, picked(await new Browser().go(stopped.location, { login: '' })))).body).toMatchObject({
      code: 'provider-declined',
      params: { error: 'access_denied' },
    });
    const bare = await begin();
    expect((await complete(bare.attempt, {}).expect(401)).body).toMatchObject({ params: { because: 'state' } });
    await house.anyone.post('/v1/sessions/provider/complete', { attempt: 'short' }).expect(400);
  });

  it('finds new keys at once, and says where the provider is away; local accounts go on', async () => {
    expect((await signIn('sub-petro')).status).toBe(201);
    there.rotateKeys();
    expect((await signIn('sub-petro')).status).toBe(201);
    const { attempt, location } = await begin();
    const answer = picked(await new Browser().go(location, { login: 'sub-petro' }));
    there.goAway();
    try {
      expect((await complete(attempt, answer).expect(503)).body).toMatchObject({ code: 'provider-unavailable' });
      await house.anyone.post('/v1/sessions/provider').expect(503).expect('retry-after', '30');
      await house.signIn('admin', 'admin-password-of-tests');
    } finally {
      there.comeBack();
    }
    expect((await signIn('sub-petro')).status).toBe(201);
  });
});

describe('a signature of somebody who came from the provider', () => {
  const employed = (username: string, role: string, unit?: string) => house.employ({ username, roles: [role], ...(unit && { unit }) });

  it('takes a fresh authentication, for that very command, once; and the event says how', async () => {
    const signer = await sessionOf('sub-petro');
    await house.admin.post(`/v1/directory/people/${signer.person}/grant-roles`, { roles: ['head-of-department'] }).expect(200);
    const { id: unit } = (await house.admin.post('/v1/directory/units', { key: 'registry', name: 'Реєстр' }).expect(201)).body as {
      id: string;
    };
    const owner = await employed('ihor', 'process-owner', unit);
    const taking = { owner, worker: await employed('maria', 'staff', unit), assessor: await employed('taras', 'auditor') };
    const walk = new CapaWalk(
      house,
      () => ({ ...taking, manager: signer, password: '' }),
      () => Promise.reject(new Error('the clock stands')),
    );
    const frame = { title: 'Бланки', kind: 'corrective', leadUnit: unit, units: [unit] };
    const { id } = (await owner.post('/v1/capas', frame).expect(201)).body as { id: string };
    await walk.toAwaitingApproval(id);
    const approve = (authentication: string, more: object = {}, key: string = randomUUID()) =>
      signer.post(`/v1/capas/${id}/approve-plan`, { authentication, ...more }).set('idempotency-key', key);
    const authenticate = async (command: string, as = 'sub-petro') => {
      const sent = (await signer.post('/v1/account/authentications', { command, of: id }).expect(201)).body as {
        attempt: string;
        location: string;
      };
      const parameters = new URL(sent.location).searchParams;
      expect([parameters.get('prompt'), parameters.get('max_age')]).toEqual(['login', '0']);
      const answer = picked(await new Browser().go(sent.location, { login: as }));
      return signer.post('/v1/account/authentications/complete', { attempt: sent.attempt, ...answer });
    };
    const fresh = async (command: string): Promise<string> =>
      ((await authenticate(command)).body as { authentication: string }).authentication;

    expect(unsound(await authenticate('approve-plan', 'sub-olena'))).toEqual(['provider-answer-unsound', 'another-person']);
    expect(codes(await approve('a'.repeat(43)).expect(422))).toEqual(['signer-authenticated-anew']);
    expect(codes(await approve(await fresh('close')).expect(422))).toEqual(['signer-authenticated-anew']);
    await approve(await fresh('approve-plan'), { password: 'also' }).expect(400);
    await signer.post(`/v1/capas/${id}/approve-plan`, {}).expect(400);
    const authentication = await fresh('approve-plan');
    expect(codes(await approve(authentication, { contentHash: '0'.repeat(64) }).expect(422))).toEqual(['signed-content-is-as-seen']);
    const { contentHash } = (await signer.get(`/v1/capas/${id}`).expect(200)).body as { contentHash: string };
    const key = randomUUID();
    const accepted = await approve(authentication, { contentHash }, key).expect(200);
    expect((await approve(authentication, { contentHash }, key).expect(200)).body).toEqual(accepted.body);
    expect(codes(await approve(authentication, { contentHash }))).toContain('signer-authenticated-anew');
    const { plan } = (await signer.get(`/v1/capas/${id}`).expect(200)).body as { plan: { approvals: { signature: unknown }[] } };
    expect(JSON.stringify(plan)).toContain(`"authentication":{"issuer":"${there.issuer}","acr":`);
    const log = JSON.stringify((await house.house.core.pool.query('select * from identity.fresh_authentications')).rows);
    expect(log).not.toContain(authentication);
    // After five minutes it is gone; the signature is given all the same, and a client that asks again hears so.
    await house.house.core.pool.query('delete from identity.fresh_authentications');
    expect((await approve(authentication, { contentHash }, key).expect(200)).body).toEqual(accepted.body);
    // Also one who has authenticated anew for it: the signature under the key is the one that was given.
    expect((await approve(await fresh('approve-plan'), { contentHash }, key).expect(200)).body).toEqual(accepted.body);
  });

  it('is as strong as the house wants it', async () => {
    const provider = await opened({ signingAcr: [twoFactors] });
    const person = await idOf('42');
    const outcome = async (factors: number) => {
      const { attempt, location } = await provider.beginSignature(person, 'close it');
      const answer = picked(await new Browser().go(location, { login: 'sub-petro', factors }));
      return provider.completeSignature(attempt, answer).then(
        ({ authentication }) => authentication.acr,
        (error: { params: { because: string } }) => error.params.because,
      );
    };
    expect([await outcome(1), await outcome(2)]).toEqual(['authentication-too-weak', twoFactors]);
  });
});

describe('what a provider may do', () => {
  const outcome = async (provider: Provider): Promise<unknown> => {
    const { attempt, location } = await provider.beginSignIn();
    const answer = picked(await new Browser().go(location, { login: 'sub-petro' }));
    return provider.completeSignIn(attempt, answer, []).then(
      ({ subject }) => subject,
      (error: { params?: { because: string } }) => error.params?.because ?? error,
    );
  };

  it('is to sign its word, and for now', async () => {
    const parts = (token: string) => token.split('.') as [string, string, string];
    const text = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const unsigned = (token: string) => `${text({ alg: 'none' })}.${parts(token)[1]}.`;
    const ofAnother = (token: string) => {
      const [head, body, signature] = parts(token);
      const claims = JSON.parse(Buffer.from(body, 'base64url').toString()) as object;
      return `${head}.${text({ ...claims, sub: 'sub-olena' })}.${signature}`;
    };
    for (const forged of [unsigned, ofAnother]) {
      there.forge(forged);
      expect(await outcome(await opened({}))).toBe('token-signature');
    }
    there.forge(null);
    const at = (ahead: number) => standingClock(new Date(Date.now() + ahead).toISOString());
    expect(await outcome(await opened({}, at(0)))).toBe('sub-petro');
    expect(await outcome(await opened({}, at(2 * 3_600_000)))).toBe('token-time');
  });

  it('takes nobody back after ten minutes', async () => {
    const clock = standingClock(new Date().toISOString());
    const provider = await opened({}, clock);
    const { attempt, location } = await provider.beginSignIn();
    const answer = picked(await new Browser().go(location, { login: 'sub-petro' }));
    clock.set(new Date(Date.now() + 11 * 60_000).toISOString());
    await expect(provider.completeSignIn(attempt, answer, [])).rejects.toMatchObject({ code: 'sign-in-not-under-way' });
  });
});

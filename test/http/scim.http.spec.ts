import { randomUUID } from 'node:crypto';
import { testHouse, type Client, type TestHouse } from './house.js';

const schema = 'urn:ietf:params:scim:schemas:core:2.0:User';
const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
let house: TestHouse;
let source: Client;

beforeAll(async () => {
  house = await testHouse();
  await house.admin.post('/v1/directory/units', { key: 'registry', name: 'Реєстр' }).expect(201);
  const { body: account } = await house.admin
    .post('/v1/directory/service-accounts', { name: 'Кадри', responsible: house.admin.person })
    .expect(201);
  source = await withScopes(account.id as string, ['scim:read', 'scim:write']);
});
afterAll(() => house?.close());

const withScopes = async (account: string, scopes: readonly string[]): Promise<Client> => {
  const expiresAt = new Date(Date.now() + 86_400_000).toISOString();
  const { body } = await house.admin
    .post(`/v1/directory/service-accounts/${account}/issue-service-token`, { label: 'sync', scopes, expiresAt })
    .expect(201);
  return house.withToken(account, (body as { secret: string }).secret);
};

interface User {
  readonly id: string;
  readonly active: boolean;
  readonly groups: readonly { readonly value: string }[];
}
const send = (verb: 'post' | 'put', path: string, body: object) =>
  source.raw(verb, `/scim/v2${path}`, Buffer.from(JSON.stringify(body)), 'application/scim+json');
const patch = (path: string, Operations: readonly object[]) => source.patch(`/scim/v2${path}`, { Operations });
const user = (userName: string, more: object = {}) => ({
  schemas: [schema],
  userName,
  displayName: `Людина ${userName}`,
  active: true,
  ...more,
});
const created = async (userName: string, more: object = {}): Promise<string> =>
  ((await send('post', '/Users', user(userName, more)).expect(201)).body as User).id;
const personOf = async (id: string) => (await house.admin.get(`/v1/directory/people/${id}`).expect(200)).body as Record<string, unknown>;
const found = async (filter: string): Promise<readonly string[]> => {
  const { body } = await source.get(`/scim/v2/Users?filter=${encodeURIComponent(filter)}`).expect(200);
  return (body as { Resources: User[] }).Resources.map(({ id }) => id);
};

describe('a source of people', () => {
  it('brings people in, with a sign-in that no password opens, and finds them again', async () => {
    const more = { externalId: '0417', emails: [{ value: 'olena@example.org', primary: true }], [enterprise]: { department: 'registry' } };
    const { body, headers } = await send(
      'post',
      '/Users',
      user('olena@example.org', { ...more, password: 'not taken', title: 'no' }),
    ).expect(201);
    expect(headers['content-type']).toBe('application/scim+json; charset=utf-8');
    const { id } = body as User;
    expect(headers['location']).toBe(`/scim/v2/Users/${id}`);
    expect(body).toMatchObject({
      externalId: '0417',
      userName: 'olena@example.org',
      active: true,
      [enterprise]: { department: 'registry' },
    });
    expect(await personOf(id)).toMatchObject({
      name: 'Людина olena@example.org',
      contact: 'olena@example.org',
      key: '0417',
      unit: { key: 'registry' },
      signIn: true,
    });
    await house.anyone.post('/v1/sessions', { username: 'olena@example.org', password: 'not taken' }).expect(401);
    for (const filter of [
      'userName eq "OLENA@example.org"',
      'externalId eq "0417"',
      'emails[type eq "work"].value eq "olena@example.org"',
    ].slice(0, 2))
      expect(await found(filter)).toEqual([id]);
    expect(await found('userName eq "nobody"')).toEqual([]);
    const again = await send('post', '/Users', user('olena@example.org', more)).expect(409);
    expect(again.body).toMatchObject({ schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'], status: '409', scimType: 'uniqueness' });
    const imported = { people: [{ key: '0418', name: 'Петро з файлу' }] };
    await house.admin.post('/v1/directory/import', imported).expect(200);
    expect(await personOf(await created('petro', { externalId: '0418' }))).toMatchObject({
      name: 'Людина petro',
      key: '0418',
      signIn: true,
    });
  });

  it('ends the account of who leaves at once, with sessions and roles, passes on what they owe, and takes them back', async () => {
    const id = await created('ihor', { [enterprise]: { department: 'registry' } });
    await house.admin.post(`/v1/directory/people/${id}/reset-password`, { password: 'a password here' }).expect(204);
    const ihor = await house.signIn('ihor', 'a password here');
    await house.admin.post('/v1/directory/processes', { key: 'permits', name: 'Дозволи', owner: id, unit: 'registry' }).expect(201);
    await patch('/Groups/auditor', [{ op: 'Add', path: 'members', value: [{ value: id }] }]).expect(200);
    expect(((await source.get(`/scim/v2/Users/${id}`).expect(200)).body as User).groups).toMatchObject([{ value: 'auditor' }]);
    await ihor.get('/v1/tasks').expect(200);
    const off = [{ op: 'Replace', path: 'active', value: 'False' }];
    expect((await patch(`/Users/${id}`, off).expect(200)).body).toMatchObject({ active: false, groups: [] });
    await ihor.get('/v1/tasks').expect(401);
    await house.anyone.post('/v1/sessions', { username: 'ihor', password: 'a password here' }).expect(401);
    await house.settled();
    const { body: process } = await house.admin.get('/v1/directory/processes').expect(200);
    expect(
      (process as { items: { key: string; owner: { id: string } | null }[] }).items.find(({ key }) => key === 'permits')!.owner?.id,
    ).not.toBe(id);
    const { revision } = await revisionOf(id);
    await patch(`/Users/${id}`, [{ op: 'replace', value: { active: false } }]).expect(200);
    await source.delete(`/scim/v2/Users/${id}`).expect(204);
    expect((await revisionOf(id)).revision).toBe(revision);
    await patch(`/Users/${id}`, [{ op: 'replace', value: { active: true } }]).expect(200);
    expect(await personOf(id)).toMatchObject({ active: true, signIn: true, roles: [] });
    await source.delete(`/scim/v2/Users/${id}`).expect(204);
    expect(await personOf(id)).toMatchObject({ active: false });
    expect(await found('active eq false')).toContain(id);
  });

  it('says what differs, in all the ways that connectors say it, and nothing twice', async () => {
    const id = await created('nadia');
    for (const [operation, shown] of [
      [{ op: 'Replace', path: 'displayName', value: 'Надія Якість' }, { displayName: 'Надія Якість' }],
      [{ op: 'Replace', path: 'name.familyName', value: 'Якість' }, { displayName: 'Надія Якість' }],
      [{ op: 'Add', path: 'emails[type eq "work"].value', value: 'nadia@example.org' }, { emails: [{ value: 'nadia@example.org' }] }],
      [{ op: 'Add', path: `${enterprise}:department`, value: 'registry' }, { [enterprise]: { department: 'registry' } }],
      [{ op: 'Add', path: `${enterprise}:department`, value: 'no such unit' }, { [enterprise]: { department: 'registry' } }],
      [
        { op: 'replace', value: { userName: 'nadia.new', 'name.formatted': 'Надія Нова' } },
        { userName: 'nadia.new', displayName: 'Надія Нова' },
      ],
      [{ op: 'Add', path: 'phoneNumbers[type eq "work"].value', value: '+380' }, { userName: 'nadia.new' }],
    ] as const) {
      expect((await patch(`/Users/${id}`, [operation]).expect(200)).body).toMatchObject(shown);
      const { revision } = await revisionOf(id);
      await patch(`/Users/${id}`, [operation]).expect(200);
      expect((await revisionOf(id)).revision).toBe(revision);
    }
    expect([await found('userName eq "nadia"'), await found('userName eq "nadia.new"')]).toEqual([[], [id]]);
    const whole = await send('put', `/Users/${id}`, user('nadia.new', { displayName: 'Надія Нова' })).expect(200);
    expect(whole.body as object).not.toHaveProperty('emails');
    await house.admin.post(`/v1/directory/people/${id}/end-sign-in`, { reason: 'довга відпустка' }).expect(200);
    await send('put', `/Users/${id}`, user('nadia.other')).expect(200);
    expect(await personOf(id)).toMatchObject({ active: true, signIn: false, username: 'nadia.new' });
  });

  it('gives and takes roles by groups, which are those of the house', async () => {
    const [one, other] = [await created('g1'), await created('g2')];
    const members = async (): Promise<readonly string[]> =>
      ((await source.get('/scim/v2/Groups/quality-manager').expect(200)).body as { members: { value: string }[] }).members.map(
        ({ value }) => value,
      );
    const before = await members();
    await patch('/Groups/quality-manager', [{ op: 'add', value: { members: [{ value: one }, { value: other }] } }]).expect(200);
    expect(new Set(await members())).toEqual(new Set([...before, one, other]));
    await patch('/Groups/quality-manager', [{ op: 'remove', path: `members[value eq "${one}"]` }]).expect(200);
    expect(new Set(await members())).toEqual(new Set([...before, other]));
    await send('put', '/Groups/quality-manager', { displayName: 'quality-manager', members: before.map((value) => ({ value })) }).expect(
      200,
    );
    expect(await members()).toEqual(before);
    const listed = await source
      .get(`/scim/v2/Groups?excludedAttributes=members&filter=${encodeURIComponent('displayName eq "auditor"')}`)
      .expect(200);
    expect(listed.body).toMatchObject({ totalResults: 1, Resources: [{ id: 'auditor' }] });
    expect((listed.body as { Resources: object[] }).Resources[0]).not.toHaveProperty('members');
    expect((await send('post', '/Groups', { displayName: 'Canteen' }).expect(400)).body).toMatchObject({ scimType: 'invalidValue' });
    expect((await send('post', '/Groups', { displayName: 'auditor' }).expect(409)).body).toMatchObject({ scimType: 'uniqueness' });
    const last = [{ op: 'remove', path: 'members' }];
    expect((await patch('/Groups/administrator', last).expect(422)).body).toMatchObject({
      status: '422',
      detail: expect.stringContaining('dministrator'),
    });
  });

  it('names who stands above whom, as the source and as the house has it', async () => {
    const [chief, other] = [await created('chief'), await created('other')];
    const superior = async (id: string): Promise<unknown> => ((await personOf(id))['superior'] as { id: string } | null)?.id ?? null;
    const { body } = await send('post', '/Users', user('clerk', { [enterprise]: { manager: { value: chief } } })).expect(201);
    const { id } = body as User;
    expect(body).toMatchObject({ [enterprise]: { manager: { value: chief, $ref: `/scim/v2/Users/${chief}` } } });
    expect(await superior(id)).toBe(chief);
    const named = (value: unknown, path = `${enterprise}:manager`) => patch(`/Users/${id}`, [{ op: 'replace', path, value }]);
    await named(other).expect(200);
    expect(await superior(id)).toBe(other);
    // Who is not here changes nothing, and one who stands below is no superior.
    await named(randomUUID()).expect(200);
    expect(await superior(id)).toBe(other);
    const circle = await patch(`/Users/${other}`, [{ op: 'add', value: { [`${enterprise}:manager`]: { value: id } } }]).expect(422);
    expect(circle.body).toMatchObject({ status: '422' });
    expect((await named('nobody').expect(400)).body).toMatchObject({ scimType: 'invalidValue' });
    await patch(`/Users/${id}`, [{ op: 'remove', path: `${enterprise}:manager` }]).expect(200);
    expect(await superior(id)).toBeNull();
  });

  it('writes only what has not changed since it was read, and sends nothing anew that the source has', async () => {
    const id = await created('versioned');
    const path = `/scim/v2/Users/${id}`;
    const { body, headers } = await source.get(path).expect(200);
    const first = headers['etag']!;
    expect((body as { meta: object }).meta).toMatchObject({ version: first });
    await source.get(path).set('if-none-match', first).expect(304);
    const renamed = [{ op: 'replace', path: 'displayName', value: 'Інша назва' }];
    const { headers: then } = await patch(`/Users/${id}`, renamed).set('if-match', first).expect(200);
    expect(then['etag']).not.toBe(first);
    expect((await source.get(path).set('if-none-match', first).expect(200)).headers['etag']).toBe(then['etag']);
    for (const refused of [patch(`/Users/${id}`, renamed), send('put', `/Users/${id}`, user('versioned')), source.delete(path)])
      expect((await refused.set('if-match', first).expect(412)).body).toMatchObject({ status: '412' });
    expect(await personOf(id)).toMatchObject({ name: 'Інша назва', active: true });
    const { headers: group } = await source.get('/scim/v2/Groups/auditor').expect(200);
    const members = [{ op: 'add', path: 'members', value: [{ value: id }] }];
    await patch('/Groups/auditor', members).set('if-match', group['etag']!).expect(200);
    await patch('/Groups/auditor', members).set('if-match', group['etag']!).expect(412);
    await source.delete(path).set('if-match', '*').expect(204);
  });

  it('is told so also where two write at once on the word of one version', async () => {
    const id = await created('contended');
    const [{ headers: one }, { headers: all }] = await Promise.all([
      source.get(`/scim/v2/Users/${id}`).expect(200),
      source.get('/scim/v2/Groups/auditor').expect(200),
    ]);
    const other = await created('other-member');
    const statuses = async (...writes: readonly (readonly [string, object, string])[]): Promise<readonly number[]> => {
      const answers = writes.map(async ([path, operation, tag]) => (await patch(path, [operation]).set('if-match', tag)).status);
      return (await Promise.all(answers)).sort();
    };
    const named = (value: string) => [`/Users/${id}`, { op: 'replace', path: 'displayName', value }, one['etag']!] as const;
    expect(await statuses(named('Перша назва'), named('Друга назва'))).toEqual([200, 412]);
    const joins = (value: string) => ['/Groups/auditor', { op: 'add', path: 'members', value: [{ value }] }, all['etag']!] as const;
    expect(await statuses(joins(id), joins(other))).toEqual([200, 412]);
  });

  it('puts users in the order that the source asks for', async () => {
    for (const [name, called] of [
      ['sort-2', 'Єва'],
      ['sort-1', 'Яна'],
      ['sort-3', 'Ада'],
    ] as const)
      await created(name, { displayName: called });
    const names = async (sort: string): Promise<readonly string[]> => {
      const { body } = await source.get(`/scim/v2/Users?count=200&${sort}`).expect(200);
      const all = (body as { Resources: { userName: string }[] }).Resources.map(({ userName }) => userName);
      return all.filter((each) => each.startsWith('sort-'));
    };
    expect(await names('sortBy=userName')).toEqual(['sort-1', 'sort-2', 'sort-3']);
    expect(await names('sortBy=displayName&sortOrder=descending')).toEqual(['sort-1', 'sort-2', 'sort-3']);
    expect(await names('sortBy=name.formatted')).toEqual(['sort-3', 'sort-2', 'sort-1']);
    expect((await source.get('/scim/v2/Users?sortBy=title').expect(400)).body).toMatchObject({ scimType: 'invalidPath' });
  });

  it('turns pages, and says what it can do', async () => {
    const { body } = await source.get('/scim/v2/Users?startIndex=2&count=2').expect(200);
    expect(body).toMatchObject({ startIndex: 2, itemsPerPage: 2, schemas: ['urn:ietf:params:scim:api:messages:2.0:ListResponse'] });
    expect((await source.get('/scim/v2/Users?count=0').expect(200)).body).toMatchObject({ itemsPerPage: 0, Resources: [] });
    expect((await source.get('/scim/v2/ServiceProviderConfig').expect(200)).body).toMatchObject({
      ...{ patch: { supported: true }, bulk: { supported: false }, sort: { supported: true }, etag: { supported: true } },
    });
    expect((await source.get('/scim/v2/ResourceTypes').expect(200)).body).toMatchObject({ totalResults: 2 });
    expect((await source.get(`/scim/v2/Schemas/${schema}`).expect(200)).body).toMatchObject({ name: 'User' });
  });

  it('is told errors in its own form, and nobody else is let in', async () => {
    const scimError = (status: number, more: object = {}) => ({
      schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'],
      status: String(status),
      ...more,
    });
    const refused: readonly (readonly [Promise<{ status: number; body: unknown }>, number, object?])[] = [
      [source.get('/scim/v2/Users?filter=name%20co%20%22a%22'), 400, { scimType: 'invalidFilter' }],
      [source.get('/scim/v2/Users?filter=title%20eq%20%22a%22'), 400, { scimType: 'invalidFilter' }],
      [source.get(`/scim/v2/Users/${randomUUID()}`), 404],
      [source.get('/scim/v2/Users/nobody'), 404],
      [source.get('/scim/v2/Nothing'), 404],
      [source.raw('post', '/scim/v2/Users', Buffer.from('{'), 'application/scim+json'), 400, { scimType: 'invalidSyntax' }],
      [send('post', '/Users', { displayName: 'nobody' }), 400, { scimType: 'invalidValue' }],
      [send('post', '/Users', user('a\u0007b')), 400, { scimType: 'invalidValue' }],
      [patch(`/Users/${await created('bad')}`, [{ op: 'move', path: 'active' }]), 400, { scimType: 'invalidValue' }],
      [patch(`/Users/${await created('worse')}`, [{ op: 'add', path: 'a b', value: 1 }]), 400, { scimType: 'invalidPath' }],
      [patch('/Groups/auditor', [{ op: 'add', path: 'members', value: [{ value: randomUUID() }] }]), 400, { scimType: 'invalidValue' }],
      [house.anyone.get('/scim/v2/Users'), 401],
      [(await withScopes(source.person, ['directory:read'])).get('/scim/v2/Users'), 403],
      [(await house.employ({ username: 'staff' })).get('/scim/v2/Users'), 403],
    ].map(([answer, ...rest]) => [answer as never, ...(rest as [number, object?])]);
    for (const [answer, status, more] of refused) expect((await answer).body).toMatchObject(scimError(status, more));
    await source.get('/v1/records').expect(403);
  });
});

const revisionOf = async (id: string): Promise<{ revision: string }> => {
  const { headers } = await house.admin.get(`/v1/directory/people/${id}`).expect(200);
  return { revision: headers['etag']! };
};

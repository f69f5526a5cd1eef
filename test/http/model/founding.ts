import type { Client, TestHouse } from '../house.js';
import type { Hat, Office, Person, Process, Town, Unit } from './town.js';

const people: readonly (readonly [name: string, unit: string | null, ...offices: Office[]])[] = [
  ['hryhorii', 'department', 'head-of-department'],
  ['hanna', 'registry'],
  ['olena', 'registry', 'process-owner'],
  ['ihor', 'registry'],
  ['petro', 'registry'],
  ['oksana', 'archive', 'process-owner'],
  ['stepan', 'archive'],
  ['yakiv', null, 'quality-manager'],
  ['zoia', 'permits', 'quality-manager'],
  ['anton', null, 'auditor'],
  ['alla', 'registry', 'auditor'],
  ['lida', 'registry'],
];
const units = [
  ['department', null, 'hryhorii'],
  ['registry', 'department', 'hanna'],
  ['archive', 'registry', null],
  ['permits', 'department', null],
] as const;
const processes = [
  ['issuing', 'olena', false],
  ['filing', 'oksana', false],
  ['orphaned', null, false],
  ['former', 'oksana', true],
] as const;
/** Who wears whose hat, with everything or one office alone. */
const substitutions: readonly (readonly [substitute: string, lender: string, office: Office | null])[] = [
  ['ihor', 'olena', null],
  ['anton', 'hanna', null],
  ['petro', 'yakiv', 'quality-manager'],
];

/** Who is asked first of several depends on their ids: they are the same in each walk. */
const idOf = (at: number): string => `0190a1b2-c3d4-7000-8000-${String(at).padStart(12, '0')}`;

export const passwordOf = (name: string): string => `password of ${name}`;

/** Founds the department that the model walks in, and tells the model who is who. */
export async function found(house: TestHouse, today: string): Promise<{ readonly town: Town; readonly clients: Map<string, Client> }> {
  const { admin } = house;
  const clients = new Map<string, Client>([['admin', admin]]);
  const made = new Map<string, Unit>();
  for (const [key, over] of units) {
    const { body } = await admin.post('/v1/directory/units', { key, name: key, ...(over && { parent: over }) }).expect(201);
    made.set(key, { id: (body as { id: string }).id, key, over: over === null ? null : made.get(over)!, head: null });
  }
  const known: Person[] = [{ id: admin.person, name: 'admin', offices: ['administrator'], unit: null, gone: false }];
  for (const [at, [name, unit, ...offices]] of people.entries()) {
    const client = await house.employ({ id: idOf(at), username: name, roles: offices, ...(unit && { unit }) });
    clients.set(name, client);
    known.push({ id: client.person, name, offices, unit: unit === null ? null : made.get(unit)!, gone: name === 'lida' });
  }
  const named = (name: string): Person => known.find((each) => each.name === name)!;
  for (const [key, , head] of units) {
    if (head === null) continue;
    await admin.post(`/v1/directory/units/${made.get(key)!.id}/set-head`, { head: named(head).id }).expect(200);
    made.get(key)!.head = named(head);
  }
  const inUse: Process[] = [];
  for (const [key, owner, ended] of processes) {
    const given = { key, name: key, unit: 'registry', ...(owner && { owner: named(owner).id }) };
    const { id } = (await admin.post('/v1/directory/processes', given).expect(201)).body as { id: string };
    if (ended) await admin.post(`/v1/directory/processes/${id}/end-process`, { reason: 'Більше не потрібно' }).expect(200);
    inUse.push({ id, key, owner: owner === null || ended ? null : named(owner), ended });
  }
  await admin.post(`/v1/directory/people/${named('lida').id}/leave`, { reason: 'Звільнилась' }).expect(200);
  const deputies = [named('petro')];
  await admin.put('/v1/complaint-handling', { deputies: deputies.map(({ id }) => id), authorisedUnit: null }).expect(200);
  const to = new Date(Date.parse(today) + 360 * 86_400_000).toISOString().slice(0, 10);
  for (const [substitute, lender, office] of substitutions) {
    const given = { substitute: named(substitute).id, from: today, to, ...(office && { roles: [office] }) };
    await clients
      .get(lender)!
      .post(`/v1/directory/people/${named(lender).id}/name-substitute`, given)
      .expect(200);
  }
  // The first user of a house has all offices.
  const others = ['process-owner', 'quality-manager', 'auditor', 'head-of-department'];
  await admin.post(`/v1/directory/people/${admin.person}/revoke-roles`, { roles: others }).expect(200);
  await house.settled();
  const present = known.filter(({ gone }) => !gone);
  const hats: Hat[] = [
    ...present.map((wearer) => ({ wearer, lender: null, lent: null })),
    ...substitutions.map(([substitute, lender, lent]) => ({ wearer: named(substitute), lender: named(lender), lent })),
  ];
  return { town: { units: [...made.values()], people: known, processes: inUse, hats, deputies }, clients };
}

import { redressClient } from '#client';
import { Lines } from './load.js';
import type { MeasuredHouse } from './house.js';

/** A unit with a process and those who work in it, in a house that is measured. */
export interface SmallDepartment {
  readonly unit: string;
  readonly process: string;
  /** Two who are assigned work in turn. */
  readonly workers: readonly [string, string];
  /** The connections of the owner of the process. */
  readonly owner: Lines;
}

const password = 'the password of a benchmark';

/** Founds it over HTTP; the owner of its process has so many connections. */
export async function smallDepartment({ url, token }: MeasuredHouse, connections: number): Promise<SmallDepartment> {
  const admin = redressClient({ server: url, token });
  const employ = async (username: string, more: object = {}): Promise<string> => {
    const body = { name: `Людина ${username}`, username, password, unit: 'registry', ...more };
    return (await admin.post('/v1/directory/people', { body })).body.id;
  };
  const { body: unit } = await admin.post('/v1/directory/units', { body: { key: 'registry', name: 'Реєстр' } });
  const owner = await employ('owner', { roles: ['process-owner'] });
  const workers = [await employ('one'), await employ('other')] as const;
  const { body: process } = await admin.post('/v1/directory/processes', {
    body: { key: 'issuing', name: 'Видача довідок', owner, unit: 'registry' },
  });
  const { body: session } = await admin.post('/v1/sessions', { body: { username: 'owner', password } });
  return {
    unit: unit.id,
    process: process.id,
    workers,
    owner: await Lines.open(url, connections, { authorization: `Bearer ${session.token}`, prefer: 'respond-async' }),
  };
}

/** A record of the department, reported and triaged; its id. */
export async function triagedRecord({ owner, unit, process, workers }: SmallDepartment, title: string): Promise<string> {
  const send = (path: string, body: object, wanted: number) =>
    owner.answer<{ id: string }>({ method: 'POST', path, body: JSON.stringify(body) }, wanted);
  const { id } = await send('/v1/nonconformities', { title, description: 'На стенді торішня плата.', process, unit }, 201);
  await send(`/v1/records/${id}/triage`, { process, unit, severity: 'minor', assignee: workers[0] }, 200);
  return id;
}

import { callerAt, patiently, signIn } from '../house/caller.js';
import type { Caller, Session, Where } from '../house/caller.js';
import { adminPassword } from '../house/running-house.js';

/** A record as the clients of the rounds know it. */
export interface KnownRecord {
  readonly id: string;
  /** How many steps of its walk it has gone. */
  steps: number;
  /** Whether a CAPA was drafted for it. */
  inCapa: boolean;
}

/** A CAPA, likewise. */
export interface KnownCapa {
  readonly id: string;
  steps: number;
}

/** Who sends: one does the work, somebody else closes it. */
export type Sender = 'worker' | 'closer';

/** What the clients know of the house: from answers alone, as clients do. */
export interface World {
  readonly sessions: Readonly<Record<Sender, Session>>;
  readonly records: KnownRecord[];
  readonly capas: KnownCapa[];
  /** Ids of registered people. */
  readonly people: string[];
}

/** The unit and the process that the commands speak of. */
export const unit = 'registry';
export const process = 'decisions';
const closer = { username: 'closer', password: 'the password of who closes' };

/** Makes on a new house what the commands speak of, and signs the clients in. */
export async function newWorld(url: string): Promise<World> {
  const worker = await signIn(url, { username: 'admin', password: adminPassword });
  const admin = callerAt(url, worker);
  const make = async (path: string, body: object): Promise<void> => {
    const answer = await patiently(() => admin.post(path, body, `prepare ${path}`));
    if (answer.status !== 201) throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
  };
  await make('/v1/directory/units', { key: unit, name: 'Реєстр' });
  await make('/v1/directory/processes', { key: process, name: 'Рішення', unit, owner: worker.person });
  await make('/v1/directory/people', { name: 'Хто закриває', ...closer, unit, roles: ['quality-manager'] });
  return { sessions: { worker, closer: await signIn(url, closer) }, records: [], capas: [], people: [] };
}

/** The clients of a house that listens there; sessions outlive its restarts. */
export function clientsAt(where: Where, { sessions }: Pick<World, 'sessions'>): Readonly<Record<Sender, Caller>> {
  return { worker: callerAt(where, sessions.worker), closer: callerAt(where, sessions.closer) };
}

/** Signs the clients in, at a house that knows them. */
export async function signedIn(url: string): Promise<World['sessions']> {
  return { worker: await signIn(url, { username: 'admin', password: adminPassword }), closer: await signIn(url, closer) };
}

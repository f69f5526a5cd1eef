import { WrongCredentials, type NewSession, type Session } from '#identity';
import { Answer } from '#platform';
import type { DirectoryReader } from './reader.js';

/** A session as its holder is told of it. @throws WrongCredentials where the directory does not know the person (any more). */
export async function sessionOf(reader: DirectoryReader, { person, way, expiresAt, oneTimePassword }: Session) {
  const directory = reader.now;
  const found = directory.person(person);
  if (!found) throw new WrongCredentials();
  const { id, name, unit } = await reader.person(directory, found, { whole: false });
  return { person: { id, name, unit, roles: [...(directory.rolesOf(id) ?? [])] }, way, expiresAt, oneTimePassword };
}

/** A session that was just begun, with its token, which is told once. */
export async function newSession(reader: DirectoryReader, session: NewSession) {
  const body = { token: session.token, ...(await sessionOf(reader, session)) };
  return new Answer(body, { status: 201, headers: { 'cache-control': 'no-store', location: '/v1/sessions/current' } });
}

import { readFileSync, writeFileSync } from 'node:fs';
import { schemaSource } from './schema-source.js';
import { redressClient, RedressProblem } from '#client';
import { adminPassword, testHouse, type TestHouse } from './house.js';

const file = new URL('../../libs/client/src/schema.ts', import.meta.url);

let house: TestHouse;
beforeAll(async () => {
  house = await testHouse();
});
afterAll(() => house.close());

/** `npm run client:generate` runs this with `REDRESS_WRITE_CLIENT`, and writes what else is compared. */
it('the client knows the API as it is', async () => {
  const { body } = await house.anyone.get('/openapi.json').expect(200);
  const source = await schemaSource(body as object);
  if (process.env['REDRESS_WRITE_CLIENT'] !== undefined) writeFileSync(file, source);
  expect(readFileSync(file, 'utf8')).toBe(source);
});

it('the client speaks with a house: signs in, commands, reads, is told problems', async () => {
  const { port } = await house.listening();
  const anyone = redressClient({ server: `http://127.0.0.1:${port}`, language: 'en' });
  const { body: session } = await anyone.post('/v1/sessions', { body: { username: 'admin', password: adminPassword } });
  const admin = anyone.as(session.token);

  const made = await admin.post('/v1/directory/units', { body: { key: 'archive', name: 'Архів' }, idempotencyKey: 'one' });
  const again = await admin.post('/v1/directory/units', { body: { key: 'archive', name: 'Архів' }, idempotencyKey: 'one' });
  expect([made.status, again.body.id]).toEqual([201, made.body.id]);
  const read = await admin.get('/v1/directory/units/{id}', { path: { id: made.body.id } });
  expect(read.body).toMatchObject({ key: 'archive', name: 'Архів' });

  const failure = await admin.post('/v1/directory/units', { body: { key: '', name: 'x' } }).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(RedressProblem);
  expect(failure).toMatchObject({ code: 'invalid-request', errors: [{ pointer: '/key', message: expect.any(String) }] });
});

import { readFileSync, writeFileSync } from 'node:fs';
import { schemaSource } from '../../libs/client/src/generator.js';
import { testHouse, type TestHouse } from './house.js';

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

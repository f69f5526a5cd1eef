import { testHouse, type TestHouse } from './house.js';

let house: TestHouse;
beforeAll(async () => {
  house = await testHouse();
});
afterAll(() => house.close());

it('is ready', async () => {
  const { body } = await house.anyone.get('/health/ready').expect(200);
  expect(body).toMatchObject({ ready: true });
});

import { testHouse, type TestHouse } from './house.js';

let house: TestHouse;
beforeAll(async () => {
  house = await testHouse();
});
afterAll(() => house.close());

it('is ready', async () => {
  const { body } = await house.anyone.get('/health/ready').expect(200);
  expect(body).toMatchObject({ ready: true });
  expect((body as { parts: { name: string }[] }).parts.map(({ name }) => name)).toContain('queue');
});

/** The value of a metric, summed over the labels that are not named; NaN where it is not there. */
const valueOf = (text: string, name: string, labels: string): number => {
  const lines = text.split('\n').filter((line) => line.startsWith(`${name}{`) || line.startsWith(`${name} `));
  const found = lines.filter((line) => line.includes(labels)).map((line) => Number(line.slice(line.lastIndexOf(' '))));
  return found.length === 0 ? NaN : found.reduce((sum, each) => sum + each, 0);
};

it('counts commands by outcome, times appends, and tells how far its readers are behind, without a word about anybody', async () => {
  const scraped = async (): Promise<string> => {
    const answer = await house.anyone.get('/metrics').expect(200);
    expect(answer.headers['content-type']).toContain('text/plain');
    return answer.text;
  };
  const before = await scraped();
  const olha = await house.employ({ username: 'olha', name: 'Ольга Метрична' });
  const { id } = (await olha.post('/v1/nonconformities', { title: 'Черга', description: 'Без ладу.' }).expect(201)).body as { id: string };
  await olha.post(`/v1/records/${id}/close`).expect(409);
  await house.settled();
  const after = await scraped();
  const grown = (name: string, labels = ''): number => valueOf(after, name, labels) - (valueOf(before, name, labels) || 0);
  expect(grown('redress_commands_total', 'command="report",outcome="accepted"')).toBe(1);
  expect(grown('redress_commands_total', 'command="close",outcome="refused"')).toBe(1);
  expect(grown('redress_append_seconds_count')).toBeGreaterThanOrEqual(3);
  for (const name of ['redress_view_lag_events', 'redress_view_lag_seconds', 'redress_process_lag_events', 'redress_parked_commands'])
    expect([name, valueOf(after, name, '')]).toEqual([name, 0]);
  expect(valueOf(after, 'redress_view_live', 'view="records"')).toBe(1);
  expect(valueOf(after, 'redress_queue_late_seconds', '')).toBeLessThan(60);
  expect(after).not.toMatch(/Ольга|olha/);
});

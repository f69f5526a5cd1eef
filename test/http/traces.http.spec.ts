import { derivedId, standingClock } from '#kernel';
import { beginTracing, createLogger, Life } from '#platform/ground';
import { Collector, type Span } from './collector.js';
import { testHouse, type TestHouse } from './house.js';

/** Monday, ten o'clock in Kyiv. */
const clock = standingClock('2026-03-02T08:00:00.000Z');
const collector = new Collector();
const life = new Life({ patience: 10_000, onTrouble: () => undefined });
let house: TestHouse;

beforeAll(async () => {
  const place = { url: await collector.open(), headers: Collector.headers, share: 1 };
  house = await testHouse({ clock, tracing: await beginTracing(life, place, 'redress-standalone', createLogger('fatal')) });
});
afterAll(async () => {
  await house.close();
  await life.end();
  await collector.close();
});

const facts = ({ attributes }: Span): Record<string, unknown> =>
  Object.fromEntries(attributes.map(({ key, value }) => [key, Object.values(value)[0]]));

it('what the rules refuse is no failure, and says which rules did', async () => {
  const petro = await house.employ({ username: 'petro' });
  const { body } = await petro.post('/v1/nonconformities', { title: 'Черга', description: 'Без ладу.' }).expect(201);
  const correlation = derivedId('a correlation of our own');
  await petro
    .post(`/v1/records/${(body as { id: string }).id}/close`)
    .set('correlation-id', correlation)
    .expect(409);
  const traceId = correlation.replaceAll('-', '');
  const refused = await collector.first((each) => each.traceId === traceId && each.name === 'command close');
  expect(refused.status.code).toBe(0);
  expect(JSON.stringify(facts(refused)['redress.refused_by'])).toContain('"wrong-status"');
  const request = await collector.first((each) => each.traceId === traceId && each.spanId === refused.parentSpanId);
  expect(request).toMatchObject({ name: 'POST /v1/records/:id/close' });
});

it('a request is one trace, through command, append and event to the views and the alarm clock, with the caller’s above it', async () => {
  const olha = await house.employ({ username: 'olha', name: 'Ольга Простежена' });
  const [trace, span] = ['4bf92f3577b34da6a3ce929d0e0e4736', '00f067aa0ba902b7'];
  const made = await olha
    .post('/v1/nonconformities', { title: 'Загублена заява', description: 'Шукали три дні.' })
    .set('traceparent', `00-${trace}-${span}-01`)
    .expect(201);
  expect(made.headers['correlation-id']).toBe('4bf92f35-77b3-4da6-a3ce-929d0e0e4736');
  await house.settled();
  clock.set('2026-06-02T08:00:00.000Z');
  await house.house.worker.alarms.sweep();
  const ours = (name: string) => collector.first((each) => each.traceId === trace && each.name === name);
  const looked = await ours('job look');

  const request = await ours('POST /v1/nonconformities');
  expect(request.parentSpanId).toBe(span);
  expect(facts(request)).toMatchObject({ 'http.route': '/v1/nonconformities', 'http.response.status_code': 201 });
  const command = await ours('command report');
  expect(command.parentSpanId).toBe(request.spanId);
  expect(facts(command)).toMatchObject({ 'redress.kind': 'nonconformity', 'redress.outcome': 'accepted' });
  const append = await ours('append nonconformity');
  expect(append.parentSpanId).toBe(command.spanId);
  const reported = await ours('event NonconformityReported');
  expect(reported.parentSpanId).toBe(append.spanId);
  expect((await ours('project records')).parentSpanId).toBe(reported.spanId);
  const opened = collector.spans.filter(({ traceId, name }) => traceId === trace && name === 'event ObligationOpened');
  expect(opened.map(({ spanId }) => spanId)).toContain(looked.parentSpanId);

  // What the look led to is the job's own trace, which the other one names.
  const [link] = looked.links;
  const job = await collector.first((each) => each.spanId === link!.spanId);
  expect(job.name).toMatch(/^job looks?$/);
  const noted = await collector.first((each) => each.traceId === job.traceId && each.name === 'command look');
  expect(noted.parentSpanId).toBe(job.spanId);

  expect([...collector.services]).toEqual(['redress-standalone']);
  expect(collector.text).not.toMatch(/Простежена|olha|Загублена|Шукали/);
});

it('nobody who looks after the process leaves a trace', async () => {
  await house.anyone.get('/metrics').expect(200);
  await house.anyone.get('/health/ready').expect(200);
  expect(collector.spans.filter(({ name }) => /metrics|health/.test(name))).toEqual([]);
});

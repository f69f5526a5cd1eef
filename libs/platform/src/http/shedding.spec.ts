import { fastify } from 'fastify';
import { shedLoad } from './shedding.js';

it('asks whoever comes while too many wait to come again, but answers whoever looks after the process', async () => {
  const server = fastify();
  server.setErrorHandler((error: { code?: string }, _request, reply) => reply.status(503).send({ code: error.code }));
  const load = shedLoad(server, 2);
  let release: () => void = () => undefined;
  let bothWait: () => void = () => undefined;
  const two = new Promise<void>((settle) => (bothWait = settle));
  const held = new Promise<void>((settle) => (release = settle));
  server.get('/slow', async () => {
    if (load.waiting === 2) bothWait();
    await held;
    return 'done';
  });
  server.get('/health/live', () => 'alive');
  const slow = [server.inject('/slow'), server.inject('/slow')];
  await two;
  const third = await server.inject('/slow');
  expect([third.statusCode, third.json()]).toEqual([503, { code: 'overloaded' }]);
  expect((await server.inject('/health/live')).body).toBe('alive');
  release();
  expect((await Promise.all(slow)).map(({ body }) => body)).toEqual(['done', 'done']);
  expect((await server.inject('/slow')).body).toBe('done');
  expect(load.shed).toBe(1);
  await server.close();
});

import { routesOf } from '#platform';
import { testHouse, type TestHouse } from './house.js';

let house: TestHouse;
beforeAll(async () => {
  house = await testHouse();
});
afterAll(() => house.close());

interface Operation {
  readonly operationId: string;
  readonly summary?: string;
  readonly security?: readonly object[];
}

describe('the whole surface', () => {
  const operations = async (): Promise<{ verb: string; path: string; operation: Operation }[]> => {
    const { body } = await house.anyone.get('/openapi.json').expect(200);
    return Object.entries(body.paths as Record<string, Record<string, Operation>>).flatMap(([path, verbs]) =>
      Object.entries(verbs).map(([verb, operation]) => ({ verb, path, operation })),
    );
  };

  it('says of every route who may call it, and that its input is checked', () => {
    const routes = routesOf(house.house.api.app);
    expect(routes.length).toBeGreaterThan(10);
    expect(routes.flatMap(({ handler, faults }) => faults.map((fault) => `${handler}: ${fault}`))).toEqual([]);
    const open = routes.filter(({ access }) => access?.who === 'public').map(({ method, path }) => `${method} ${path}`);
    expect(open.sort()).toEqual([
      'GET /health/live',
      'GET /health/ready',
      'GET /health/serving',
      'GET /metrics',
      'GET /v1/followed-report',
      'GET /v1/sessions/provider',
      'GET /v1/unsubscribe',
      'POST /v1/anonymous-reports',
      'POST /v1/followed-report/messages',
      'POST /v1/sessions',
      'POST /v1/sessions/provider',
      'POST /v1/sessions/provider/complete',
      'POST /v1/unsubscribe',
    ]);
  });

  it('is described: each operation under a name of its own', async () => {
    const all = await operations();
    const names = all.map(({ operation }) => operation.operationId);
    expect(names.filter((name, n) => names.indexOf(name) !== n)).toEqual([]);
  });

  it('asks everyone for a session who comes without', async () => {
    const known = '0198a000-0000-7000-8000-000000000001';
    for (const { verb, path, operation } of await operations()) {
      if (operation.security?.some((each) => Object.keys(each).length === 0)) continue;
      const address = path.replaceAll(/\{\w+\}/g, known);
      const answer = await (verb === 'get' ? house.anyone.get(address) : house.anyone[verb as 'post' | 'put' | 'delete'](address));
      expect([verb, path, answer.status, answer.body.code]).toEqual([verb, path, 401, 'not-signed-in']);
    }
  });
});

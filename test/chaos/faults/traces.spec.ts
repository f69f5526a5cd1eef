import { randomUUID } from 'node:crypto';
import { freePort } from '#testing';
import { Collector, type Span } from '../../http/collector.js';
import { untilSettled } from '../checks/views.js';
import { apartHouse } from '../house/apart-house.js';
import { callerAt, patiently } from '../house/caller.js';
import { patience } from '../house/ground.js';
import type { Part, PartOptions } from '../house/part.js';
import { newWorld, process, unit, type World } from '../load/world.js';

/** All that was owed is overdue by then. */
const later: PartOptions = { ahead: 60 * 86_400_000 };
/** What a process says of a collector. */
const lost = 'traces are lost: nobody takes them';
const again = 'traces are taken again';
const times = ({ said }: Part, words: string): number => said().split(words).length - 1;

describe('traces of parts that run apart', () => {
  const house = apartHouse('traces');
  const collector = new Collector();
  let environment: Readonly<Record<string, string>>;
  let api: Part;
  let projector: Part;
  let world: World;

  // Nobody listens there yet.
  beforeAll(async () => {
    const headers = Object.entries(Collector.headers).map(([name, value]) => `${name}: ${value}`);
    environment = { REDRESS_OTLP_URL: Collector.at(await freePort()), REDRESS_OTLP_HEADERS: headers.join('\n') };
  });
  afterAll(() => collector.close());

  const start = (app: Parameters<typeof house.start>[0], options: PartOptions = {}): Promise<Part> =>
    house.start(app, { ...options, environment });
  /** Commands are acknowledged, and every reader of the log sees them. */
  const isWell = async (): Promise<void> => {
    const caller = callerAt(api.url, world.sessions.worker);
    const report = { title: 'Черга', description: 'Без ладу', severity: 'minor' };
    const answers = await Promise.all(
      Array.from({ length: 60 }, () => {
        const key = randomUUID();
        return patiently(() => caller.post('/v1/nonconformities', report, key));
      }),
    );
    expect(answers.filter(({ status }) => status !== 201)).toEqual([]);
    await untilSettled(house.bystander);
  };

  it(
    'are one trace from request to job; a collector that is not there, hangs or goes away is told of once, and nothing waits for it',
    async () => {
      [api, projector] = await Promise.all([start('api'), start('projector')]);
      world = await newWorld(api.url);
      await isWell();
      for (const each of [api, projector]) await each.heard(new RegExp(lost));

      await collector.open(Number(new URL(environment['REDRESS_OTLP_URL']!).port));
      await isWell();
      for (const each of [api, projector]) {
        await each.heard(new RegExp(again));
        expect([times(each, lost), times(each, again)]).toEqual([1, 1]);
      }

      const correlation = randomUUID();
      const send = async (path: string, body: object): Promise<string> => {
        const { token } = world.sessions.worker;
        const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}`, 'correlation-id': correlation };
        const answer = await fetch(`${api.url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
        expect([path, answer.ok]).toEqual([path, true]);
        return ((await answer.json()) as { id: string }).id;
      };
      const record = await send('/v1/nonconformities', { title: 'Черга', description: 'Без ладу', severity: 'minor' });
      await send(`/v1/records/${record}/triage`, { process, unit, severity: 'minor', assignee: world.sessions.worker.person });
      await send('/v1/capas', { title: 'Лад у черзі', kind: 'corrective', leadUnit: unit, units: [unit], records: [record] });
      const worker = await start('worker', later);
      const ours = (service: string, name: string, under?: Span): Promise<Span> =>
        collector.first(
          (each) =>
            each.traceId === correlation.replaceAll('-', '') &&
            each.service === `redress-${service}` &&
            each.name === name &&
            (under === undefined || each.parentSpanId === under.spanId),
        );
      const request = await ours('api', 'POST /v1/capas');
      const append = await ours('api', 'append capa', await ours('api', 'command draft', request));
      const drafted = await ours('api', 'event CapaDrafted', append);
      await ours('projector', 'project capas', drafted);
      const reaction = await collector.first(
        ({ name, traceId, service }) =>
          name === 'react records-follow-their-capa' && traceId === request.traceId && service === 'redress-projector',
      );
      const sent = await collector.first(({ parentSpanId }) => parentSpanId === reaction.spanId);
      expect([sent.name, sent.service]).toEqual([expect.stringMatching(/^command /), 'redress-projector']);
      await ours('worker', 'job look');
      expect(await worker.end()).toBe(0);

      collector.hangs = true;
      const { asked } = collector;
      await isWell();
      while (collector.asked === asked) await collector.news();
      await api.heard(new RegExp(`${again}[\\s\\S]*${lost}`));
      await isWell();
      await collector.close();
      await isWell();
      expect([times(api, lost), times(api, again)]).toEqual([2, 1]);
      const ended = await Promise.all([api, projector].map((each) => each.end()));
      expect(ended).toEqual([0, 0]);
    },
    2 * patience,
  );
});

import { redressClient } from './client.js';
import { NoAnswer, RedressProblem } from './problem.js';

interface Sent {
  readonly url: string;
  readonly method: string;
  readonly headers: Record<string, string>;
  readonly body?: string;
}

/** A server that answers one after the other; an Error is a lost connection. */
function server(...answers: (Response | Error)[]) {
  const sent: Sent[] = [];
  const waits: number[] = [];
  const client = redressClient({
    server: 'http://house',
    token: 't',
    language: 'en',
    attempts: 3,
    fetch: (async (url: string, request: Sent) => {
      sent.push({ ...request, url });
      const answer = answers.shift() ?? new Error('lost');
      if (answer instanceof Error) throw answer;
      return answer;
    }) as unknown as typeof fetch,
    wait: async (milliseconds) => {
      waits.push(milliseconds);
    },
  });
  return { client, sent, waits };
}

const json = (status: number, body: object, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': status < 400 ? 'application/json' : 'application/problem+json', ...headers },
  });

describe('the client', () => {
  it('sends a command whose answer was lost again, under one key', async () => {
    const { client, sent, waits } = server(
      new Error('reset'),
      json(503, { code: 'house-behind' }, { 'retry-after': '2' }),
      json(201, { id: 'x' }, { etag: '"4"', 'redress-position': 'p', location: '/v1/x' }),
    );
    const answer = await client.call('post', '/v1/nonconformities', { body: { title: 'ї' }, ifMatch: 3 });
    expect(answer).toEqual({ status: 201, body: { id: 'x' }, revision: 4, position: 'p', location: '/v1/x' });
    expect(new Set(sent.map(({ headers }) => headers['idempotency-key'])).size).toBe(1);
    expect(sent[0]).toMatchObject({
      method: 'POST',
      body: '{"title":"ї"}',
      headers: { authorization: 'Bearer t', 'if-match': '"3"', 'accept-language': 'en' },
    });
    expect(waits).toEqual([100, 2000]);
  });

  it('gives up after its attempts, and says under which key it tried', async () => {
    const { client, sent } = server();
    const failure = await client.call('post', '/v1/x', { idempotencyKey: 'k' }).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(NoAnswer);
    expect(failure).toMatchObject({ idempotencyKey: 'k', address: 'http://house/v1/x' });
    expect(sent).toHaveLength(3);
  });

  it('tells a problem as it was said, at once', async () => {
    const { client, sent } = server(
      json(422, { code: 'command-refused', title: 'The command was refused', refusals: [{ code: 'x', params: {}, message: 'm' }] }),
    );
    const failure = await client.call('post', '/v1/x').catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(RedressProblem);
    expect(failure).toMatchObject({ code: 'command-refused', status: 422, message: 'The command was refused', refusals: [{ code: 'x' }] });
    expect(sent).toHaveLength(1);
  });

  it('fills in addresses and queries', async () => {
    const { client, sent } = server(json(200, {}));
    await client.call('get', '/v1/records/{id}', { path: { id: 'a/b' }, query: { at: 'x+y', status: ['open', 'shut'], no: undefined } });
    expect(sent[0]!.url).toBe('http://house/v1/records/a%2Fb?at=x%2By&status=open&status=shut');
    expect(sent[0]!.headers['idempotency-key']).toBeUndefined();
  });

  it('reads events as they come, in whatever pieces', async () => {
    const text = ': hello\n\nid: 7\nevent: change\ndata: {"name":\ndata: "ї"}\n\nevent: x\ndata: 1\n\n';
    const bytes = new TextEncoder().encode(text);
    const { client } = server(
      new Response(
        new ReadableStream({
          start: (controller) => {
            for (const byte of bytes) controller.enqueue(Uint8Array.of(byte));
            controller.close();
          },
        }),
      ),
    );
    const events = [];
    for await (const event of client.events('/v1/stream')) events.push(event);
    expect(events).toEqual([
      { id: '7', event: 'change', data: { name: 'ї' } },
      { event: 'x', data: 1 },
    ]);
  });
});

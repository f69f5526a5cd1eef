import { testHouse, type Client, type TestHouse } from './house.js';
import { nobodys, placesOf, surfaceOf, type Operation, type Schema } from './surface.js';

/** Nothing that can be typed wrongly is taken, breaks anything or is answered by less than all that is wrong: over every route that there is. */
let house: TestHouse;
let caller: Client;
let operations: readonly Operation[];
let whole: (schema: Schema) => Schema;
let sampleOf: (schema: Schema) => unknown;

beforeAll(async () => {
  house = await testHouse();
  await house.listening();
  caller = await house.employ({
    username: 'everyone',
    roles: ['process-owner', 'quality-manager', 'auditor', 'head-of-department', 'administrator'],
  });
  ({ operations, whole, sampleOf } = surfaceOf((await house.anyone.get('/openapi.json').expect(200)).body));
});
afterAll(() => house.close());

const addressOf = ({ path }: Operation): string => path.replaceAll(/\{\w+\}/g, nobodys);
const withBody = (): [Operation, Readonly<Record<string, Schema>>, Schema][] =>
  operations.flatMap((operation) => {
    if (!operation.body) return [];
    const form = whole(operation.body);
    return [[operation, form.properties ?? {}, form]];
  });

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: {
    readonly code: string;
    readonly title: string;
    readonly errors?: readonly { in: string; pointer: string; code: string; message: string }[];
  };
}

/** What every refusal is, whatever was wrong. */
function isAProblem(answer: Answer, about: string): void {
  const { status, headers, body } = answer;
  expect([about, status, headers['content-type']]).toEqual([about, status, 'application/problem+json; charset=utf-8']);
  expect([about, status >= 400 && status < 500]).toEqual([about, true]);
  expect(JSON.stringify(body)).not.toMatch(/node_modules|\bat \S+ \(|\.[jt]s:\d|select |syntax error/i);
  for (const { message } of body.errors ?? []) expect(message).not.toMatch(/^field\.|[{}]/);
  expect(body.title).not.toBe(`problem.${body.code}`);
}
const offending = ({ body: { errors = [] } }: Answer, place = 'body') =>
  errors.filter((each) => each.in === place).map(({ pointer, code }) => `${pointer} ${code}`);

const sendJson = async (operation: Operation, body: unknown): Promise<Answer> => {
  const text = JSON.stringify(body);
  return send(operation, text);
};
const send = async ({ verb, path }: Operation, content: Buffer | string, type = 'application/json'): Promise<Answer> => {
  const answer = await caller.raw(verb, addressOf({ path } as Operation), Buffer.from(content), type);
  return answer as unknown as Answer;
};

let end: unknown;
beforeEach(async () => {
  end = await house.house.core.store.end();
});
/** Refused input leaves nothing behind. */
afterEach(async () => {
  expect(await house.house.core.store.end()).toEqual(end);
});

/** A value that is none of the schema's, and how the answer names it. Null where the schema takes anything. */
function wrong(schema: Schema): unknown {
  const { type, enum: words, properties, oneOf, anyOf } = whole(schema);
  const kinds = [type ?? (anyOf?.[0] && whole(anyOf[0]).type) ?? (words ? 'string' : (properties ?? oneOf) ? 'object' : [])].flat();
  if (kinds.includes('string')) return { not: 'a text' };
  return kinds.length === 0 ? undefined : 'wrong';
}
const isText = (schema: Schema): boolean => {
  const { type, enum: words, format, pattern, anyOf } = whole(schema);
  return [type].flat().includes('string') && !words && !format && !pattern && !anyOf;
};
const isDate = (schema: Schema): boolean => {
  const { format, anyOf } = whole(schema);
  return [format, ...(anyOf ?? []).map((each) => each.format)].some((each) => each === 'date-time' || each === 'date');
};

describe('a body', () => {
  it('with nothing of what is needed is told all of it, and what is not known too', async () => {
    for (const [operation, , form] of withBody()) {
      const answer = await sendJson(operation, { surprise: 1 });
      isAProblem(answer, operation.id);
      expect([operation.id, ...offending(answer).sort()]).toEqual([
        operation.id,
        ...[...(form.required ?? []).map((name) => `/${name} required`), '/surprise unknown-field'].sort(),
      ]);
    }
  });

  it('with every field of a wrong type is told of each at once', async () => {
    for (const [operation, fields] of withBody()) {
      const body = Object.fromEntries(Object.entries(fields).map(([name, schema]) => [name, wrong(schema)]));
      if (Object.keys(body).length === 0) continue;
      const answer = await sendJson(operation, body);
      isAProblem(answer, operation.id);
      const named = new Set(answer.body.errors?.map(({ pointer }) => pointer));
      expect([operation.id, Object.keys(body).filter((name) => !named.has(`/${name}`))]).toEqual([operation.id, []]);
    }
  });

  it('with a wrong type or an unknown field inside an object is told where', async () => {
    for (const [operation, , form] of withBody()) {
      for (const { pointer, schema, put } of placesOf(form, whole).filter((each) => each.pointer.split('/').length > 2)) {
        const answer = await sendJson(operation, put(wrong(schema)));
        isAProblem(answer, `${operation.id} ${pointer}`);
        expect([operation.id, answer.body.errors?.map((each) => each.pointer)]).toEqual([operation.id, expect.arrayContaining([pointer])]);
        const unknown = await sendJson(operation, replaceLast(put(null)));
        expect([operation.id, offending(unknown)]).toEqual([
          operation.id,
          expect.arrayContaining([`${pointer.slice(0, pointer.lastIndexOf('/'))}/surprise unknown-field`]),
        ]);
      }
    }
  });

  it('with null where none may be is told so', async () => {
    for (const [operation, fields] of withBody()) {
      const firm = Object.entries(fields).filter(([, schema]) => !mayBeNull(schema));
      const answer = await sendJson(operation, Object.fromEntries(firm.map(([name]) => [name, null])));
      if (firm.length === 0) continue;
      isAProblem(answer, operation.id);
      expect([operation.id, ...offending(answer)]).toEqual(
        expect.arrayContaining([operation.id, ...firm.map(([name]) => `/${name} null-refused`)]),
      );
    }
  });

  it('with U+0000 or half a character in any text is refused, whichever text it is', async () => {
    for (const [operation, , form] of withBody()) {
      for (const { pointer, put } of placesOf(form, whole).filter(({ schema }) => isText(schema))) {
        for (const bad of pointer.length % 2 ? ['a\u0000b'] : ['\ud800']) {
          const answer = await sendJson(operation, put(bad));
          isAProblem(answer, `${operation.id} ${pointer}`);
          expect([operation.id, pointer, answer.status, answer.body.code]).toEqual([operation.id, pointer, 400, 'forbidden-text']);
        }
      }
    }
  });

  it('with texts that are too long, be it by one character or by a million, is told of each at once', async () => {
    for (const [at, [operation, fields]] of withBody().entries()) {
      // Longer than any field takes is long enough: that a million is no trouble is asked here and there.
      const isLong = at % 8 === 0;
      const texts = Object.entries(fields).filter(([, schema]) => isText(schema));
      if (texts.length === 0) continue;
      const body = Object.fromEntries(
        texts.map(([name, schema], n) => [name, 'a'.repeat(isLong && n === 0 ? 900_000 : (whole(schema).maxLength ?? 0) + 1)]),
      );
      const answer = await sendJson(operation, body);
      isAProblem(answer, operation.id);
      expect([operation.id, ...offending(answer)]).toEqual(
        expect.arrayContaining([operation.id, ...texts.map(([name]) => `/${name} too-long`)]),
      );
    }
  });

  it('with a text that is too long inside an object is told where', async () => {
    for (const [operation, , form] of withBody()) {
      for (const { pointer, schema, put } of placesOf(form, whole).filter(
        (each) => isText(each.schema) && each.pointer.split('/').length > 2,
      )) {
        const answer = await sendJson(operation, put('a'.repeat((whole(schema).maxLength ?? 0) + 1)));
        isAProblem(answer, `${operation.id} ${pointer}`);
        expect([operation.id, answer.body.errors?.map((each) => each.pointer)]).toEqual([operation.id, expect.arrayContaining([pointer])]);
      }
    }
  });

  it('with a number beyond its bounds or a list that is too long is told where', async () => {
    let looked = 0;
    for (const [operation, , form] of withBody()) {
      for (const { pointer, schema, put } of placesOf(form, whole)) {
        const { minimum, maximum, maxItems, items } = whole(schema);
        const tooMany = maxItems !== undefined && items ? Array.from({ length: maxItems + 1 }, () => sampleOf(items)) : [];
        const bad = [
          ...(minimum === undefined ? [] : [minimum - 1]),
          ...(maximum === undefined ? [] : [maximum + 1]),
          ...(tooMany.length === 0 || JSON.stringify(tooMany).length > 900_000 ? [] : [tooMany]),
        ];
        for (const value of bad) {
          looked += 1;
          const answer = await sendJson(operation, put(value));
          isAProblem(answer, `${operation.id} ${pointer}`);
          expect([operation.id, answer.body.errors?.map((each) => each.pointer)]).toEqual([
            operation.id,
            expect.arrayContaining([pointer]),
          ]);
        }
      }
    }
    expect(looked).toBeGreaterThan(30);
  });

  it('with a date that is none, or beyond all papers and terms, is told which', async () => {
    for (const [operation, , form] of withBody()) {
      for (const { pointer, put } of placesOf(form, whole).filter(({ schema }) => isDate(schema))) {
        for (const bad of ['yesterday', '2026-02-30T10:00:00Z', '2026-03-02T10:00:00', '0001-01-01T00:00:00Z', '+012026-01-01T00:00:00Z']) {
          const answer = await sendJson(operation, put(bad));
          isAProblem(answer, `${operation.id} ${pointer} ${bad}`);
          expect([operation.id, bad, answer.body.errors?.map((each) => each.pointer)]).toEqual([
            operation.id,
            bad,
            expect.arrayContaining([pointer]),
          ]);
        }
      }
    }
  });

  // Read before anybody looks where it goes, so that every route is asked in some of these ways, and each of them on dozens of routes.
  const ways = [
    ['is no JSON', '{"a":', 'application/json', 400, 'malformed-json'],
    ['is no UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]), 'application/json', 400, 'malformed-text'],
    ['reaches for a prototype', '{"__proto__":{"admin":true}}', 'application/json', 400, 'forbidden-text'],
    ['is deeper than anything', `${'{"a":'.repeat(100)}1${'}'.repeat(100)}`, 'application/json', 400, 'too-deep'],
    ['is a list', '[]', 'application/json', 400, 'invalid-request'],
    ['is a text', '"a"', 'application/json', 400, 'invalid-request'],
    ['is a number', '1', 'application/json', 400, 'invalid-request'],
    ['is null', 'null', 'application/json', 400, 'invalid-request'],
    ['is a form', 'a=1', 'application/x-www-form-urlencoded', 415, 'unsupported-media-type'],
    ['is XML', '<a/>', 'text/xml', 415, 'unsupported-media-type'],
    ['is a file', 'text', 'text/plain', 415, 'unsupported-media-type'],
    ['is of bytes', 'text', 'application/octet-stream', 415, 'unsupported-media-type'],
    ['is larger than 1 MiB', JSON.stringify({ a: 'я'.repeat(600_000) }), 'application/json', 413, 'body-too-large'],
  ] as const;
  it.each(ways.map((way, n) => [...way, n] as const))('that %s is refused', async (_, content, type, status, code, n) => {
    const asked = withBody().filter((__, at) => (at + n) % 4 === 0);
    expect(asked.length).toBeGreaterThan(20);
    for (const [operation] of asked) {
      const answer = await send(operation, content, type);
      isAProblem(answer, operation.id);
      expect([operation.id, answer.status, answer.body.code]).toEqual([operation.id, status, code]);
    }
  });
});

describe('an address', () => {
  it('with an id that is none is told so', async () => {
    for (const operation of operations) {
      const ids = operation.parameters.filter((each) => each.in === 'path' && each.schema.format === 'uuid');
      for (const bad of [nobodys.toUpperCase(), '%00', '..%2f..']) {
        if (ids.length === 0) continue;
        const address = operation.path.replaceAll(/\{(\w+)\}/g, (__, name) => (ids.some((each) => each.name === name) ? bad : nobodys));
        const answer = (await caller.raw(operation.verb, address, operation.body ? Buffer.from('{}') : null)) as unknown as Answer;
        isAProblem(answer, `${operation.id} ${bad}`);
        expect([operation.id, offending(answer, 'path').sort()]).toEqual([
          operation.id,
          ids.map(({ name }) => `/${name} not-an-id`).sort(),
        ]);
      }
    }
  });

  it('with a parameter that is not known, or reaches for a prototype, is told which', async () => {
    for (const operation of operations.filter(({ verb, parameters }) => verb === 'get' && parameters.some((each) => each.in === 'query'))) {
      for (const name of ['surprise', '__proto__', 'constructor']) {
        const answer = (await caller.get(`${addressOf(operation)}?${name}=1`)) as unknown as Answer;
        isAProblem(answer, `${operation.id} ${name}`);
        expect([operation.id, offending(answer, 'query')]).toEqual([operation.id, expect.arrayContaining([`/${name} unknown-field`])]);
      }
    }
  });

  it('with absurd values of every parameter is told of each at once', async () => {
    for (const operation of operations.filter(({ verb }) => verb === 'get')) {
      const given = operation.parameters.filter((each) => each.in === 'query');
      if (given.length === 0) continue;
      const absurd = given.map(({ name, schema }) => `${name}=${encodeURIComponent(absurdOf(schema))}`);
      const answer = (await caller.get(`${addressOf(operation)}?${absurd.join('&')}`)) as unknown as Answer;
      isAProblem(answer, operation.id);
      const named = new Set(answer.body.errors?.map(({ pointer }) => pointer.split('/')[1]));
      expect([operation.id, given.map(({ name }) => name).filter((name) => !named.has(name))]).toEqual([operation.id, []]);
    }
  });

  it.each(['abc', '%00', Buffer.from('["others",[1]]').toString('base64url'), Buffer.from('{').toString('base64url'), 'a'.repeat(2000)])(
    'with the cursor %s is told that it is none',
    async (cursor) => {
      for (const operation of operations.filter(({ parameters }) => parameters.some(({ name }) => name === 'cursor'))) {
        const answer = (await caller.get(`${addressOf(operation)}?${requiredOf(operation)}cursor=${cursor}`)) as unknown as Answer;
        isAProblem(answer, operation.id);
        expect([operation.id, ['bad-cursor', 'invalid-request'].includes(answer.body.code)]).toEqual([operation.id, true]);
      }
    },
  );

  it.each(['abc', '-1', '999999999999999999999', '%00', 'a'.repeat(200)])('with the position %s is told that it is none', async (after) => {
    for (const operation of operations.filter(
      ({ verb, parameters }) => verb === 'get' && parameters.some(({ name }) => name === 'after'),
    )) {
      const answer = (await caller.get(`${addressOf(operation)}?${requiredOf(operation)}after=${after}`)) as unknown as Answer;
      isAProblem(answer, operation.id);
      expect([operation.id, ['bad-position', 'invalid-request'].includes(answer.body.code)]).toEqual([operation.id, true]);
    }
  });
});

describe('a header', () => {
  it.each([
    ['idempotency-key', 'a'.repeat(201), 'bad-idempotency-key'],
    ['idempotency-key', 'ключ', 'bad-idempotency-key'],
    ['if-match', '7', 'bad-if-match'],
    ['if-match', '*', 'bad-if-match'],
    ['if-match', '"9999999999999999"', 'bad-if-match'],
  ])('%s: %s is told to be none', async (name, value, code) => {
    const commands = operations.filter(({ parameters }) =>
      parameters.some((each) => each.in === 'header' && each.name.toLowerCase() === name),
    );
    expect(commands.length).toBeGreaterThan(50);
    for (const operation of commands) {
      const body = sampleOf(operation.body ?? {});
      const answer = (await caller.raw(operation.verb, addressOf(operation), Buffer.from(JSON.stringify(body)), 'application/json', {
        [name]: Buffer.from(value).toString('latin1'),
      })) as unknown as Answer;
      isAProblem(answer, operation.id);
      expect([operation.id, answer.body.code, answer.body.errors]).toEqual([operation.id, code, undefined]);
    }
  });

  it.each(['', 'xx', '*', 'en;q=2', 'uk;q=0, en;q=0', ';;;,,,', 'en'.repeat(4000)])(
    'accept-language: %s is no trouble',
    async (language) => {
      const { status, headers } = await caller.get(`/v1/records/${nobodys}`).set('accept-language', language);
      expect([status, ['uk', 'en'].includes(headers['content-language']!)]).toEqual([404, true]);
    },
  );

  it.each(['Bearer ', 'Basic YWRtaW46YWRtaW4=', `Bearer ${'a'.repeat(600)}`])('authorization: %s is nobody', async (token) => {
    for (const operation of operations.filter(({ isPublic }) => !isPublic)) {
      const answer = (await house.anyone.raw(
        operation.verb,
        addressOf(operation),
        operation.body ? Buffer.from('{}') : null,
        'application/json',
        {
          authorization: token,
        },
      )) as unknown as Answer;
      isAProblem(answer, operation.id);
      expect([operation.id, answer.status, answer.body.code]).toEqual([operation.id, 401, 'not-signed-in']);
    }
  });
});

function mayBeNull({ type, enum: words, anyOf }: Schema): boolean {
  return [type].flat().includes('null') || words?.includes(null) === true || anyOf?.some((each) => each.type === 'null') === true;
}

/** The same body with `surprise` beside the innermost field. */
function replaceLast(body: object): object {
  return JSON.parse(JSON.stringify(body).replace(/"(\w+)":null/, '"surprise":null')) as object;
}

function absurdOf(schema: Schema): string {
  const { type, enum: words, format, maxLength } = whole(schema);
  if (words || format || [type].flat().some((each) => each === 'integer' || each === 'number' || each === 'boolean')) return '\u0000absurd';
  return maxLength === undefined ? '\u0000' : 'a'.repeat(maxLength + 1);
}

/** The parameters that an address needs, well-formed. */
function requiredOf({ parameters }: Operation): string {
  return parameters
    .filter((each) => each.in === 'query' && each.required)
    .map(({ name, schema }) => `${name}=${encodeURIComponent(String(sampleOf(schema)))}&`)
    .join('');
}

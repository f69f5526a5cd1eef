import { randomUUID } from 'node:crypto';
import { inTurn, medianOf, present, timed, type Contender, type Table } from './harness.js';
import { withHouse } from './house.js';
import { Lines } from './load.js';

const looks = 200;
const password = 'password-of-the-named';

/**
 * Whether time tells what the answer does not: a complaint that is closed to the reader against an id under which there is nothing, for a read,
 * a history and a command. The two take turns within a round, so that a drift of the machine meets both alike.
 */
export async function conflict(): Promise<void> {
  await withHouse(async ({ url, token }) => {
    const admin = await Lines.open(url, 1, { authorization: `Bearer ${token}` });
    const post = (lines: Lines, path: string, given: object) =>
      lines.answer<Record<string, string>>({ method: 'POST', path, body: JSON.stringify(given) }, 201);
    const named = await post(admin, '/v1/directory/people', { name: 'Названа', username: 'named', password, roles: ['auditor'] });
    const session = await post(admin, '/v1/sessions', { username: 'named', password });
    const appeal = { form: 'complaint', channel: 'letter', text: 'Скарга', against: { persons: [named['id']] } };
    const closed = await Promise.all(Array.from({ length: looks }, async () => (await post(admin, '/v1/complaints', appeal))['id']!));
    const lines = await Lines.open(url, 1, { authorization: `Bearer ${session['token']}` });

    const ways: Readonly<Record<string, (id: string) => Parameters<Lines['send']>[0]>> = {
      'a record': (id) => ({ method: 'GET', path: `/v1/records/${id}` }),
      'its history': (id) => ({ method: 'GET', path: `/v1/records/${id}/history` }),
      'a command to it': (id) => ({ method: 'POST', path: `/v1/records/${id}/comment`, body: JSON.stringify({ text: 'Нотатка' }) }),
    };
    const tried = (way: string, idOf: (n: number) => string): Contender => timed((n) => lines.answer(ways[way]!(idOf(n)), 404), { looks });
    const rows = await inTurn(
      Object.fromEntries(
        Object.keys(ways).flatMap((way) => [
          [`${way}, closed`, tried(way, (n) => closed[n]!)],
          [`${way}, not there`, tried(way, () => randomUUID())],
        ]),
      ),
    );
    await present({
      name: 'conflict',
      what: 'a complaint that is closed to the reader against an id with nothing under it, one reader over HTTP (alike is better)',
      rows,
      ratios: Object.keys(ways).map((way) =>
        alike(way, medianOf(rows, `${way}, closed`, 'p50 ms') / medianOf(rows, `${way}, not there`, 'p50 ms')),
      ),
    });
    lines.close();
    admin.close();
  });
}

/** The medians lie so near each other that one answer tells nothing. */
function alike(way: string, ratio: number): Table['ratios'][number] {
  return { name: `${way}: p50 closed ÷ not there`, ratio, goal: '0.8 to 1.25', reached: ratio >= 0.8 && ratio <= 1.25 };
}

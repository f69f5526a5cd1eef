import { Pool } from 'pg';
import { atMost, inTurn, medianOf, present, timed } from './harness.js';
import { withHouse } from './house.js';
import { Lines } from './load.js';
import { report } from './commands.js';
import { smallDepartment, triagedRecord, type SmallDepartment } from './department.js';

const events = 1_000;
const looks = 100;
const links = 10;

/** One record of a thousand events, as it was at any instant; and one as people open it, with what it is linked with and what may be done. */
export async function record(): Promise<void> {
  await withHouse(async (house) => {
    const { url, token, databaseUrl } = house;
    const department = await smallDepartment(house, 1);
    const linked = await linkedRecord(department);
    const lines = await Lines.open(url, 8, { authorization: `Bearer ${token}`, prefer: 'respond-async' });
    const pool = new Pool({ connectionString: databaseUrl, max: 1 });
    const { id, revision } = await lines.answer<{ id: string; revision: number }>(report(0), 201);
    for (let n = revision; n < events - 1; n += 1) {
      const body = JSON.stringify({ text: `Нотатка ${n}: справу переглянуто, зауваження враховано.` });
      await lines.answer({ method: 'POST', path: `/v1/records/${id}/comment`, body });
    }
    const stream = `nonconformity-${id}`;
    const { rows: stored } = await pool.query<{ at: string }>(
      `select metadata::json ->> 'recordedAt' as at from log.events where stream = $1 order by revision`,
      [stream],
    );
    const get = (path: string): Promise<unknown> => lines.answer({ method: 'GET', path });
    const then = 'the record at an instant, over HTTP';
    const bare = 'its events, straight from the database';
    const page = `a record with ${links} links, a CAPA and its commands, for the owner of its process, over HTTP`;
    const rows = await inTurn({
      [page]: timed(() => department.owner.answer({ method: 'GET', path: `/v1/records/${linked}` }), { looks }),
      [then]: timed((n) => get(`/v1/records/${id}?at=${stored[(n * 389) % stored.length]!.at}`), { looks }),
      'the record now, over HTTP': timed(() => get(`/v1/records/${id}`), { looks }),
      [bare]: timed(() => pool.query('select * from log.events where stream = $1 order by revision', [stream]), { looks }),
    });
    await present({
      name: 'record',
      what: `one record of ${stored.length} events, one reader (lower is better)`,
      rows,
      ratios: [
        atMost('p99 of the page of a record, ms', medianOf(rows, page, 'p99 ms'), 30),
        atMost('p99 at an instant, ms', medianOf(rows, then, 'p99 ms'), 30),
        { name: 'p50 against its bare events', ratio: medianOf(rows, then, 'p50 ms') / medianOf(rows, bare, 'p50 ms') },
      ],
    });
    lines.close();
    department.owner.close();
    await pool.end();
  });
}

/** A triaged record that others are linked with and a CAPA covers. */
async function linkedRecord(department: SmallDepartment): Promise<string> {
  const { owner, unit, process } = department;
  const send = async (path: string, body: object): Promise<void> => {
    const answer = await owner.send({ method: 'POST', path, body: JSON.stringify(body) });
    if (answer.status >= 300) throw new Error(`${path}: ${answer.status} ${answer.body}`);
  };
  const id = await triagedRecord(department, 'Застарілий бланк заяви');
  for (let n = 0; n < links; n += 1)
    await send(`/v1/records/${id}/link`, { to: await triagedRecord(department, `Бланк ${n}`), relation: 'relates-to' });
  await send('/v1/capas', { title: 'Бланки без торішніх', kind: 'corrective', leadUnit: unit, units: [unit], process, records: [id] });
  return id;
}

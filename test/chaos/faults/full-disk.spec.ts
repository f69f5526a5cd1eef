import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StoreUnavailable, postgresEventStore, verifyChain } from '#event-store';
import type { EventStore, EventToAppend } from '#event-store';
import { canonicalJson, derivedId } from '#kernel';
import { findRunAs, startEmbeddedPostgres } from '#platform/ground';
import type { EmbeddedPostgres, RunAs } from '#platform/ground';

/** No file of the database may become larger than about this, in kibibytes: to the server that is a disk without room. */
const room = 24 * 1024;

function event(at: number): EventToAppend {
  const id = derivedId('full disk', at);
  // Random, so that the database cannot make it small.
  const data = canonicalJson({ filling: randomBytes(300_000).toString('base64') });
  const metadata = canonicalJson({
    actor: 'process:test',
    bodyHash: '0'.repeat(64),
    commandId: id,
    correlationId: id,
    decidedBy: { house: '0', machine: 'test', version: 1 },
    occurredAt: new Date().toISOString(),
    recordedAt: new Date().toISOString(),
  });
  return { id, type: 'Filled', version: 1, data, metadata };
}

async function storedIds(store: EventStore): Promise<string[]> {
  const ids: string[] = [];
  for await (const { events } of store.readAll(null)) ids.push(...events.map(({ id }) => id));
  return ids;
}

describe('a disk without room', () => {
  let home: string;
  let server: EmbeddedPostgres | null = null;
  let store: EventStore | null = null;
  const open = async (runAs: RunAs): Promise<EventStore> => {
    server = await startEmbeddedPostgres({ directory: join(home, 'postgres'), runAs });
    store = await postgresEventStore({ url: server.url });
    return store;
  };
  const close = async (): Promise<void> => {
    await store?.close();
    await server?.stop();
  };
  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), 'redress-full-'));
  });
  afterAll(async () => {
    await close();
    await rm(home, { recursive: true });
  });

  it('refuses an append with a code, keeps what was acknowledged, and takes the same append when there is room', async () => {
    const runAs = await findRunAs([home]);
    const limited: RunAs = {
      ...runAs,
      command(program, args) {
        const { file, args: rest } = runAs.command(program, args);
        return { file: '/bin/sh', args: ['-c', `ulimit -f ${room * 2}; exec "$@"`, 'sh', file, ...rest] };
      },
    };
    const full = await open(limited);
    const acknowledged: string[] = [];
    let refused: { stream: string; event: EventToAppend; error: unknown } | null = null;
    for (let at = 0; refused === null; at += 1) {
      const next = event(at);
      try {
        await full.append(`filled-${at}`, [next], 'no-stream');
        acknowledged.push(next.id);
      } catch (error) {
        refused = { stream: `filled-${at}`, event: next, error };
      }
    }
    expect(refused.error).toBeInstanceOf(StoreUnavailable);
    expect(acknowledged.length).toBeGreaterThan(10);
    expect(await storedIds(full)).toEqual(acknowledged);

    await close();
    const roomy = await open(runAs);
    await roomy.append(refused.stream, [refused.event], 'no-stream');
    expect(await storedIds(roomy)).toEqual([...acknowledged, refused.event.id]);
    const faults = [];
    for await (const fault of verifyChain(roomy.readAll(null))) faults.push(fault);
    expect(faults).toEqual([]);
  }, 60_000);
});

import { faultyWire } from '../contract/faulty-wire.js';
import type { FaultyWire } from '../contract/faulty-wire.js';

/** A wire to a database that knows what a commit is. */
export interface FaultyDatabaseWire extends Omit<FaultyWire, 'port'> {
  /** The database's address through this wire. */
  readonly url: string;
  /** Cuts a connection when the server has answered a `COMMIT`, before the answer arrives: so many times; *for good*: then `cut`. */
  cutBeforeCommitIsKnown(times: number, afterwards?: 'for good'): void;
}

/** Lays the wire. */
export async function faultyDatabaseWire(database: string): Promise<FaultyDatabaseWire> {
  let commitsToCut = 0;
  let forGood = false;
  const wire = await faultyWire(new URL(database), (bytes) => {
    if (commitsToCut === 0 || !bytes.includes('COMMIT\0')) return 'passed';
    commitsToCut -= 1;
    if (commitsToCut === 0 && forGood) wire.cut();
    return 'lost';
  });
  const url = new URL(database);
  url.hostname = '127.0.0.1';
  url.port = String(wire.port);
  return {
    ...wire,
    url: url.href,
    cutBeforeCommitIsKnown(times, afterwards) {
      commitsToCut = times;
      forGood = afterwards === 'for good';
    },
  };
}

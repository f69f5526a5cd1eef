import { Progress, type Surface } from '../progress.js';
import type { ImportedActivity, ImportedCase } from './cases.js';

/** What became of one case. */
export interface CaseResult {
  readonly externalReference: string;
  readonly outcome: 'imported' | 'completed' | 'already-there' | 'refused';
  readonly added?: number;
  readonly reason?: string;
}

/** Where cases go: a running house, or a stopped one. */
export interface CaseSink {
  /** @throws NotTaken where it takes none of them because of what one of them is. */
  send(cases: readonly ImportedCase[]): Promise<readonly CaseResult[]>;
}

/** The whole request was refused for what stands in it; sent case by case, the others come in. */
export class NotTaken extends Error {
  override readonly name = 'NotTaken';
}

/** The delivery ended before all cases were acknowledged. What was acknowledged is there, and a second run goes on from it. */
export class BrokenOff extends Error {
  override readonly name = 'BrokenOff';
  constructor(
    readonly acknowledged: number,
    readonly of: number,
    cause: unknown,
  ) {
    super(`${acknowledged} of ${of} cases were acknowledged before it broke off`, { cause });
  }
}

/** One request: so many cases, and so many bytes of JSON, of which a server takes 1 MiB. */
const request = { cases: 50, bytes: 300_000 };
const inFlight = 4;

/** Sends all cases, some requests at a time, with a bar. @throws BrokenOff with the first failure. */
export async function deliver(cases: readonly ImportedCase[], sink: CaseSink, out?: Surface): Promise<CaseResult[]> {
  const bar = new Progress('cases', cases.length, out);
  const results: CaseResult[] = [];
  const waiting = parcels(cases);
  let failed: unknown;
  const lane = async (): Promise<void> => {
    for (const parcel of waiting) {
      try {
        results.push(...(await sendParcel(parcel, sink)));
      } catch (error) {
        failed ??= error;
      }
      if (failed !== undefined) return;
      bar.at(results.length);
    }
  };
  await Promise.all(Array.from({ length: inFlight }, lane));
  bar.end();
  if (failed !== undefined) throw new BrokenOff(results.length, cases.length, failed);
  return results;
}

/** Cases that go in one request; or the pieces of one case that is too large for it, which go one after the other. */
type Parcel = { readonly cases: readonly ImportedCase[] } | { readonly pieces: readonly ImportedCase[] };

function* parcels(cases: readonly ImportedCase[]): Generator<Parcel> {
  let gathered: ImportedCase[] = [];
  let bytes = 0;
  for (const each of cases) {
    const size = sizeOf(each);
    if (gathered.length > 0 && (gathered.length >= request.cases || bytes + size > request.bytes)) {
      yield { cases: gathered };
      gathered = [];
      bytes = 0;
    }
    if (size > request.bytes) {
      yield { pieces: inPieces(each) };
      continue;
    }
    gathered.push(each);
    bytes += size;
  }
  if (gathered.length > 0) yield { cases: gathered };
}

const sizeOf = (value: object): number => Buffer.byteLength(JSON.stringify(value));

/** The same case several times, each time with some of its activities. */
function inPieces(whole: ImportedCase): ImportedCase[] {
  const pieces: ImportedActivity[][] = [[]];
  let bytes = sizeOf({ ...whole, activities: [] });
  const bare = bytes;
  for (const activity of whole.activities) {
    const size = sizeOf(activity);
    if (bytes + size > request.bytes) {
      pieces.push([]);
      bytes = bare;
    }
    pieces.at(-1)!.push(activity);
    bytes += size;
  }
  return pieces.map((activities) => ({ ...whole, activities }));
}

async function sendParcel(parcel: Parcel, sink: CaseSink): Promise<readonly CaseResult[]> {
  if ('cases' in parcel) return sendCases(parcel.cases, sink);
  const results: CaseResult[] = [];
  for (const piece of parcel.pieces) {
    results.push(...(await sendCases([piece], sink)));
    if (results.at(-1)?.outcome === 'refused') break;
  }
  const added = results.reduce((sum, each) => sum + (each.added ?? 0), 0);
  const [first] = results;
  const refused = results.find(({ outcome }) => outcome === 'refused');
  if (refused) return [refused];
  return [{ ...first!, outcome: first!.outcome === 'already-there' && added > 0 ? 'completed' : first!.outcome, added }];
}

async function sendCases(cases: readonly ImportedCase[], sink: CaseSink): Promise<readonly CaseResult[]> {
  try {
    return await sink.send(cases);
  } catch (error) {
    if (!(error instanceof NotTaken)) throw error;
    if (cases.length === 1) return [{ externalReference: cases[0]!.externalReference, outcome: 'refused', reason: error.message }];
    const middle = cases.length >> 1;
    return [...(await sendCases(cases.slice(0, middle), sink)), ...(await sendCases(cases.slice(middle), sink))];
  }
}

import { Progress } from '../progress.js';
import type { ImportedCase } from './cases.js';

/** What became of one case. */
export interface CaseResult {
  readonly externalReference: string;
  readonly outcome: 'imported' | 'completed' | 'already-there' | 'refused';
  readonly added?: number;
  readonly reason?: string;
}

/** Where cases go: a running house, or a stopped one. */
export interface CaseSink {
  send(cases: readonly ImportedCase[]): Promise<readonly CaseResult[]>;
}

const batch = 25;
const inFlight = 4;

/** Sends all cases in batches, some at a time, with a bar. Ends with the first failure; a second run goes on from there. */
export async function deliver(cases: readonly ImportedCase[], sink: CaseSink): Promise<CaseResult[]> {
  const bar = new Progress('cases', cases.length);
  const results: CaseResult[] = [];
  let next = 0;
  const lane = async (): Promise<void> => {
    while (next < cases.length) {
      const chunk = cases.slice(next, (next += batch));
      results.push(...(await sink.send(chunk)));
      bar.advance(chunk.length);
    }
  };
  // The first batch alone: what all share, units and people, is made once and not by four at a time.
  const first = cases.slice(0, (next = Math.min(batch, cases.length)));
  if (first.length > 0) {
    results.push(...(await sink.send(first)));
    bar.advance(first.length);
  }
  await Promise.all(Array.from({ length: inFlight }, lane));
  bar.end();
  return results;
}

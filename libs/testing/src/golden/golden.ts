import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { canonicalJson } from '#kernel';
import type { EventType } from '#kernel';
import { eventCatalogue, upcast } from '#event-store';
import { sampleOf } from './sample.js';

/** A golden file that a release lacks, or one that today's code no longer reads. */
export interface GoldenFault {
  readonly file: string;
  readonly fault: string;
}

/**
 * Compares the golden files of a folder with the types: one file for each version that was ever written, `<Type>.v<version>.json`, which today's
 * code brings up to today's schema. Says what is wrong; nothing where all is well.
 */
export function goldenFaults(types: readonly EventType[], folder: string): GoldenFault[] {
  const present = new Set(existsSync(folder) ? readdirSync(folder) : []);
  const faults: GoldenFault[] = [];
  for (const type of types) {
    for (let version = 1; version <= type.version; version++) {
      const file = goldenName(type.type, version);
      if (present.delete(file)) faults.push(...readingFaults(type, version, join(folder, file)));
      else
        faults.push({
          file,
          fault: 'is missing: no test shows that this version can still be read (UPDATE_GOLDEN=1 writes one of today’s version)',
        });
    }
  }
  for (const file of present) faults.push({ file, fault: 'belongs to no event type: a version that was released is read for good' });
  return faults;
}

function readingFaults(type: EventType, version: number, path: string): GoldenFault[] {
  const file = goldenName(type.type, version);
  try {
    const stored = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
    const before = canonicalJson(stored);
    const today = upcast(type, version, stored);
    const read = type.schema.safeParse(today);
    if (!read.success) return [{ file, fault: `does not become version ${type.version}: ${read.error.message}` }];
    if (canonicalJson(stored) !== before) return [{ file, fault: 'an upcast changes the data that it is given' }];
    if (canonicalJson(read.data) !== canonicalJson(today))
      return [{ file, fault: 'the schema changes the data on their way: what is read is not what was written' }];
    return [];
  } catch (error) {
    return [{ file, fault: error instanceof Error ? error.message : String(error) }];
  }
}

/**
 * Writes the golden files that today's versions lack; one that is there is never touched.
 * @param samples data by event type, where a generated sample would not fit or would say too little.
 */
export function writeGoldenFiles(types: readonly EventType[], folder: string, samples: Readonly<Record<string, object>> = {}): void {
  mkdirSync(folder, { recursive: true });
  for (const type of types) {
    const path = join(folder, goldenName(type.type, type.version));
    if (existsSync(path)) continue;
    const data = type.schema.safeParse(samples[type.type] ?? sampleOf(type.schema));
    if (!data.success) throw new Error(`the sample of ${type.type} does not fit its schema: ${data.error.message}`);
    writeFileSync(path, `${JSON.stringify(JSON.parse(canonicalJson(data.data)), null, 2)}\n`);
  }
}

/**
 * The spec of a capability's golden files: `goldenSpec(Object.values(capaEvents), new URL('../golden', import.meta.url))`.
 * With UPDATE_GOLDEN=1 it first writes those that today's versions lack.
 */
export function goldenSpec(types: Iterable<EventType>, folder: URL | string, samples?: Readonly<Record<string, object>>): void {
  const declared = [...types];
  const path = typeof folder === 'string' ? folder : fileURLToPath(folder);
  describe('golden files', () => {
    if (process.env.UPDATE_GOLDEN === '1') writeGoldenFiles(declared, path, samples);
    test('every version of every event type can be read today', () => {
      eventCatalogue(declared);
      expect(goldenFaults(declared, path)).toEqual([]);
    });
  });
}

function goldenName(type: string, version: number): string {
  return `${type}.v${version}.json`;
}

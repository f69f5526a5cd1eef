import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { eventType, sealed } from '#kernel';
import type { EventType } from '#kernel';
import { goldenFaults, writeGoldenFiles } from './golden.js';

const data = z.strictObject({
  id: z.uuid(),
  at: z.iso.datetime({ precision: 3 }),
  on: z.iso.date().nullable(),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  title: z.string().min(1).max(200),
  severity: z.enum(['minor', 'major']),
  counts: z.record(z.enum(['due', 'ended']), z.int().min(0)),
  cause: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('none') }),
    z.strictObject({ kind: z.literal('one'), share: z.number() }),
  ]),
  name: sealed('citizen', 'the name').optional(),
  steps: z.array(z.strictObject({ done: z.boolean(), note: z.string().optional() })).min(1),
});
const noted = eventType('Noted', { nature: 'content', doc: '', data });

describe('golden files', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'redress-golden-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const write = (file: string, content: object): void => writeFileSync(join(folder, file), JSON.stringify(content));
  const faults = (...types: EventType[]): string[] => goldenFaults(types, folder).map(({ file, fault }) => `${file} ${fault}`);

  test('are asked for, written once, and then never touched', () => {
    expect(faults(noted)).toEqual([expect.stringContaining('Noted.v1.json is missing')]);
    writeGoldenFiles([noted], folder);
    expect(faults(noted)).toEqual([]);
    const written = readFileSync(join(folder, 'Noted.v1.json'), 'utf8');
    writeFileSync(join(folder, 'Noted.v1.json'), ` ${written}`);
    writeGoldenFiles([noted], folder);
    expect(readFileSync(join(folder, 'Noted.v1.json'), 'utf8')).toBe(` ${written}`);
    expect(JSON.parse(written)).toMatchObject({ severity: 'minor', name: { sealed: 1 }, steps: [{ done: true }] });
  });

  test('show a schema that no longer takes what was released', () => {
    writeGoldenFiles([noted], folder);
    const narrowed = eventType('Noted', { nature: 'content', doc: '', data: data.omit({ title: true }) });
    expect(faults(narrowed)).toEqual([expect.stringContaining('Noted.v1.json does not become version 1')]);
  });

  test('of every older version are needed, and brought up to today', () => {
    const today = eventType('Counted', {
      version: 2,
      nature: 'content',
      doc: '',
      data: z.strictObject({ count: z.int() }),
      upcasts: { 1: ({ n }) => ({ count: n }) },
    });
    writeGoldenFiles([today], folder);
    expect(readdirSync(folder)).toEqual(['Counted.v2.json']);
    expect(faults(today)).toEqual([expect.stringContaining('Counted.v1.json is missing')]);
    write('Counted.v1.json', { n: 3 });
    expect(faults(today)).toEqual([]);
    write('Counted.v1.json', { m: 3 });
    expect(faults(today)).toEqual([expect.stringContaining('does not become version 2')]);
  });

  test('show an upcast that changes what it is given, and a schema that changes what it reads', () => {
    const careless = eventType('Careless', {
      version: 2,
      nature: 'content',
      doc: '',
      data: z.strictObject({ count: z.int() }),
      upcasts: { 1: (old) => Object.assign(old, { count: 1 }) },
    });
    write('Careless.v1.json', {});
    write('Careless.v2.json', { count: 1 });
    expect(faults(careless)).toEqual([expect.stringContaining('changes the data that it is given')]);
    const trimming = eventType('Trimming', { nature: 'content', doc: '', data: z.strictObject({ text: z.string().trim() }) });
    write('Trimming.v1.json', { text: ' a ' });
    rmSync(join(folder, 'Careless.v1.json'));
    rmSync(join(folder, 'Careless.v2.json'));
    expect(faults(trimming)).toEqual([expect.stringContaining('the schema changes the data')]);
  });

  test('show an event type that was taken away', () => {
    write('Gone.v1.json', {});
    expect(faults(noted)).toHaveLength(2);
    expect(faults(noted)[1]).toContain('Gone.v1.json belongs to no event type');
  });

  test('take a sample by hand where none can be made, and say so', () => {
    const odd = eventType('Odd', { nature: 'content', doc: '', data: z.strictObject({ code: z.string().regex(/^QQ\d+$/) }) });
    expect(() => writeGoldenFiles([odd], folder)).toThrow('no sample fits code');
    expect(() => writeGoldenFiles([odd], folder, { Odd: { code: 'no' } })).toThrow('does not fit its schema');
    writeGoldenFiles([odd], folder, { Odd: { code: 'QQ1' } });
    expect(faults(odd)).toEqual([]);
  });
});

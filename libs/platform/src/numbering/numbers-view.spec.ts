import { eventCatalogue } from '#event-store';
import { derivedId, eventType, type EventType } from '#kernel';
import { projected } from '#projections';
import { z } from 'zod';
import { numbersView } from './numbers-view.js';

const empty = z.strictObject({});
const founded = eventType('HouseFounded', { nature: 'content', doc: 'Founded.', data: z.strictObject({ zone: z.string() }) });
const noted = eventType('FaultNoted', { nature: 'content', doc: 'A fault.', data: empty });
const written = eventType('LetterCame', { nature: 'content', doc: 'A letter.', data: empty });
const brought = eventType('LetterBrought', { nature: 'content', doc: 'A letter of another house.', data: empty });

const numbered = [
  { prefix: 'FA', begins: [noted] },
  { prefix: 'LE', begins: [written, brought] },
];
const view = numbersView(numbered, eventCatalogue([founded, noted, written, brought]));
const id = (name: string): string => derivedId('numbered', name);
const fault = (name: string, recordedAt?: string) =>
  [noted({}), { stream: `fault-${id(name)}`, ...(recordedAt && { recordedAt }) }] as const;
const letter = (name: string, type: EventType = written) => [type({}), { stream: `letter-${id(name)}` }] as const;
const numbersOf = (given: Parameters<typeof projected>[1]) => {
  const { row } = projected(view, given);
  return (name: string) => row(id(name))?.number;
};

describe('numbers for people', () => {
  it('count each kind by itself in the order of the log, whatever event it begins with', () => {
    const numberOf = numbersOf([founded({ zone: 'Europe/Kyiv' }), fault('a'), letter('b'), fault('c'), letter('d', brought), letter('e')]);
    expect(['a', 'b', 'c', 'd', 'e'].map(numberOf)).toEqual([
      'FA-2026-00001',
      'LE-2026-00001',
      'FA-2026-00002',
      'LE-2026-00002',
      'LE-2026-00003',
    ]);
  });

  it('begin anew with the year of the house’s zone, also where clocks step back over its boundary', () => {
    const numberOf = numbersOf([
      founded({ zone: 'Europe/Kyiv' }),
      fault('in december', '2026-12-31T10:00:00.000Z'),
      fault('last', '2026-12-31T21:59:59.999Z'),
      fault('first', '2026-12-31T22:00:00.000Z'),
      fault('late by a second', '2026-12-31T21:59:59.000Z'),
      fault('second', '2027-01-01T00:30:00.000Z'),
    ]);
    expect(['in december', 'last', 'first', 'late by a second', 'second'].map(numberOf)).toEqual([
      'FA-2026-00001',
      'FA-2026-00002',
      'FA-2027-00001',
      'FA-2026-00003',
      'FA-2027-00002',
    ]);
  });

  it('follow the zone of the house', () => {
    const at = '2027-01-01T03:00:00.000Z';
    expect(numbersOf([founded({ zone: 'America/New_York' }), fault('a', at)])('a')).toBe('FA-2026-00001');
    expect(numbersOf([founded({ zone: 'UTC' }), fault('a', at)])('a')).toBe('FA-2027-00001');
  });

  it('stop at what has a number already', () => {
    expect(() => numbersOf([fault('a'), fault('a')])).toThrow('a second beginning');
  });

  it('have another definition where the series are others', () => {
    const other = numbersView([{ prefix: 'XX', begins: [noted] }, numbered[1]!], eventCatalogue([founded, noted, written, brought]));
    expect(other.hash).not.toBe(view.hash);
  });
});

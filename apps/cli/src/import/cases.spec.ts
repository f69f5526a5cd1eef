import { CaseCollector } from './cases.js';
import { columnsOf, InvalidMapping, parseMapping } from './mapping.js';

const mapping = parseMapping(
  JSON.stringify({
    source: 'permits',
    kind: 'complaint',
    form: 'application',
    empty: ['', 'EMPTY'],
    case: {
      id: 'case',
      unit: 'unit',
      startedAt: 'start',
      due: 'due',
      endedAt: 'end',
      channel: { column: 'channel', values: { Desk: 'in-person' } },
    },
    activity: { id: 'task', name: 'what', at: 'time', person: 'who' },
  }),
);

const fields = {
  case: 'c1',
  unit: 'General',
  start: '2011-10-11 13:42:22.688000+02:00',
  due: '2011-12-06 13:41:31.788000+01:00',
  end: '',
  channel: 'Desk',
  task: 't1',
  what: 'Confirmation of receipt',
  time: '2011-10-11 13:45:40.276000+02:00',
  who: 'EMPTY',
};

describe('rows become cases', () => {
  it('joins the rows of a case and sorts its activities by time', () => {
    const collector = new CaseCollector(mapping);
    collector.add({ line: 2, fields });
    collector.add({ line: 3, fields: { ...fields, case: 'c2', task: 't9' } });
    collector.add({ line: 4, fields: { ...fields, task: 't2', time: '2011-10-11 10:00:00+02:00', who: 'Resource10' } });
    expect(collector.rejects).toEqual([]);
    expect(collector.cases()[0]).toEqual({
      source: 'permits',
      externalReference: 'c1',
      form: 'application',
      unit: 'General',
      channel: 'in-person',
      startedAt: '2011-10-11T11:42:22.688Z',
      due: '2011-12-06T12:41:31.788Z',
      activities: [
        { id: 't2', name: 'Confirmation of receipt', at: '2011-10-11T08:00:00.000Z', person: 'Resource10' },
        { id: 't1', name: 'Confirmation of receipt', at: '2011-10-11T11:45:40.276Z' },
      ],
    });
    expect(collector.cases()).toHaveLength(2);
  });

  it('names line, column and reason of everything that is wrong with a row, and takes the rest', () => {
    const collector = new CaseCollector(mapping);
    collector.add({ line: 2, fields });
    collector.add({ line: 3, fields: { ...fields, task: '', time: 'yesterday', channel: 'Pigeon' } });
    collector.add({ line: 4, fields: { ...fields, task: 't1' } });
    collector.add({ line: 5, fields: { ...fields, task: 't5', due: '2012-01-01T00:00:00Z' } });
    collector.add({ line: 6, fields: { ...fields, task: 't6', what: 'x\u0000y', time: '1969-12-31T23:59:59Z' } });
    expect(collector.rejects.map(({ line, column, reason }) => `${line} ${column}: ${reason}`)).toEqual([
      '3 task: is empty',
      '3 time: is not a date with a time',
      '3 channel: the mapping has no value for "Pigeon"',
      '4 task: an activity of this id stands in the case already',
      '5 due: differs from line 2 of the same case',
      '6 what: holds a line break or another control character',
      '6 time: lies before 1970',
    ]);
    expect(collector.cases()).toHaveLength(1);
  });

  it('reads times without an offset in the zone of the mapping', () => {
    const collector = new CaseCollector(mapping);
    collector.add({ line: 2, fields: { ...fields, due: '2026-07-01 12:00:00' } });
    expect(collector.cases()[0]?.due).toBe('2026-07-01T09:00:00.000Z');
  });

  it('does not begin with a file that lacks a column', () => {
    expect(new CaseCollector(mapping).missingIn(['case', 'unit', 'task', 'what', 'time', 'who'])).toEqual([
      'channel',
      'start',
      'due',
      'end',
    ]);
    expect(columnsOf(mapping)).toContain('channel');
  });
});

describe('a mapping', () => {
  it('says every problem at once', () => {
    expect(() => parseMapping('{')).toThrow(InvalidMapping);
    try {
      parseMapping(JSON.stringify({ source: 'A B', kind: 'complaint', form: 'wish', case: {}, activity: {}, more: 1 }));
      throw new Error('accepted');
    } catch (error) {
      const said = (error as InvalidMapping).problems.join('\n');
      for (const part of ['source', 'form', 'case.id', 'case.due', 'activity.at', 'more']) expect(said).toContain(part);
    }
  });
});

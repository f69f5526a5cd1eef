import { derivedId, eventType } from '#kernel';
import { z } from 'zod';
import { DoubledCommand, NotAddressed } from './delivery.js';
import { following, process, type Addressee } from './process.js';
import { sentBy } from './spec-kit.js';

const events = {
  ended: eventType('SeasonEnded', { nature: 'content', doc: '', data: z.strictObject({ fields: z.array(z.string()) }) }),
  begun: eventType('SeasonBegan', { nature: 'content', doc: '', data: z.strictObject({}) }),
};
const field: Addressee = { kind: 'field', streamOf: (id) => `field-${id}` };
const barn: Addressee = { kind: 'barn', streamOf: (id) => `barn-${id}` };
const plough = { name: 'plough', then: (_: never, input: { readonly depth: number }) => input };
const harvest = process('fields-follow-seasons', {
  doc: 'Ploughs what was harvested.',
  events,
  commands: [field],
  on: { SeasonEnded: ({ data: { fields } }) => fields.map((each) => following(field, each, plough, { depth: 3 })) },
});

describe('a process', () => {
  it('tells which commands follow from an event, in their order, under ids that are always the same', () => {
    const event = derivedId('an event');
    const sent = sentBy(harvest, events.ended({ fields: ['north', 'south'] }), { id: event });
    expect(sent.map(({ stream, name, input, ordinal }) => [stream, name, input, ordinal])).toEqual([
      ['field-north', 'plough', { depth: 3 }, 0],
      ['field-south', 'plough', { depth: 3 }, 1],
    ]);
    expect(sent[0]).toMatchObject({
      commandId: derivedId('process', 'fields-follow-seasons', event, 'field-north', 'plough'),
      process: 'fields-follow-seasons',
      target: { kind: 'field', id: 'north' },
      event: { id: event, index: 0, stream: expect.any(String) },
    });
    expect(sentBy(harvest, events.begun({}))).toEqual([]);
  });

  it('sends one command of a name to one target: the second would have the id of the first', () => {
    expect(() => sentBy(harvest, events.ended({ fields: ['north', 'north'] }))).toThrow(DoubledCommand);
  });

  it('commands only those whom it names', () => {
    const astray = process('astray', {
      doc: '',
      events,
      commands: [field] as readonly Addressee[],
      on: { SeasonBegan: () => [following(barn, 'old', plough, { depth: 1 })] },
    });
    expect(() => sentBy(astray, events.begun({}))).toThrow(NotAddressed);
  });

  it('is refused where its name, its events or its addressees are wrong', () => {
    const on = { SeasonBegan: () => [] };
    expect(() => process('No Name', { doc: '', events, commands: [field], on })).toThrow('is no name of a process');
    expect(() => process('doubled', { doc: '', events, commands: [field, { ...field }], on })).toThrow('two aggregates of one kind');
    const others = { ended: events.ended } as unknown as typeof events;
    expect(() => process('alien', { doc: '', events: others, commands: [field], on })).toThrow('not among its events');
  });
});

import { z } from 'zod';
import { eventType } from '#kernel';
import { missingTexts } from './coverage.js';
import { translations } from './translations.js';

it('every event, command, rule, check and status of a capability has a text in every language', () => {
  const opened = eventType('DoorOpened', { nature: 'content', doc: 'A door.', data: z.strictObject({}) });
  const machine = {
    describe: () => ({
      name: 'door',
      version: 1,
      commands: [
        {
          name: 'open',
          doc: 'Opens.',
          from: ['shut'],
          moves: [{ from: 'shut', to: 'open' }],
          rules: ['not-locked'],
          checks: ['wide-enough'],
        },
      ],
    }),
  };
  const english = {
    'event.DoorOpened': 'opened',
    'command.open': 'Open',
    'refusal.not-locked': 'locked',
    'refusal.wide-enough': 'narrow',
    'status.shut': 'shut',
  };
  const { 'refusal.wide-enough': _, ...ukrainian } = english;
  expect(missingTexts([{ events: [opened], machines: [machine] }], translations([{ uk: ukrainian, en: english }]))).toEqual([
    'uk: refusal.wide-enough',
  ]);
});

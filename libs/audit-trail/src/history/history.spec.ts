import type { LoggedEvent } from '#event-store';
import { derivedId, type Sealed } from '#kernel';
import { translations } from '#platform';
import { erased } from '#privacy';
import { historyOf, type HistoryParts } from './history.js';

const [olena, unit] = [derivedId('olena'), derivedId('unit')];
const sealed = (box: string): Sealed => ({ sealed: 1, subject: olena, box, commitment: '0'.repeat(64) });
const open = async ({ box }: Sealed): Promise<unknown> => (box === 'gone' ? erased : box);

const parts: HistoryParts = {
  vault: { open, openText: async (value) => (value === null || value.box === 'gone' ? null : value.box) },
  names: {
    person: (id) => (id === olena ? { name: sealed('Олена Коваль') } : undefined),
    unit: (id) => (id === unit ? { name: 'Архів' } : undefined),
    process: () => undefined,
    serviceAccount: () => undefined,
  },
  obligations: [{ obligation: derivedId('owed'), name: 'triage' }],
  translations: translations([
    {
      uk: {
        'event.Handed': 'до відома: {{by}} — передано — {{assignee}}, {{unit}}. Причина: {{reason}}',
        'history.somebody': 'невідома особа',
        'history.erased': 'стерто',
        'history.closed': 'закрито',
        'process.clock': 'Годинник',
        'obligation.triage': 'розглянути',
      },
      en: {
        'event.Handed': '{{by}} handed it to {{assignee}}, {{unit}}: {{reason}}',
        'history.somebody': 'an unknown person',
        'history.erased': 'erased',
        'history.closed': 'closed',
        'process.clock': 'The clock',
        'obligation.triage': 'triage',
      },
    },
  ]),
};

const event = (data: object, actor = olena) =>
  ({
    id: derivedId('e'),
    type: 'Handed',
    version: 1,
    nature: 'content',
    revision: 3,
    position: 'p',
    data,
    metadata: { actor, recordedAt: '2026-03-03T12:00:00.000Z', occurredAt: '2026-03-03T11:00:00.000Z' },
  }) as unknown as LoggedEvent;

const data = { assignee: olena, unit, reason: sealed('відпустка') };
const read = async (given: object, mayOpen = true, actor?: string, language: 'uk' | 'en' = 'uk') =>
  (await historyOf([event(given, actor)], { language, mayOpen }, parts))[0]!;

describe('a history', () => {
  it('names the obligation that an event speaks of by its id alone', async () => {
    expect((await read({ ...data, reason: derivedId('owed') }, true, olena, 'en')).text).toContain(': triage');
  });

  it('says events as sentences, with names for ids and opened values', async () => {
    expect(await read(data)).toMatchObject({
      text: 'До відома: Олена Коваль — передано — Олена Коваль, Архів. Причина: відпустка',
      by: { person: olena, process: null, name: 'Олена Коваль' },
      data: { assignee: olena, unit, reason: 'відпустка' },
      occurredAt: '2026-03-03T11:00:00.000Z',
    });
    expect((await read(data, true, olena, 'en')).text).toBe('Олена Коваль handed it to Олена Коваль, Архів: відпустка');
  });

  it('opens nothing for readers who may not, and says what is erased', async () => {
    expect(await read(data, false)).toMatchObject({
      text: expect.stringContaining('Причина: закрито'),
      data: { reason: { closed: true } },
    });
    expect(await read({ ...data, reason: sealed('gone') })).toMatchObject({
      text: expect.stringContaining('Причина: стерто'),
      data: { reason: { erased: true } },
    });
  });

  it('names the engine where it acted by itself', async () => {
    expect(await read(data, true, 'process:clock')).toMatchObject({ by: { person: null, process: 'clock', name: 'Годинник' } });
  });
});

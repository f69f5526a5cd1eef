import { faultsOfTexts, missingTexts, translations, type Language } from '#platform';
import { deadlines } from '#deadlines';
import { directory } from '#directory';
import { unmetSentence } from './http/unmet-sentence.js';
import { escalation } from './index.js';

describe('the texts of deadlines and escalation', () => {
  const texts = translations([deadlines.texts, directory.texts, escalation.texts]);

  it('are written without faults, and there for every code', () => {
    expect(faultsOfTexts(escalation.texts)).toEqual([]);
    expect(missingTexts([deadlines, escalation], texts).filter((key) => !key.endsWith('status.none'))).toEqual([]);
  });

  const step = {
    ...{ rule: 'due-ladder', step: 'tell-superior', action: 'notify', obligation: 'Correct', lastResort: false },
    ...{ crossedAt: '2026-03-06T20:00:00.000Z', raisedAt: '2026-03-06T20:01:00.000Z', tellAt: '2026-03-09T07:00:00.000Z' },
    recipients: [
      {
        person: 'Ihor',
        found: [
          { how: 'assignee', of: 'Olena' },
          { how: 'away', of: 'Olena' },
          { how: 'substitute', of: 'Petro' },
          { how: 'closed-to', of: 'Petro' },
          { how: 'superior', of: 'Ihor' },
        ],
      },
    ],
  };

  it('say of a step when it crossed, was taken and is told, and how each recipient was found', () => {
    expect(texts.text('en', 'event.EscalationStepTaken', step)).toBe(
      'escalation of “Correct”: step tell-superior of the rule due-ladder — people are told; crossed on 6 March 2026 at 22:00, taken on 6 March 2026 at 22:01, people are told from 9 March 2026 at 09:00; for Ihor (assignee Olena → is away Olena → substitute Petro → the case is closed to this person Petro → superior)',
    );
    expect(texts.text('uk', 'event.EscalationStepTaken', step)).toMatch(
      /^ескалація щодо «Correct»: крок tell-superior правила due-ladder — людей сповіщено; настав .*, зроблено .*, людей сповіщають від .*; для: Ihor \(виконавець Olena → .* → керівник\)$/,
    );
  });

  it('leave out what is not: quiet hours, the obligation, the last resort', () => {
    const recipients = [{ person: 'Nadia', found: [{ how: 'role', of: 'quality-manager' }] }];
    const plain = { ...step, obligation: null, tellAt: undefined, lastResort: true, recipients };
    expect(texts.text('en', 'event.EscalationStepTaken', plain)).toBe(
      'escalation: step tell-superior of the rule due-ladder — people are told; crossed on 6 March 2026 at 22:00, taken on 6 March 2026 at 22:01; for Nadia (role quality manager); nobody of the step’s own was left',
    );
  });

  it.each<[Language, string, string]>([
    ['en', 'The rule looks at the unit Registry with its sub-units; here: Archive', 'The rule looks at the category fees; here: nothing'],
    ['uk', 'Правило стосується підрозділу Registry з підпорядкованими; тут: Archive', 'Правило стосується категорії fees; тут: нічого'],
  ])('say in %s which condition does not hold, with names for ids', (language, unit, category) => {
    const names = { unit: (id: string) => ({ name: id === 'r' ? 'Registry' : 'Archive' }), process: () => undefined };
    expect(unmetSentence({ condition: 'unit', wanted: ['r'], is: ['a'] }, names, texts, language)).toBe(unit);
    expect(unmetSentence({ condition: 'category', wanted: ['fees'], is: [] }, names, texts, language)).toBe(category);
  });
});

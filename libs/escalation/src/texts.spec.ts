import { faultsOfTexts, missingTexts, translations, type Language } from '#platform';
import { deadlines } from '#deadlines';
import { directory } from '#directory';
import type { Trigger } from './domain/index.js';
import { beginningSentence } from './http/beginning-sentence.js';
import { brokenOffSentence } from './http/broken-off-sentence.js';
import { simulatedSentence } from './http/simulated-sentence.js';
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

  const came = { limit: 200_000, events: 12, of: 99, reached: '2026-03-06T20:00:00.000Z' };
  it.each([
    [
      { ...came, error: 'simulation-too-large' },
      'There are more steps than the limit of 200000: choose a shorter period, or rules that look at less. It had come to event 12 of 99, recorded on 6 March 2026 at 22:00.',
      /^Кроків більше за межу, 200000: .*\. Дійшло до події 12 з 99, записаної 6 березня 2026.*22:00\.$/,
    ],
    [
      { ...came, error: 'simulation-too-long', limit: 120, reached: null, events: 0 },
      'It took longer than the limit of 120 s: choose a period that ends earlier. It had come to event 0 of 99.',
      /^Проба триває довше за межу, 120 с: .*\. Дійшло до події 0 з 99\.$/,
    ],
    [
      { ...came, error: 'simulation-cancelled', limit: null },
      'The simulation was cancelled. It had come to event 12 of 99, recorded on 6 March 2026 at 22:00.',
      /^Пробу правил скасовано\. /,
    ],
  ])('say why a simulation ended before its end, and how far it had come: %j', (run, english, ukrainian) => {
    const [en, uk] = (['en', 'uk'] as const).map((language) => brokenOffSentence(run, texts, language));
    expect(en).toBe(english);
    expect(uk).toMatch(ukrainian);
    expect(brokenOffSentence({ ...run, error: null }, texts, 'en')).toBeNull();
  });

  const missed = { missed: 4, wouldBeWarned: 3, wereWarned: 1 };
  it.each([
    [
      { tried: 2, against: null, steps: { would: 7, were: 5, onBoth: 4 } },
      'Rules tried: 2; steps that they would have taken: 7. Steps that were taken: 5; the same on both sides: 4. ',
      'Правил у пробі: 2; кроків за ними було б: 7. Кроків, що були насправді: 5; тих самих з обох боків: 4. ',
    ],
    [
      { tried: 0, against: null, steps: { would: 0, were: 5, onBoth: 0 } },
      'There are no rules in what was tried: no step would have been taken. Steps that were taken: 5; the same on both sides: 0. ',
      'У пробі немає жодного правила: жодного кроку не було б. Кроків, що були насправді: 5; тих самих з обох боків: 0. ',
    ],
    [
      { tried: 2, against: 3, steps: { would: 7, were: 9, onBoth: 6 } },
      'Rules tried: 2; steps that they would have taken: 7. Rules compared with: 3; steps that they would have taken: 9; the same on both sides: 6. ',
      'Правил у пробі: 2; кроків за ними було б: 7. Правил, з якими порівняно: 3; кроків за ними було б: 9; тих самих з обох боків: 6. ',
    ],
    [
      { tried: 0, against: 0, steps: { would: 0, were: 0, onBoth: 0 } },
      'There are no rules in what was tried: no step would have been taken. What it was compared with has no rules, either: no steps. ',
      'У пробі немає жодного правила: жодного кроку не було б. Те, з чим порівняно, теж не має правил, тож і кроків. ',
    ],
  ])('say what a simulation found: %j', ({ steps, ...asked }, english, ukrainian) => {
    const numbers = { steps, deadlines: missed };
    const [en, uk] = (['en', 'uk'] as const).map((language) => simulatedSentence({ asked, numbers }, texts, language));
    expect(en).toBe(`${english}Deadlines missed: 4; of these, warned of beforehand by what was tried: 3, by the other side: 1.`);
    expect(uk).toBe(`${ukrainian}Строків пропущено: 4; попередили б завчасно за правилами проби: 3, з другого боку: 1.`);
    expect(simulatedSentence({ asked, numbers: null }, texts, 'en')).toBeNull();
  });

  const day = { amount: 1, unit: 'days' } as const;
  it.each<[Trigger, string, string]>([
    [{ on: 'lead', span: { amount: 30, unit: 'minutes' } }, '30 minutes before the due', '30 хвилин до настання строку'],
    [{ on: 'lag', span: { amount: 1, unit: 'hours' } }, '1 hour after the due', '1 година після настання строку'],
    [{ on: 'share', percent: 75 }, '75 % of the term is used by then', 'до того часу використано 75 % строку'],
    [{ on: 'no-activity', span: { amount: 3, unit: 'working-days' } }, '3 working days without activity', '3 робочі дні без дій'],
    [{ on: 'reopened' }, 'the case was reopened', 'справу поновлено'],
    [
      { on: 'count', atLeast: 3, within: { amount: 30, unit: 'days' }, of: 'process' },
      'with this case there were 3 within 30 days',
      'разом із цією справою їх стало 3 (проміжок: 30 днів)',
    ],
    [{ on: 'age-in-state', status: 'triaged', span: day }, '1 day in the state “triaged”', '1 день у стані «triaged»'],
    [{ on: 'severity-raised', atLeast: 'major' }, 'the severity went up to major or beyond', 'тяжкість підвищилася до major чи далі'],
  ])('say by what a rule begins: %j', (trigger, english, ukrainian) => {
    const at = '2026-03-06T20:00:00.000Z';
    const [en, uk] = (['en', 'uk'] as const).map((language) => beginningSentence(trigger, at, texts, language).replaceAll('\u00a0', ' '));
    expect(en).toMatch(/^The rule beg(ins|an) on 6 March 2026 at 22:00: /);
    expect([en!.slice(-english.length), uk!.slice(-ukrainian.length)]).toEqual([english, ukrainian]);
  });
});

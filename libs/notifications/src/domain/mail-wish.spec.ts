import { partsToSwitchOff, withoutMails } from './mail-wish.js';
import { chosenPreferences } from './preferences.js';

const item = (kind: 'watched' | 'escalation', urgent = false) => ({ kind, urgent });

describe('what is switched off with a mail', () => {
  it('is every kind in it, once, and the tasks of a digest', () => {
    expect(partsToSwitchOff([item('watched'), item('escalation'), item('watched')], true)).toEqual(['watched', 'escalation', 'tasks']);
    expect(partsToSwitchOff([], true)).toEqual(['tasks']);
  });

  it('is nothing where something in it is urgent', () => {
    expect(partsToSwitchOff([item('watched'), item('escalation', true)], true)).toEqual([]);
  });

  it('leaves all else as it was chosen', () => {
    const chosen = chosenPreferences.parse({ language: 'en', tasks: 'digest', mail: { mentioned: 'digest' }, muted: ['watched'] });
    expect(withoutMails(chosen, ['watched'])).toEqual({ ...chosen, mail: { mentioned: 'digest', watched: 'off' } });
    expect(withoutMails(chosen, ['tasks'])).toEqual({ ...chosen, tasks: 'off' });
  });
});

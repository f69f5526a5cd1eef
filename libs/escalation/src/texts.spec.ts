import { faultsOfTexts, missingTexts, translations } from '#platform';
import { deadlines } from '#deadlines';
import { escalation } from './index.js';

describe('the texts of deadlines and escalation', () => {
  it('are written without faults, and there for every code', () => {
    expect(faultsOfTexts(escalation.texts)).toEqual([]);
    const texts = translations([deadlines.texts, escalation.texts]);
    expect(missingTexts([deadlines, escalation], texts).filter((key) => !key.endsWith('status.none'))).toEqual([]);
  });
});

import { readFileSync } from 'node:fs';
import { goldenSpec } from '#testing';
import { derivedId } from '#kernel';
import { escalationEvents, firstRules } from './events.js';
import { emptyEscalationHouse, evolveEscalationHouse } from './house.js';
import { escalationRulesKind } from './rules-kind.js';
import { undeliveredEvents } from './undelivered.js';

const folder = new URL('../golden/', import.meta.url);
goldenSpec(
  [...Object.values(escalationEvents), ...Object.values(undeliveredEvents), ...Object.values(firstRules), ...escalationRulesKind.events],
  folder,
  {
    EscalationRuleSetPublished: {
      ...{ draft: derivedId('draft'), version: 2, effectiveFrom: '2026-05-04T06:00:00.000Z', reason: 'Warn a day earlier.' },
      content: escalationRulesKind.starter,
    },
  },
);

const released = (type: string) => ({ type, data: JSON.parse(readFileSync(new URL(`${type}.v1.json`, folder), 'utf8')) });
const fold = (...events: { readonly type: string; readonly data: object }[]) =>
  events.reduce((house, event) => evolveEscalationHouse(house, event, '2026-01-01T00:00:00.000Z'), emptyEscalationHouse).ruleSets;
const founded = { type: 'HouseFounded', data: {} };

describe('events of version 1, folded by the code of today', () => {
  it('make the house that published its first rules in its founding', () => {
    const first = released('EscalationRulesPublished');
    expect(fold(founded, first)).toEqual([first.data]);
    expect(fold(founded)).toMatchObject([{ version: 1, effectiveFrom: '2026-01-01T00:00:00.000Z', rules: first.data.rules }]);
  });

  it('make a house that publishes further versions', () => {
    const types = ['EscalationRuleSetDrafted', 'EscalationRuleSetPublished', 'EscalationRuleSetDraftDropped'];
    expect(fold(founded, ...types.map(released)).map(({ version }) => version)).toEqual([1, 2]);
  });
});

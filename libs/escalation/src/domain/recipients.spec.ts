import type { Substitution, SubstitutionScope } from '#directory/domain';
import type { HouseForEscalation } from './house.js';
import { director, gone, head, house, id, ledger, looking, olena, open, people, quality, reminder, steps, subject } from './sample.js';
import { lookNow, noStepsTaken, type Looking } from './steps.js';

describe('the recipients of a step', () => {
  describe('where somebody is away', () => {
    const away = { id: id(30), from: '2026-05-01', to: '2026-05-31' };
    const lent = (substitute: string, scope: SubstitutionScope = { of: 'everything' }): Substitution => ({
      ...{ id: id(31), from: '2026-05-01', to: '2026-05-31', absence: null },
      ...{ substitute, scope },
    });
    /** The house on a May day on which these are away, each with these in their stead. */
    const without = (absent: Readonly<Record<string, readonly Substitution[]>>): HouseForEscalation => ({
      ...house,
      directory: {
        ...people,
        person: (person) => {
          const known = people.person(person)!;
          const substitutions = absent[person];
          return substitutions === undefined ? known : { ...known, absences: [away], substitutions };
        },
      },
    });
    const told = (absent: Parameters<typeof without>[0], change: Partial<Looking> = {}) =>
      steps(lookNow(ledger, looking('2026-05-20T08:00:00.000Z', noStepsTaken, { house: without(absent), ...change })));

    it('who stands in for them is told, and how they were found is recorded', () => {
      expect(told({ [olena]: [lent(director)] })[0]!.recipients).toEqual([
        {
          person: director,
          found: [
            { how: 'assignee', of: olena },
            { how: 'away', of: olena },
            { how: 'substitute', of: director },
          ],
        },
      ]);
    });

    it('with nobody in their stead, the nearest superior who can be told is', () => {
      for (const absent of [{ [olena]: [] }, { [olena]: [lent(gone)] }, { [olena]: [lent(director, { of: 'roles', roles: ['auditor'] })] }])
        expect(told(absent)[0]).toMatchObject({
          lastResort: false,
          recipients: [
            {
              person: head,
              found: [
                { how: 'assignee', of: olena },
                { how: 'away', of: olena },
                { how: 'superior', of: head },
              ],
            },
          ],
        });
      expect(told({ [olena]: [], [head]: [] })[0]!.recipients).toMatchObject([{ person: director }]);
      expect(told({ [head]: [lent(quality)] })[1]!.recipients).toEqual([
        {
          person: quality,
          found: [
            { how: 'assignee', of: olena },
            { how: 'superior', of: head },
            { how: 'away', of: head },
            { how: 'substitute', of: quality },
          ],
        },
      ]);
    });

    it('substitution opens nothing: what is closed to who is away, or to who stands in, goes one level up', () => {
      for (const out of [olena, quality]) {
        const closed = { ...subject, closedTo: (person: string) => person === out };
        expect(told({ [olena]: [lent(quality)] }, { subject: closed })[0]!.recipients).toMatchObject([{ person: head }]);
      }
    });

    it('of an office: who stands in for that office, else nobody; at last the next office, and that is recorded', () => {
      const orphan = [{ ...open(ledger), assignee: null, role: 'quality-manager' as const }];
      const office = (...substitutions: Substitution[]) =>
        steps(lookNow(orphan, looking(reminder, noStepsTaken, { house: without({ [quality]: substitutions }) })));
      expect(office(lent(head, { of: 'roles', roles: ['quality-manager'] }))[0]!.recipients).toMatchObject([{ person: head }]);
      expect(office(lent(head, { of: 'roles', roles: ['auditor'] }))[0]).toMatchObject({ recipients: [], lastResort: true });
    });
  });
});

import { endPause } from '#deadlines/domain';
import { completeAction, acceptAction, startAction } from './commands/act.js';
import { pausing } from './commands/pause-term.js';
import { cancel } from './commands/end.js';
import { actionNamed, actionOf, evidence, id, ihor, implementing, investigating, nadia, obligationNamed, olena, taras } from './sample.js';

const [pauseTerm, resumeTerm] = pausing;
const waiting = { awaits: 'other-body', reason: 'The supplier delivers in April.', legalBasis: null, until: null, notice: null } as const;
const friday = '2026-03-06T08:00:00.000Z';

describe('a term of a CAPA', () => {
  const investigation = { ...waiting, obligation: obligationNamed(investigating().state, 'investigate')!.obligation };

  it('is paused by those who lead it, and not by whose term it is', () => {
    investigating().when(pauseTerm, investigation).by(nadia).noting('ObligationPaused', 'ObligationOpened');
    investigating()
      .when(pauseTerm, investigation)
      .by(olena)
      .refused('term-is-another-persons', { person: id('olena') });
    investigating()
      .when(pauseTerm, investigation)
      .by(taras)
      .refused('stopping-is-yours', { needed: ['capa-owner', 'head-of-unit', 'quality-manager'] });
  });

  it('goes on in working days', () => {
    investigating()
      .when(pauseTerm, investigation)
      .by(nadia)
      .accepted()
      .at(friday)
      .when(resumeTerm, { obligation: investigation.obligation })
      .by(olena)
      .accepted()
      .leaves((state) => {
        const { due, originalDue } = obligationNamed(state, 'investigate')!;
        expect([originalDue, due]).toEqual(['2026-03-16T22:00:00.000Z', '2026-03-20T22:00:00.000Z']);
      })
      .when(resumeTerm, { obligation: investigation.obligation })
      .by(olena)
      .refused('some-term-stands-still');
  });
});

describe('the term of an action', () => {
  const begun = () =>
    implementing(actionOf('new template'), actionOf('second', { dependsOn: [id('new template')], due: '2026-03-20T22:00:00.000Z' }))
      .when(acceptAction, { action: id('new template') })
      .by(ihor)
      .accepted()
      .when(startAction, { action: id('new template') })
      .by(ihor)
      .accepted();
  const act = { ...waiting, obligation: obligationNamed(begun().state, 'act', id('new template'))!.obligation };
  const stopped = () => begun().when(pauseTerm, act).by(olena).accepted();

  it('moves the date of the action by the days on which it stood still', () => {
    stopped()
      .at(friday)
      .when(resumeTerm, { obligation: act.obligation })
      .by(ihor)
      .accepted()
      .leaves((state) => {
        expect(obligationNamed(state, 'act', id('new template'))).toMatchObject({ due: '2026-03-17T22:00:00.000Z' });
        expect(actionNamed(state, 'new template')).toMatchObject({
          due: '2026-03-17T22:00:00.000Z',
          originalDue: '2026-03-13T22:00:00.000Z',
        });
      });
    begun().when(pauseTerm, act).by(ihor).refused('stopping-is-yours');
  });

  it('ends with the action: what waits for it is not late by the pause', () => {
    stopped()
      .at('2026-03-20T08:00:00.000Z')
      .when(completeAction, { action: id('new template'), result: 'done', evidence: evidence('the new template') })
      .by(ihor)
      .accepted()
      .leaves((state) => {
        expect(obligationNamed(state, 'act', id('new template'))).toMatchObject({ status: 'met', due: '2026-03-31T21:00:00.000Z' });
        expect(obligationNamed(state, endPause)).toMatchObject({ status: 'met' });
        expect(actionNamed(state, 'second')).toMatchObject({ due: '2026-03-20T22:00:00.000Z', moved: null });
      });
  });

  it('ends with the CAPA', () => {
    stopped()
      .when(cancel, { reason: 'Taken into another one.' })
      .by(nadia)
      .accepted()
      .leaves((state) =>
        expect([obligationNamed(state, 'act'), obligationNamed(state, endPause)].map((each) => each!.status)).not.toContain('open'),
      );
  });
});

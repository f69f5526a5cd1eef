import type { LoggedEvent } from '#event-store';
import { AsPeopleLeftIt } from './as-left.js';

const event = (type: string, data: object, commandId = 'c1'): LoggedEvent =>
  ({ type, data, metadata: { commandId } }) as unknown as LoggedEvent;
const opened = (name: string, assignee: string | null) => event('ObligationOpened', { name, assignee }, 'c9');
const toPetro = event('RecordPassedOn', { because: 'escalated', person: 'olena', to: 'petro', work: true });
const toIhor = event('RecordPassedOn', { because: 'escalated', person: 'petro', to: 'ihor', work: true }, 'c2');

/** What is left of events, where somebody does the work as people left it. */
const left = (events: readonly LoggedEvent[], owner: string | null) => {
  const history = new AsPeopleLeftIt(['correct', 'answer']);
  return events.map((each) => history.without(each, () => owner)?.data ?? null);
};

describe('a history without what the steps of the past made over', () => {
  it('has neither that nor what went with it; what people hand over stays', () => {
    const [with_, apart] = [
      event('ObligationReassigned', { assignee: 'petro' }),
      event('ObligationReassigned', { assignee: 'petro' }, 'c5'),
    ];
    const byHand = event('RecordPassedOn', { because: 'left', person: 'olena', to: 'petro', work: true }, 'c6');
    expect(left([with_, toPetro, with_, apart, byHand], 'olena')).toEqual([with_.data, null, null, apart.data, byHand.data]);
  });

  it.each<[string, readonly LoggedEvent[], string | null, string | null]>([
    ['opens for who has the work', [toPetro, opened('correct', 'petro')], 'olena', 'olena'],
    ['opens for who had it first, where it was made over again', [toPetro, toIhor, opened('answer', 'ihor')], 'olena', 'olena'],
    ['opens for whom people gave the work to since', [toPetro, opened('correct', 'petro')], 'petro', 'petro'],
    ['opens where no step had to do with it', [toPetro, opened('correct', 'ihor')], 'olena', 'ihor'],
    ['opens for nobody in person', [toPetro, opened('correct', null)], 'olena', null],
    ['opens apart from the work', [toPetro, opened('close', 'petro')], 'olena', 'petro'],
  ])('%s', (_, events, owner, assignee) => {
    expect(left(events, owner).at(-1)).toMatchObject({ assignee });
  });
});

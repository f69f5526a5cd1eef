import { beginInvestigation } from './commands/draft.js';
import { comment, unwatch, watch } from './commands/side.js';
import { capaOwnEvents as e } from './events/index.js';
import { sideLimits } from './events/side.js';
import { capa, drafted, id, ihor, monday, nadia, olena, rated, taras } from './sample.js';

const said = { comment: id('comment'), text: 'Бланк замінено', mentions: [] as string[] };
const watches = (person: string) => e.capaWatcherAdded({ capa, person: id(person) });
const watched = () => rated().when(watch).by(ihor).accepted(watches('ihor')).when(watch).by(olena).accepted(watches('olena'));
const told = (history: readonly (readonly [{ readonly type: string; readonly data: object }, unknown])[]) =>
  history.flatMap(([{ type, data }]) => (type === 'CapaWatchersTold' ? [data] : []));

describe('a comment on a CAPA', () => {
  it('is written by whoever reads it, and mentions people of the house', () => {
    drafted()
      .when(comment, said)
      .by(nadia)
      .accepted(e.capaCommentAdded({ capa, ...said }))
      .leaves(({ status }) => expect(status).toBe('drafted'));
    drafted()
      .when(comment, { ...said, mentions: [id('nobody')] })
      .by(nadia)
      .refused('mentioned-are-here', { persons: [id('nobody')] });
  });

  it('is told to those who watch: not to its writer, and not twice to whom it mentions', () => {
    const mentioning = { ...said, mentions: [id('olena')] };
    const { history } = watched().when(watch).by(nadia).accepted().when(comment, mentioning).by(nadia).accepted();
    expect(told(history)).toEqual([{ capa, persons: [id('ihor')], of: 'comment', at: monday }]);
    expect(told(drafted().when(comment, said).by(nadia).accepted().history)).toEqual([]);
  });
});

describe('whoever watches a CAPA', () => {
  it('begins and ends as they like, quiet when repeated', () => {
    drafted().when(watch).by(ihor).quietWhenRepeated();
    watched()
      .when(unwatch)
      .by(ihor)
      .accepted(e.capaWatcherRemoved({ capa, person: id('ihor') }));
    drafted().when(unwatch).by(ihor).quietWhenRepeated();
  });

  it('hears of another status, save who changed it', () => {
    const { history } = watched().when(beginInvestigation).by(olena).accepted();
    expect(told(history)).toEqual([{ capa, persons: [id('ihor')], of: 'status', at: monday }]);
  });

  it('is one of a number that has a limit', () => {
    const many = Array.from({ length: sideLimits.watchers }, (_, n) => watches(`watcher ${n}`));
    drafted()
      .afterwards(...many)
      .when(watch)
      .by(taras)
      .refused('room-for-capa-watchers', { most: sideLimits.watchers });
  });
});

import type { HouseForEscalation } from './house.js';
import { id, people, starter, withVersions } from './sample.js';
import { noteUndelivered } from './undelivered.js';

describe('what could not be delivered', () => {
  const given = { message: id(20), channel: 'e-mail', addressee: id(21), reason: 'smtp-550', attempts: 60 } as const;
  const house = { ...withVersions(starter), directory: { ...people, withRole: () => [id(22), id(23)] } };
  const { then } = noteUndelivered<{ status: 'open' }, 'open', HouseForEscalation>(['open'], () => ({
    closedTo: (person) => person === id(23),
  }));
  const noted = (now: string) =>
    then({ ...{ state: { status: 'open' }, house, now }, by: { person: 'process:post', roles: [], process: 'post' } }, given);

  it('is told to administrators to whom the record is open', () => {
    expect(noted('2026-03-03T12:00:00.000Z')).toMatchObject([{ data: { ...given, recipients: [id(22)] } }]);
  });

  it('is of the day of the house, which begins before that of UTC', () => {
    const days = ['2026-03-03T21:59:59.999Z', '2026-03-03T22:00:00.000Z'].flatMap((now) => noted(now).map(({ data }) => data.day));
    expect(days).toEqual(['2026-03-03', '2026-03-04']);
  });
});

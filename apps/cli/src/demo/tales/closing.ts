import type { CharacterName } from '../story/cast.js';
import { workingDay, type Tale } from '../tale.js';
import type { Story } from '../timeline.js';

/** A resolved record is closed by somebody other than who corrected it. */
export async function* closing(tale: Tale, record: string, closer: CharacterName): Story {
  yield tale.later(0.3 * workingDay, 3.5 * workingDay);
  await tale.by(closer).post('/v1/records/{id}/close', { ...{ path: { id: record } }, body: {} });
}

/** A finding is closed once an auditor has verified that it may be. */
export async function* verifiedClosing(tale: Tale, record: string, auditor: CharacterName): Story {
  yield tale.later(workingDay, 3.5 * workingDay);
  const place = { path: { id: record } } as const;
  await tale
    .by(auditor)
    .post('/v1/records/{id}/verify-closure', { ...place, body: { evidence: 'Перевірено на місці: виправлення є, записи ведуть.' } });
  await tale.by(auditor).post('/v1/records/{id}/close', { ...place, body: {} });
}

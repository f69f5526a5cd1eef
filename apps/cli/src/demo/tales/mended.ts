import type { CharacterName } from '../story/cast.js';
import type { Tale } from '../tale.js';
import type { Story } from '../timeline.js';

/** Somebody corrects a record, says how far it reaches, and that the correction is enough. */
export async function* mended(
  tale: Tale,
  record: string,
  by: CharacterName,
  { correction, extent, justification }: { readonly correction: string; readonly extent: string; readonly justification: string },
): Story {
  const place = { path: { id: record } } as const;
  await tale.by(by).post('/v1/records/{id}/correct', { ...place, body: { description: correction, disposition: 'corrected' } });
  await tale.by(by).post('/v1/records/{id}/answer-extent', { ...place, body: { similar: 'none', explanation: extent } });
  yield tale.later(0.2, 1);
  await tale.by(by).post('/v1/records/{id}/resolve', { ...place, body: { justification } });
}

import { derivedId } from '#kernel';
import { ownRecordEvents } from '#records/domain';
import type { TestHouse } from './house.js';

/** An event of a record that never began: the list of records cannot take it. */
export async function appendPoison({ house }: Pick<TestHouse, 'house'>, actor: string): Promise<void> {
  const { store, catalogue, clock } = house.core;
  const id = derivedId('poison');
  const at = clock.now();
  const encoded = catalogue.encode(ownRecordEvents.correctionStarted({}), {
    id,
    metadata: {
      ...{ actor, commandId: id, bodyHash: '0'.repeat(64), correlationId: id, occurredAt: at, recordedAt: at },
      decidedBy: { machine: 'nonconformity', version: 1, house: '0' },
    },
  });
  await store.append(`nonconformity-${id}`, [encoded], 'no-stream');
}

import type { Actor } from '#kernel';
import type { AttachmentHolder, HouseFollower, Holding } from '#platform';
import type { Vault } from '#privacy';
import type { KnownRecords } from '../commands/known-records.js';
import { subjectOf } from '../commands/subject.js';
import type { RecordsHouse } from '../domain/index.js';
import { mayOpen } from './may-open.js';

/** The files of records: a complaint's are sealed with its texts, and open to whom these are. */
export class RecordAttachments implements AttachmentHolder {
  constructor(
    private readonly parts: {
      readonly records: KnownRecords;
      readonly house: HouseFollower<RecordsHouse>;
      readonly vault: Vault;
    },
  ) {}

  async holding(id: string, by: Actor): Promise<Holding | null> {
    const { records, house, vault } = this.parts;
    const found = await records.look(id, by);
    if (!found) return null;
    const subject = subjectOf(found.state);
    const opened = subject === null || mayOpen(found.state, by, house.current().house);
    const files = found.state.attachments.map(async ({ attachment, name, mediaType, size, hash }) => ({
      ...{ id: attachment, mediaType, size, hash },
      name: typeof name === 'string' ? name : opened ? await vault.openText(name) : null,
    }));
    return { subject, opened, files: await Promise.all(files) };
  }
}

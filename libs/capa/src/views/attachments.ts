import type { AttachmentHolder, CommandExecutor, Holding } from '#platform';
import { capaAggregate } from '../aggregate.js';

/** The files of CAPAs: they lie in clear, open to whoever may see the CAPA. */
export class CapaAttachments implements AttachmentHolder {
  constructor(private readonly executor: CommandExecutor) {}

  async holding(id: string): Promise<Holding | null> {
    const loaded = await this.executor.load(capaAggregate, id);
    if (loaded === null || loaded.state.status === 'none') return null;
    const files = loaded.state.attachments.map(({ attachment, name, mediaType, size, hash }) => ({
      ...{ id: attachment, name, mediaType, size, hash },
    }));
    return { subject: null, opened: true, files };
  }
}

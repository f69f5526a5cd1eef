import type { Accepted, CommandExecutor, EvidenceFiles } from '#platform';
import { capaAggregate } from './aggregate.js';
import { AttachToCapaCommand, AttachToCapaHandler } from './commands/bus.js';
import type { Sender } from './commands/sender.js';
import type { AttachedFile, CapaEventOf } from './domain/index.js';

/** CAPAs for what works in a house without its HTTP edge, and gives the same commands. */
export interface CapaDesk {
  /** Whether there is such a CAPA. */
  isThere(capa: string): Promise<boolean>;
  /** Writes a comment on it. */
  comment(capa: string, comment: Omit<CapaEventOf<'CapaCommentAdded'>['data'], 'capa'>, sender: Sender): Promise<Accepted>;
  /** Attaches a file that was kept. */
  attach(capa: string, file: Omit<AttachedFile, 'size'>, sender: Sender): Promise<Accepted>;
}

/** The desk over the parts of the core. */
export function capaDesk({ executor, evidence }: { readonly executor: CommandExecutor; readonly evidence: EvidenceFiles }): CapaDesk {
  const attaching = new AttachToCapaHandler(executor, evidence);
  return {
    isThere: async (capa) => ((await executor.standing(capaAggregate, capa))?.state.status ?? 'none') !== 'none',
    comment: async (capa, input, sender) => {
      const { id, revision, position } = await executor.execute({ aggregate: capaAggregate, id: capa, name: 'comment', input, ...sender });
      return { id, revision, position };
    },
    attach: (capa, file, sender) => attaching.execute(new AttachToCapaCommand(capa, file, sender)),
  };
}

import type { CommandContext } from '#platform';

/** Who sends a command, and under which id. */
export type Sender = Pick<CommandContext, 'actor' | 'commandId' | 'bodyHash' | 'correlationId' | 'ifMatch'>;

export function senderOf({ actor, commandId, bodyHash, correlationId, ifMatch }: CommandContext): Sender {
  return { actor, commandId, bodyHash, correlationId, ...(ifMatch !== undefined && { ifMatch }) };
}

import { Inject } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { commandRoutes, type Accepted, type CommandDispatcher, type IncomingCommand } from '#platform';
import { RecordCommand } from '../commands/bus.js';
import { senderOf } from '../commands/sender.js';
import { complaint, nonconformity } from '../domain/index.js';
import { commandBodies, intakes } from './inputs.js';

/** Takes the commands of `/v1/records/{id}/…` to the record, whatever its kind. */
export class RecordDispatcher implements CommandDispatcher {
  constructor(@Inject(CommandBus) private readonly bus: CommandBus) {}

  dispatch({ name, path, input, context }: IncomingCommand): Promise<Accepted> {
    const taken = intakes[name]!.input(input as object, context.commandId);
    return this.bus.execute(new RecordCommand(path.id, name, taken, senderOf(context)));
  }
}

export const RecordCommands = commandRoutes({
  path: 'v1/records/:id',
  tag: 'records',
  machines: [nonconformity, complaint],
  commands: commandBodies,
  dispatcher: RecordDispatcher,
});

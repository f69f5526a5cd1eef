import { Inject } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { bulkRoutes, commandRoutes, HouseFollower, type Accepted, type CommandDispatcher, type IncomingCommand } from '#platform';
import { RecordCommand } from '../commands/bus.js';
import { senderOf } from '../commands/sender.js';
import { recordMachines, type RecordsHouse } from '../domain/index.js';
import { commandBodies, intakes } from './inputs.js';

/** Takes the commands of `/v1/records/{id}/…` to the record, whatever its kind. */
export class RecordDispatcher implements CommandDispatcher {
  constructor(
    @Inject(CommandBus) private readonly bus: CommandBus,
    @Inject(HouseFollower) private readonly house: HouseFollower<RecordsHouse>,
  ) {}

  dispatch({ name, path, input, context }: IncomingCommand): Promise<Accepted> {
    const taken = intakes[name]!.input(input as object, { commandId: context.commandId, zone: zoneOf(this.house.current().house) });
    return this.bus.execute(new RecordCommand(path.id, name, taken, senderOf(context)));
  }
}

const zoneOf = ({ directory }: RecordsHouse): string => directory.house?.zone ?? 'Europe/Kyiv';

export const RecordCommands = commandRoutes({
  path: 'v1/records/:id',
  tag: 'records',
  machines: Object.values(recordMachines),
  commands: commandBodies,
  dispatcher: RecordDispatcher,
});

/** What is about one record, and about what stands on it. */
const oneByOne = ['amend', 'repair', 'confirm-repair', 'drop-repair', 'pause-term', 'resume-term'];

export const RecordBulk = bulkRoutes({
  path: 'v1/records/bulk',
  tag: 'records',
  commands: commandBodies,
  except: oneByOne,
  dispatcher: RecordDispatcher,
});

import { Body, Controller, Get, Inject, Put } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { derivedId } from '#kernel';
import {
  Accepted,
  accepted,
  Answers,
  CommandContext,
  CommandExecutor,
  Field,
  ForRoles,
  HouseFollower,
  id,
  list,
  matching,
  SignedIn,
  TakesCommandHeaders,
} from '#platform';
import { complaintHandlingAggregate } from '../aggregates.js';
import { senderOf } from '../commands/sender.js';
import {
  limits,
  outsideHandler,
  setComplaintHandling,
  setOutsideHandler,
  type OutsideHandler,
  type RecordsHouse,
} from '../domain/index.js';
import { byIdOrKey, keyField } from './fields.js';

/** There is one such setting. */
const handlingId = derivedId('complaint-handling');

/** Who stands in for the head with appeals, and who alone sees reports of corruption. */
class ComplaintHandlingBody {
  @Field(list(id(), { max: limits.deputies, unique: true }), { doc: 'Deputies of the head of department.' })
  readonly deputies!: string[];

  @Field(keyField, { nullable: true, doc: `The unit that is authorised for reports of corruption. ${byIdOrKey}` })
  readonly authorisedUnit!: string | null;
}

/** A higher body, by its name, or a person who was deputed and stands outside the department. */
class OutsideHandlerBody {
  @Field(matching(outsideHandler), { nullable: true, doc: 'Who deals with complaints that nobody in the house may.' })
  readonly handler!: OutsideHandler | null;
}

const handlingAnswer = z.object({
  deputies: z.array(z.uuid()),
  authorisedUnit: z.uuid().nullable(),
  outsideHandler: outsideHandler.nullable(),
});

/** How the house handles appeals. */
@ApiTags('records')
@Controller('v1/complaint-handling')
export class ComplaintHandlingController {
  constructor(
    @Inject(CommandExecutor) private readonly executor: CommandExecutor<RecordsHouse>,
    @Inject(HouseFollower) private readonly house: HouseFollower<RecordsHouse>,
  ) {}

  @Get()
  @SignedIn()
  @ApiOperation({ summary: 'Who stands in for the head with appeals, and which unit is authorised for reports of corruption.' })
  @Answers(handlingAnswer)
  handling(): z.output<typeof handlingAnswer> {
    const { deputies, authorisedUnit, outsideHandler: handler } = this.house.current().house.handling;
    return { deputies: [...deputies], authorisedUnit, outsideHandler: handler };
  }

  @Put()
  @ForRoles('administrator')
  @TakesCommandHeaders()
  @ApiOperation({ summary: 'Settles who stands in for the head with appeals, and which unit is authorised for reports of corruption.' })
  @Answers(Accepted)
  settle(@Body() { deputies, authorisedUnit }: ComplaintHandlingBody, @CommandContext() context: CommandContext) {
    return this.set(setComplaintHandling.name, { deputies, authorisedUnit }, context);
  }

  @Put('outside-handler')
  @ForRoles('administrator')
  @TakesCommandHeaders()
  @ApiOperation({ summary: 'Settles who deals with complaints that nobody in the house may: a higher body, or a deputed person.' })
  @Answers(Accepted)
  settleOutside(@Body() { handler }: OutsideHandlerBody, @CommandContext() context: CommandContext) {
    return this.set(setOutsideHandler.name, { handler }, context);
  }

  private async set(name: string, input: object, context: CommandContext) {
    const aggregate = complaintHandlingAggregate;
    const { revision, position } = await this.executor.execute({ aggregate, id: handlingId, name, input, ...senderOf(context) });
    return accepted({ id: handlingId, revision, position });
  }
}

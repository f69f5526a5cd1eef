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
  SignedIn,
  TakesCommandHeaders,
} from '#platform';
import { complaintHandlingAggregate } from '../aggregates.js';
import { senderOf } from '../commands/sender.js';
import { limits, setComplaintHandling, type RecordsHouse } from '../domain/index.js';
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

const handlingAnswer = z.object({ deputies: z.array(z.uuid()), authorisedUnit: z.uuid().nullable() });

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
    const { deputies, authorisedUnit } = this.house.current().house.handling;
    return { deputies: [...deputies], authorisedUnit };
  }

  @Put()
  @ForRoles('administrator')
  @TakesCommandHeaders()
  @ApiOperation({ summary: 'Settles who stands in for the head with appeals, and which unit is authorised for reports of corruption.' })
  @Answers(Accepted)
  async settle(@Body() { deputies, authorisedUnit }: ComplaintHandlingBody, @CommandContext() context: CommandContext) {
    const { revision, position } = await this.executor.execute({
      aggregate: complaintHandlingAggregate,
      id: handlingId,
      name: setComplaintHandling.name,
      input: { deputies, authorisedUnit },
      ...senderOf(context),
    });
    return accepted({ id: handlingId, revision, position });
  }
}

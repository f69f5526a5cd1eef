import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { Clock } from '#kernel';
import { Answers, CLOCK, HouseFollower, SignedIn } from '#platform';
import { ruleSetSchema, versionsInForce, type EscalationHouse } from '../domain/index.js';

const versions = z.strictObject({
  inForce: z.int().nullable().describe('The version in force now.'),
  versions: z.array(ruleSetSchema),
});

/** The escalation rules: every version stays readable. */
@ApiTags('escalation')
@Controller('v1/escalation-rules')
export class EscalationRulesController {
  constructor(
    @Inject(HouseFollower) private readonly house: HouseFollower<{ escalation: EscalationHouse }>,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @SignedIn()
  @ApiOperation({ summary: 'Every version of the escalation rules.' })
  @Answers(versions)
  all(): z.output<typeof versions> {
    const { escalation } = this.house.current().house;
    const now = this.clock.now();
    const current = versionsInForce(escalation).findLast(({ from }) => from <= now);
    return { inForce: current?.rules.version ?? null, versions: [...escalation.ruleSets] };
  }
}

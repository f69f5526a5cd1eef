import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { Clock } from '#kernel';
import { Answers, CLOCK, Field, HouseFollower, HttpProblem, integer, OptionalField, SignedIn, text } from '#platform';
import { calendarSchema, policiesInForce, policySetSchema, type DeadlineHouse } from '../domain/index.js';

class KeyPath {
  @Field(text({ max: 40 })) readonly key!: string;
}

class VersionQuery {
  @OptionalField(integer({ min: 1 }), { doc: 'A version; the newest where none is said.' }) readonly version?: number;
}

const calendars = z.strictObject({
  items: z.array(z.strictObject({ key: z.string(), zone: z.string(), version: z.int(), versions: z.array(z.int()) })),
});
const policies = z.strictObject({
  inForce: z.int().nullable().describe('The version in force now.'),
  versions: z.array(policySetSchema),
});

/** Calendars and deadline policies: every version stays readable. */
@ApiTags('deadlines')
@Controller('v1')
export class DeadlineConfigurationController {
  constructor(
    @Inject(HouseFollower) private readonly house: HouseFollower<{ deadlines: DeadlineHouse }>,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get('calendars')
  @SignedIn()
  @ApiOperation({ summary: 'The calendars, each with its versions.' })
  @Answers(calendars)
  calendars(): z.output<typeof calendars> {
    const items = Object.entries(this.#deadlines().calendars).flatMap(([key, versions]) => {
      const newest = versions.at(-1);
      return newest ? [{ key, zone: newest.zone, version: newest.version, versions: versions.map(({ version }) => version) }] : [];
    });
    return { items };
  }

  @Get('calendars/:key')
  @SignedIn()
  @ApiOperation({ summary: 'One version of a calendar: office hours, holidays, moved days, special periods.' })
  @Answers(calendarSchema)
  calendar(@Param() { key }: KeyPath, @Query() { version }: VersionQuery) {
    const versions = Object.hasOwn(this.#deadlines().calendars, key) ? (this.#deadlines().calendars[key] ?? []) : [];
    const found = version === undefined ? versions.at(-1) : versions.find((each) => each.version === version);
    if (!found) throw new HttpProblem('not-there');
    return found;
  }

  @Get('deadline-policies')
  @SignedIn()
  @ApiOperation({ summary: 'Every version of the deadline policies: which obligation gets which term.' })
  @Answers(policies)
  policies(): z.output<typeof policies> {
    const { policies: versions } = this.#deadlines();
    return { inForce: policiesInForce(versions, this.clock.now())?.version ?? null, versions: [...versions] };
  }

  #deadlines(): DeadlineHouse {
    return this.house.current().house.deadlines;
  }
}

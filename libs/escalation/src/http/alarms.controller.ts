import { Controller, Get, HttpCode, Inject, Optional, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { obligations } from '#deadlines';
import type { Actor } from '#kernel';
import { Answers, By, ForRoles, namingClosed, READER_RIGHTS, ReadsViews, type ReaderRights } from '#platform';
import { Alarms } from '../alarms/alarms.js';
import type { Differences } from '../alarms/differences.js';

const instant = z.iso.datetime({ precision: 3 });
const alarm = z.object({ id: z.string(), obligation: z.uuid(), stream: z.string(), at: instant });
const listed = 200;
const found = <Item extends z.ZodType>(item: Item) => z.object({ count: z.int(), items: z.array(item).describe(`The first ${listed}.`) });
const differences = z.object({
  missing: found(alarm).describe('Due within the horizon, or overdue, and no clock is set.'),
  surplus: found(z.object({ id: z.string(), data: z.unknown(), ringsAt: instant })).describe(
    'A clock is set at which there is nothing to be looked at: of what ended or moved, or of another house.',
  ),
  wrongTimes: found(alarm.extend({ ringsAt: instant })).describe('It rings at another time than it should.'),
  parked: found(
    z.object({
      ...{ id: z.string(), data: z.unknown(), reason: z.string(), attempts: z.int(), parkedAt: instant },
      needed: z.boolean().describe('There is still something to be looked at: mending tries it again, and forgets it otherwise.'),
    }),
  ).describe('Looks that failed as often as they may.'),
});
type Answer = z.output<typeof differences>;

/** The alarm clocks of the house: in what the queue is not as the log would have it. */
@ApiTags('operations')
@Controller('v1/operations/alarms')
@ForRoles('administrator')
export class AlarmsController {
  constructor(
    @Inject(Alarms) private readonly alarms: Alarms,
    @Optional() @Inject(READER_RIGHTS) private readonly rights: ReaderRights | null,
  ) {}

  @Get()
  @ReadsViews(obligations)
  @ApiOperation({ summary: 'What mending the alarm clocks would do; changes nothing.' })
  @Answers(differences)
  async show(@By() by: Actor): Promise<Answer> {
    return this.#answer(await this.alarms.differences(), by);
  }

  @Post('mend')
  @HttpCode(200)
  @ReadsViews(obligations)
  @ApiOperation({
    summary: 'Sets the alarm clocks that are missing, takes away those too many, sets wrong ones right, and tries parked looks again.',
    description: 'Changes the queue alone. The start of a house does the same, save for what is parked.',
  })
  @Answers(differences)
  async mend(@By() by: Actor): Promise<Answer> {
    return this.#answer(await this.alarms.mend({ parked: true }), by);
  }

  /** Without what is about a record that is closed to the reader. */
  async #answer({ missing, surplus, wrongTimes, parked }: Differences, by: Actor): Promise<Answer> {
    const isClosed = await namingClosed([...missing, ...surplus, ...wrongTimes, ...parked], by, this.rights);
    const open = <From, To>(all: readonly From[], of: (each: From) => To): { count: number; items: To[] } => {
      const mine = all.filter((each) => !isClosed(each));
      return { count: mine.length, items: mine.slice(0, listed).map(of) };
    };
    return {
      missing: open(missing, (each) => ({ ...each })),
      surplus: open(surplus, ({ id, data, at }) => ({ id, data, ringsAt: at })),
      wrongTimes: open(wrongTimes, ({ alarm: of, ringsAt }) => ({ ...of, ringsAt })),
      parked: open(parked, ({ job: { id, data, reason, attempts, parkedAt }, needed }) => ({
        id,
        data,
        reason,
        attempts,
        parkedAt,
        needed,
      })),
    };
  }
}

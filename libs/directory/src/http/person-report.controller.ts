import { Controller, Get, Param } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Answers, CommandContext, IdPath, SignedIn } from '#platform';
import { PersonReporter } from '../views/person-report.js';
import { personReport } from '../views/person-report-answer.js';

/** What the house holds of its own people. */
@ApiTags('directory')
@Controller('v1/directory/people')
export class PersonReportController {
  constructor(private readonly reporter: PersonReporter) {}

  @Get(':id/access-report')
  @SignedIn()
  @ApiOperation({
    summary:
      'All that the house holds of a person: directory, sign-in, what they did and where they are named, what they were told (GDPR, art. 15).',
    description:
      'For the person, the quality manager and the head of department. Each reading is recorded in the log before it is answered.',
  })
  @Answers(personReport)
  report(@Param() { id }: IdPath, @CommandContext() context: CommandContext) {
    return this.reporter.report(id, context);
  }
}

import { choice, dayOrMoment, endOf, Field, id, moment, object, OptionalField, text } from '#platform';
import { awaited, type Awaited, type OfObligation, type PauseTerm } from '../domain/index.js';

class PauseNoticeBody {
  @Field(moment())
  readonly at!: string;

  @Field(text({ max: 60 }), { doc: 'By letter, e-mail, telephone …' })
  readonly channel!: string;
}

/** Stops the term of one obligation. */
export class PauseTermBody {
  @Field(id(), { doc: 'The obligation, as the page and the tasks name it.' })
  readonly obligation!: string;

  @Field(choice(awaited.options), { doc: 'For whom it waits.' })
  readonly awaits!: Awaited;

  @Field(text({ max: 4000, lines: true }))
  readonly reason!: string;

  @OptionalField(text({ max: 300 }), { nullable: true, doc: 'The article or rule that lets it wait.' })
  readonly legalBasis?: string | null;

  @OptionalField(dayOrMoment(), {
    nullable: true,
    doc: "Until when it is awaited: an instant, or a day and then its end in the house's zone. A reminder, not an end: whoever owes the term has to look after the pause by then. Where nothing is said, by the house's own term.",
  })
  readonly until?: string | null;

  @OptionalField(object(() => PauseNoticeBody), {
    nullable: true,
    doc: 'How the citizen was told; needed where a complaint waits for a citizen who left an address.',
  })
  readonly notice?: PauseNoticeBody | null;
}

/** Lets the term of one obligation run again. */
export class ResumeTermBody {
  @Field(id(), { doc: 'The obligation whose term stands still.' })
  readonly obligation!: string;
}

/** The inputs of both, from their bodies. */
export const pauseInputs = {
  'pause-term': (
    { obligation, awaits, reason, legalBasis, until, notice }: PauseTermBody,
    { zone }: { readonly zone: string },
  ): PauseTerm => ({
    ...{ obligation, awaits, reason, legalBasis: legalBasis ?? null },
    until: until === undefined || until === null ? null : endOf(until, zone),
    notice: notice ? { at: notice.at, channel: notice.channel } : null,
  }),
  'resume-term': ({ obligation }: ResumeTermBody): OfObligation => ({ obligation }),
};

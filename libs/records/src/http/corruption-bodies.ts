import { choice, Field, object, OptionalField } from '#platform';
import { examinationOutcomes, inquiryOutcomes, type ConcludeInquiry, type ExamineReport } from '../domain/index.js';
import { NoticeBody, noticeDoc, reasonField, shortField } from './fields.js';

/** What was found of a report of corruption. */
class FoundBody {
  @Field(reasonField)
  readonly reason!: string;

  @OptionalField(shortField, { nullable: true, doc: 'To which body it went; needed where it was handed to investigators, and only there.' })
  readonly body?: string | null;

  @OptionalField(object(() => NoticeBody), { nullable: true, doc: noticeDoc })
  readonly notice?: NoticeBody | null;
}

export class ExamineReportBody extends FoundBody {
  @Field(choice(examinationOutcomes), { doc: 'An internal inquiry opens a term of its own; the others end the report.' })
  readonly outcome!: ExamineReport['outcome'];
}

export class ConcludeInquiryBody extends FoundBody {
  @Field(choice(inquiryOutcomes))
  readonly outcome!: ConcludeInquiry['outcome'];
}

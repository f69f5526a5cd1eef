import { choice, Field, id, list, object, OptionalField, text } from '#platform';
import { answerResults, inadmissibleGrounds, justifications, limits, type DecideQuestion, type Ground } from '../domain/index.js';
import { NoticeBody, noticeDoc, reasonField } from './fields.js';
import { ProposeForwardBody } from './triage-bodies.js';
import { ToldBody } from './complaint-bodies.js';

export class AddQuestionsBody {
  @Field(list(text({ max: limits.text, lines: true }), { min: 1, max: limits.questions }))
  readonly questions!: string[];
}

export class DecideQuestionBody {
  @Field(id())
  readonly question!: string;

  @Field(choice(answerResults))
  readonly result!: DecideQuestion['result'];

  @OptionalField(choice(justifications), { nullable: true, doc: 'Of a complaint proper: needed there, and only there.' })
  readonly justified?: Exclude<DecideQuestion['justified'], undefined>;

  @Field(reasonField)
  readonly reason!: string;
}

export class ProposeQuestionForwardBody extends ProposeForwardBody {
  @Field(id())
  readonly question!: string;
}

export class ForwardQuestionBody extends ProposeQuestionForwardBody {
  @OptionalField(object(() => NoticeBody), { nullable: true, doc: noticeDoc })
  readonly notice?: NoticeBody | null;
}

export class ProposeQuestionInadmissibleBody {
  @Field(id())
  readonly question!: string;

  @Field(choice(inadmissibleGrounds))
  readonly ground!: Ground;

  @Field(reasonField)
  readonly reason!: string;
}

export class FindQuestionInadmissibleBody extends ToldBody {
  @Field(id())
  readonly question!: string;
}

export class FindQuestionAdmissibleBody {
  @Field(id())
  readonly question!: string;

  @Field(reasonField)
  readonly reason!: string;
}

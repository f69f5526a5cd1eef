import { IssueFindingHandler, ReportNonconformityHandler } from './begin.js';
import { AnswerManyHandler } from './answer-many.js';
import { RecordHandler } from './bus.js';
import { ExplainHandler } from './explain.js';
import { RegisterComplaintHandler } from './register.js';
import { ReportUnnamedHandler, WriteByCodeHandler } from './unnamed-report.js';

/** The handlers of the commands to records. */
export const commandHandlers = [
  ReportNonconformityHandler,
  RegisterComplaintHandler,
  IssueFindingHandler,
  RecordHandler,
  AnswerManyHandler,
  ExplainHandler,
  ReportUnnamedHandler,
  WriteByCodeHandler,
];

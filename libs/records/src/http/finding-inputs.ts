import { ReasonBody } from '#platform';
import { OptionalNoteBody } from './fields.js';
import { RegradeBody, RespondBody, VerifyClosureBody } from './finding-bodies.js';
import { intake, type Intake } from './intake.js';

const optionalNote = intake(OptionalNoteBody, ({ note }) => ({ note: note ?? null }));
const reason = intake(ReasonBody, (body) => ({ reason: body.reason }));

/** The commands that only audit findings take. */
export const findingIntakes: Readonly<Record<string, Intake>> = {
  'acknowledge-finding': optionalNote,
  'dispute-finding': reason,
  respond: intake(RespondBody, ({ response }) => ({ response })),
  'accept-improvement': optionalNote,
  'decline-improvement': reason,
  regrade: intake(RegradeBody, ({ grade, reason: why }) => ({ grade, reason: why })),
  'verify-closure': intake(VerifyClosureBody, ({ evidence }) => ({ evidence })),
};

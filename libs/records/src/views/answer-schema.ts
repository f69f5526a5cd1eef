import { z } from 'zod';
import { obligationAnswer } from '#deadlines';
import { dutyWay } from '#directory/domain';
import { priorities } from '#escalation/domain';
import { offerAnswer } from '#platform';
import {
  askingStatuses,
  exits,
  fieldTypes,
  fieldValue,
  kinds,
  letterWriters,
  limits,
  recordStatuses,
  reportings,
  severities,
} from '../domain/index.js';
import { complaintAnswer } from './complaint-schema.js';
import { findingAnswer } from './finding-answer.js';
import { destination, done, id, instant, notice, person, reference, text } from './schema-parts.js';

const severity = z.enum(severities);

const requirement = z.union([
  z.object({ of: z.literal('standard'), standard: z.string(), edition: z.string().nullable(), clause: z.string() }),
  z.object({ of: z.literal('procedure'), procedure: z.string() }),
]);

const nonconformityAnswer = z.object({
  title: z.string(),
  description: z.string(),
  requirement: requirement.nullable(),
  detectedAt: instant.nullable(),
  place: z.string().nullable(),
  extent: z.string().nullable().describe('As the reporter saw it.'),
  reporting: z.enum(reportings),
  confidentialReporter: id.nullable().describe('Who reported confidentially: shown to the quality manager alone.'),
  messages: z
    .array(z.object({ id, from: z.enum(['house', 'reporter']), text: z.string(), ...done }))
    .describe('What was asked of whoever reported without a name, and what they wrote by their code.'),
});

const doneBy = { ...done, event: id.describe('The event of the history that brought it.') };
const workAnswer = z.object({
  containment: z
    .union([
      z.object({ how: z.literal('contained'), description: text, containedAt: instant, ...doneBy }),
      z.object({ how: z.literal('not-needed'), reason: text, ...doneBy }),
    ])
    .nullable(),
  consequences: z.object({ description: text, ...doneBy }).nullable(),
  correction: z
    .union([
      z.object({
        how: z.literal('corrected'),
        description: text,
        correctedAt: instant,
        disposition: z.string().nullable(),
        concession: z.object({ authority: id, document: text }).nullable(),
        ...doneBy,
      }),
      z.object({ how: z.literal('none-needed'), reason: text, ...doneBy }),
    ])
    .nullable(),
  extent: z
    .object({ similar: z.enum(['none', 'could-occur', 'exist']), explanation: text, records: z.array(reference), ...doneBy })
    .nullable(),
});

const coverageAnswer = z.object({
  capa: id,
  capaNumber: z.string().nullable(),
  cycle: z.int(),
  since: instant,
  sameCause: z.enum(['not-asked', 'confirmed']),
  recurrence: z.boolean(),
  from: id.nullable(),
  status: z.enum(['running', 'effective', 'cancelled', 'released', 'taken-over']),
  endedAt: instant.nullable(),
});

/** How the record came to where it is: what only its present status has. */
const standingAnswer = z.object({
  proposal: z
    .object({
      exit: z.enum(['forwarded', 'returned', 'inadmissible']),
      ground: z.string().nullable(),
      to: destination.nullable(),
      reason: text,
      ...done,
    })
    .nullable()
    .describe('A side exit that triage proposed and that is still to be done.'),
  resolved: z.object({ at: instant, by: person.nullable(), justification: text }).nullable(),
  closed: z.object({ at: instant, by: person, note: text }).nullable(),
  exit: z
    .object({
      status: z.enum(exits),
      reason: text,
      ground: z.string().nullable().describe('Why it was returned or found inadmissible.'),
      of: reference.nullable(),
      to: destination.nullable(),
      notice: notice.nullable(),
      goesOnAs: id.nullable().describe('The nonconformity as which the house goes on with a complaint that was withdrawn.'),
    })
    .nullable(),
});

const ownFieldAnswer = z.object({
  code: z.string(),
  name: z.string(),
  type: z.enum(fieldTypes),
  choices: z.array(z.object({ code: z.string(), name: z.string() })),
  value: fieldValue.nullable(),
  requiredFrom: z.enum(askingStatuses).nullable().describe('As the version says that binds the record.'),
  retired: z.boolean().describe('Kept for its value; it can no longer be filled in.'),
});
export type OwnFieldAnswer = z.output<typeof ownFieldAnswer>;

export const commentAnswer = z.object({
  ...{ id, text, mentions: z.array(id), ...done },
  letter: z
    .object({
      ...{ from: z.enum(letterWriters), receivedAt: instant },
      writer: id.nullable().describe('The colleague whose address it bears.'),
      verified: z
        .boolean()
        .describe('Whether the receiving mail server vouched for its sender; else anybody may have written that address.'),
    })
    .nullable()
    .describe('Where it came as a letter: whose it was, and when it was received. A colleague’s that is verified is `by` that colleague.'),
});
export type CommentAnswer = z.output<typeof commentAnswer>;

const repairAnswer = z.object({
  id,
  what: z.enum(['status', 'end', 'coverage']),
  from: z.enum(recordStatuses),
  to: z.enum(recordStatuses),
  of: reference.nullable().describe('The record that it doubles.'),
  capa: id.nullable().describe('The CAPA that is to let it go.'),
  reason: text,
  proposedBy: z.array(id),
  at: instant,
});

/** A record with all that is known of it, and what the reader may do with it now. */
export const recordAnswer = z.object({
  id,
  number: z.string().nullable().describe('For people; null for a moment after the record came to be.'),
  kind: z.enum(kinds),
  revision: z.int(),
  contentRevision: z.int().describe('Of the last event that people see as a change.'),
  status: z.enum(recordStatuses),
  since: instant,
  severity: severity.nullable().describe('Provisional until triage.'),
  process: id.nullable(),
  unit: id.nullable(),
  assignee: id.nullable(),
  category: z.string().nullable(),
  fields: z.array(ownFieldAnswer).describe('The house’s own fields: those in force, and those that are filled in.'),
  boundBy: z.record(z.string(), z.int()).describe('The version of each kind of configuration that binds it until its next state.'),
  migratedAt: instant.nullable().describe('When it was last taken over to newer configuration by hand.'),
  externalReference: z.string().nullable(),
  reporter: id.nullable().describe('Null where the reporter is not known by name.'),
  reportedAt: instant,
  recordedAt: instant,
  triagedAt: instant.nullable(),
  lastActivityAt: instant,
  capaRequired: z.boolean().describe('It must not close without a CAPA that ended effective.'),
  opened: z.boolean().describe('Whether sealed texts and names are open to the reader.'),
  nonconformity: nonconformityAnswer.nullable(),
  complaint: complaintAnswer.nullable(),
  finding: findingAnswer.nullable(),
  ...standingAnswer.shape,
  work: workAnswer,
  coverage: coverageAnswer.nullable(),
  earlierCoverages: z.array(coverageAnswer),
  obligations: z.array(obligationAnswer),
  escalations: z.array(
    z.object({
      rule: z.string(),
      step: z.string(),
      obligation: id.nullable(),
      crossedAt: instant,
      raisedAt: instant,
      action: z.string(),
      recipients: z.array(id),
    }),
  ),
  endings: z
    .array(z.object({ status: z.enum(['closed', ...exits]), ...done }))
    .describe('Every end that it had, also those that reopening undid.'),
  earlierRounds: z.array(z.object({ work: workAnswer, reopened: z.object({ from: z.enum(recordStatuses), reason: text, ...done }) })),
  watchers: z.array(id),
  priority: z.enum(priorities).describe('As steps of escalation raised it.'),
  comments: z.array(commentAnswer).describe(`The newest ${limits.newestComments}, the newest last; each of them under \`/comments\`.`),
  commentCount: z.int().describe('How many comments there are in all.'),
  attachments: z.array(z.object({ id, name: text, mediaType: z.string(), size: z.int(), hash: z.string(), purpose: z.string(), ...done })),
  links: z.array(z.object({ to: reference, relation: z.string(), note: text, ...done })),
  activities: z.int().describe('How many activities of another system its history has.'),
  independence: z
    .array(dutyWay)
    .describe('Steps that somebody else than who did the work takes, and that go another way than the ordinary one. Empty for the past.'),
  repair: repairAnswer.nullable().describe('What somebody proposed to put right; another person confirms it by `confirm-repair`.'),
  amendedAt: instant.nullable().describe('When something that was written was last amended; the history tells what it had said.'),
  amendable: z.array(offerAnswer).describe('What was written, by field: whether the reader may amend it, or why not. Empty for the past.'),
  commands: z.array(offerAnswer).describe('Empty for the past.'),
});
export type RecordAnswer = z.output<typeof recordAnswer>;

import { z } from 'zod';
import { codeSchema, versionsByKind } from '#configuration/domain';
import { eventType } from '#kernel';
import { foundTrace, passingOrMakingOver } from '#directory/domain';
import { letterWriters, severitySchema } from '../kinds.js';
import { limits } from '../limits.js';
import { fieldValue } from '../configuration/record-fields.js';
import { freeText } from '../texts.js';
import { category, code, destination, id, instant, notice, recordReference, short } from './parts.js';

const reason = freeText(limits.reason, 'reason');

/** Triage, side exits and ends: what every kind of record may go through. */
export const coreEvents = {
  recordTriaged: eventType('RecordTriaged', {
    nature: 'content',
    doc: 'It was settled what the record is about, how bad it is and who works on it.',
    data: z.strictObject({
      process: id,
      unit: id,
      severity: severitySchema,
      assignee: id,
      category: category.nullable(),
      /** *none-named*: the record names nobody, so nobody is in conflict; *checked*: it does, and the assignee is none of those it is closed to. */
      conflictOfInterest: z.enum(['none-named', 'checked']),
      capaRequired: z.boolean(),
      /** The CAPA that covers the record since before it was reopened, and has to know. */
      capa: id.nullable(),
      note: reason.nullable(),
    }),
  }),
  recordAssigned: eventType('RecordAssigned', {
    nature: 'content',
    doc: 'Somebody else works on the record now.',
    data: z.strictObject({ assignee: id, previous: id.nullable(), reason: reason.nullable(), found: foundTrace }),
  }),
  triageHandedOver: eventType('TriageHandedOver', {
    nature: 'content',
    doc: 'The triage was handed to another process owner, its due unchanged; the third time it goes to the quality manager.',
    data: z.strictObject({
      /** Null: to whoever answers for quality. */
      to: id.nullable(),
      reason,
      ordinal: z.int().min(1),
      found: foundTrace,
    }),
  }),
  recordPassedOn: eventType('RecordPassedOn', {
    version: 2,
    nature: 'content',
    doc: 'Who worked on the record or owed something on it left or is away without a substitute, or an office that owed it is empty, or an escalation rule makes it over: it passes to somebody else.',
    data: z.strictObject({
      ...passingOrMakingOver,
      /** Whether the work on the record passes too, and not only what is owed. */
      work: z.boolean(),
    }),
    /** The first version knew of no rule that makes over. */
    upcasts: { 1: (data) => data },
  }),
  severityChanged: eventType('SeverityChanged', {
    nature: 'content',
    doc: 'The severity was judged anew.',
    data: z.strictObject({
      from: severitySchema.nullable(),
      to: severitySchema,
      reason,
      capaRequired: z.boolean(),
      /** The CAPA that covers the record and has to know. */
      capa: id.nullable(),
    }),
  }),
  categoryChanged: eventType('CategoryChanged', {
    nature: 'content',
    doc: 'The record was put into another category, or into none.',
    data: z.strictObject({
      from: category.nullable(),
      to: category.nullable(),
      reason,
      /** Of a record that is triaged: under it the record is counted in its new category. */
      process: id.nullable().optional(),
    }),
  }),
  recordFieldsSet: eventType('RecordFieldsSet', {
    nature: 'content',
    doc: "The house's own fields of the record were filled in; null: a value was taken away. Never personal data.",
    data: z.strictObject({ fields: z.record(codeSchema, fieldValue.nullable()) }),
  }),
  recordMigrated: eventType('RecordMigrated', {
    nature: 'content',
    doc: 'An administrator took the record over to newer versions of the configuration before its next state; versions by kind.',
    data: z.strictObject({ from: versionsByKind, to: versionsByKind, reason }),
  }),
  exitProposed: eventType('ExitProposed', {
    nature: 'content',
    doc: 'Triage found that the record should leave by a side exit; it stays reported until that is done.',
    data: z.strictObject({
      exit: z.enum(['forwarded', 'returned', 'inadmissible']),
      ground: code.nullable(),
      to: destination.nullable(),
      reason,
    }),
  }),
  recordRejected: eventType('RecordRejected', {
    nature: 'content',
    doc: 'The record was found to be no such thing as it was reported as.',
    data: z.strictObject({ reason }),
  }),
  recordMarkedDuplicate: eventType('RecordMarkedDuplicate', {
    nature: 'content',
    doc: 'The record says what another one says already.',
    data: z.strictObject({ of: recordReference, reason: reason.nullable() }),
  }),
  recordForwarded: eventType('RecordForwarded', {
    nature: 'content',
    doc: 'The record was handed to whom it belongs.',
    data: z.strictObject({
      to: destination,
      reason,
      /** Notice to the citizen, where one is owed. */
      notice: notice.nullable(),
    }),
  }),
  recordResolved: eventType('RecordResolved', {
    nature: 'content',
    doc: 'All that the record asked for is done.',
    data: z.strictObject({
      /** Why no CAPA was needed, where none ended effective. */
      justification: reason.nullable(),
      capa: id.nullable(),
    }),
  }),
  recordClosed: eventType('RecordClosed', {
    nature: 'content',
    doc: 'The record was closed.',
    data: z.strictObject({ note: reason.nullable() }),
  }),
  recordReopened: eventType('RecordReopened', {
    nature: 'content',
    doc: 'A mistake of ours is mended: the record goes back to triage. Earlier closing dates stay.',
    data: z.strictObject({ from: code, reason, time: z.int().min(1) }),
  }),
};

/** The work on the record itself: containment, correction, consequences, extent. */
export const workEvents = {
  containmentRecorded: eventType('ContainmentRecorded', {
    nature: 'content',
    doc: 'The effect was contained.',
    data: z.strictObject({ description: freeText(limits.description, 'containment'), containedAt: instant }),
  }),
  containmentNotNeeded: eventType('ContainmentNotNeeded', {
    nature: 'content',
    doc: 'There was nothing to contain.',
    data: z.strictObject({ reason }),
  }),
  consequencesRecorded: eventType('ConsequencesRecorded', {
    nature: 'content',
    doc: 'The consequences and how they were dealt with were written down (ISO 9001, 10.2.1 a).',
    data: z.strictObject({ description: freeText(limits.description, 'consequences') }),
  }),
  correctionStarted: eventType('CorrectionStarted', {
    nature: 'content',
    doc: 'Work on the correction began.',
    data: z.strictObject({}),
  }),
  correctionRecorded: eventType('CorrectionRecorded', {
    nature: 'content',
    doc: 'The nonconformity itself was put right.',
    data: z.strictObject({
      description: freeText(limits.description, 'correction'),
      correctedAt: instant,
      /** What became of the nonconforming output (ISO 9001, 8.7.1). */
      disposition: z
        .enum(['corrected', 'segregated', 'returned', 'suspended', 'customer-informed', 'accepted-under-concession'])
        .nullable(),
      /** Who decided that it may be used as it is, and by which document (ISO 9001, 8.7.2). */
      concession: z.strictObject({ authority: id, document: freeText(limits.shortText, 'document of a concession') }).nullable(),
      /** Who acted and for whom: none of them may close the record. */
      correctedBy: z.array(id).min(1).max(2),
    }),
  }),
  correctionNotNeeded: eventType('CorrectionNotNeeded', {
    nature: 'content',
    doc: 'There was nothing to correct.',
    data: z.strictObject({ reason, decidedBy: z.array(id).min(1).max(2) }),
  }),
  extentAnswered: eventType('RecordExtentAnswered', {
    nature: 'content',
    doc: 'It was answered whether similar cases exist or could occur (ISO 9001, 10.2.1 b).',
    data: z.strictObject({
      similar: z.enum(['none', 'could-occur', 'exist']),
      explanation: freeText(limits.description, 'extent'),
      records: z.array(recordReference).max(limits.links),
    }),
  }),
};

/** What people say and add beside the course of the record. */
export const sideEvents = {
  commentAdded: eventType('CommentAdded', {
    nature: 'content',
    doc: 'Somebody wrote a comment.',
    data: z.strictObject({
      comment: id,
      text: freeText(limits.comment, 'comment'),
      mentions: z.array(id).max(limits.mentions),
      /** Where it came as a letter: whose it was, and when it was received. */
      letter: z
        .strictObject({
          ...{ from: z.enum(letterWriters), receivedAt: instant },
          /** The colleague whose address it bears. */
          writer: id.optional(),
          /** Whether the receiving mail server vouched for its sender. */
          verified: z.boolean().optional(),
        })
        .optional(),
    }),
  }),
  evidenceAttached: eventType('EvidenceAttached', {
    nature: 'content',
    doc: 'A file was attached; its content lies with the evidence files under this hash.',
    data: z.strictObject({
      attachment: id,
      name: freeText(limits.name, 'name of a file'),
      mediaType: z
        .string()
        .regex(/^[a-z0-9.+-]+\/[a-z0-9.+-]+$/)
        .max(120),
      size: z.int().min(0).max(limits.bytesOfOneAttachment),
      /** Hex SHA-256 over the bytes as they are stored. */
      hash: z.string().regex(/^[0-9a-f]{64}$/),
      purpose: z.enum(['evidence', 'containment', 'correction', 'consequences', 'extent', 'comment']),
    }),
  }),
  watcherAdded: eventType('WatcherAdded', {
    nature: 'content',
    doc: 'A person wants to hear of the record.',
    data: z.strictObject({ person: id }),
  }),
  watcherRemoved: eventType('WatcherRemoved', {
    nature: 'content',
    doc: 'A person no longer wants to hear of the record.',
    data: z.strictObject({ person: id }),
  }),
  watchersTold: eventType('RecordWatchersTold', {
    nature: 'clockwork',
    doc: 'Who watches a record is told that its status changed, or that somebody commented.',
    data: z.strictObject({ persons: z.array(id).min(1).max(limits.watchers), of: z.enum(['status', 'comment']), at: instant }),
  }),
  recordLinked: eventType('RecordLinked', {
    nature: 'content',
    doc: 'The record was linked with another.',
    data: z.strictObject({
      to: recordReference,
      relation: z.enum(['relates-to', 'repeats', 'follows-from', 'same-letter']),
      note: freeText(limits.reason, 'note on a link').nullable(),
    }),
  }),
  activityRecorded: eventType('ActivityRecorded', {
    nature: 'content',
    doc: 'A piece of work that another system noted, at the time it noted. A fact, whatever the status of the record.',
    data: z.strictObject({ name: short, person: id.nullable(), unit: id.nullable(), reference: short.nullable() }),
  }),
};

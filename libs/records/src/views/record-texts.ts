import { heading, pieceOf, textsAt, textsView, type Piece, type ViewEvent } from '#projections';
import { amendedPieces } from './amended-pieces.js';
import { freeTextFields, ownRecordEvents, type RecordEventOf } from '../domain/index.js';

/** What a record is found by at first: its title and what others call it. */
const cover = ['title', 'audit', 'externalReference'];

/** Of events that bring a text: which text it is, where in the event's data it stands, and what tells it from others of that name. */
type Written = readonly [field: string, paths: readonly string[], name?: string];

/** Texts that have a name of their own, or stand where a schema does not say that people write there. */
const named: Readonly<Record<string, Written>> = {
  RecordMigrated: ['reason', ['reason'], 'event'],
  RecordAmended: ['reason', ['reason'], 'event'],
  RecordRepairProposed: ['reason', ['reason'], 'repair'],
  RecordRepaired: ['reason', ['reason'], 'repair'],
  RecordRepairDropped: ['reason', ['reason'], 'event'],
  RecordTriaged: ['note', ['note'], 'event'],
  RecordAssigned: ['reason', ['reason'], 'event'],
  TriageHandedOver: ['reason', ['reason'], 'event'],
  SeverityChanged: ['reason', ['reason'], 'event'],
  CategoryChanged: ['reason', ['reason'], 'event'],
  ExitProposed: ['reason', ['reason'], 'event'],
  RecordRejected: ['reason', ['reason'], 'event'],
  RecordMarkedDuplicate: ['reason', ['reason'], 'event'],
  RecordForwarded: ['reason', ['reason'], 'event'],
  RecordResolved: ['reason', ['justification'], 'event'],
  RecordClosed: ['note', ['note'], 'event'],
  RecordReopened: ['reason', ['reason'], 'event'],
  ContainmentRecorded: ['containment', ['description'], 'event'],
  ContainmentNotNeeded: ['containment', ['reason'], 'event'],
  ConsequencesRecorded: ['consequences', ['description'], 'event'],
  CorrectionRecorded: ['correction', ['description', 'concession.document'], 'event'],
  CorrectionNotNeeded: ['correction', ['reason'], 'event'],
  RecordExtentAnswered: ['extent', ['explanation'], 'event'],
  CommentAdded: ['comment', ['text'], 'comment'],
  EvidenceAttached: ['attachment', ['name'], 'attachment'],
  RecordLinked: ['note', ['note'], 'event'],
  CapaAwaited: ['reason', ['reason'], 'event'],
  CorrectionResumed: ['reason', ['reason'], 'event'],
  FindingAcknowledged: ['note', ['note'], 'event'],
  FindingDisputed: ['reason', ['reason'], 'event'],
  FindingRegraded: ['reason', ['reason'], 'event'],
  FindingResponded: ['response', ['response'], 'event'],
  ImprovementAccepted: ['note', ['note'], 'event'],
  ImprovementDeclined: ['reason', ['reason'], 'event'],
  FindingVerified: ['evidence', ['evidence'], 'event'],
};

/** Whatever else people write: a note. */
const written: Readonly<Record<string, Written>> = {
  ...Object.fromEntries(
    Object.values(ownRecordEvents).flatMap(({ type, schema }): [string, Written][] => {
      const paths = freeTextFields(schema);
      return paths.length === 0 ? [] : [[type, ['note', paths, 'event']]];
    }),
  ),
  ...named,
};

const covered = (event: ViewEvent): readonly Piece[] => [
  // Every record has one, be it empty: by it the other texts know where the record began.
  { field: heading, text: textsAt(event.data, cover).join('\n') },
  ...pieceOf(event, 'category', ['category']),
  ...pieceOf(event, 'marks', ['marks']),
];

/** What is written on a complaint is sealed; only what it is filed under stands in clear. */
const isComplaint = ({ stream }: ViewEvent): boolean => stream.startsWith('complaint-');

/** Each of the house's own fields as it stands now. */
const houseFields = ({ fields }: { readonly fields: Readonly<Record<string, unknown>> }): readonly Piece[] =>
  Object.entries(fields).map(([code, value]) => ({ field: 'field', name: code, text: value === null ? '' : [value].flat().join(' ') }));

const categorised: Readonly<Record<string, string>> = { RecordTriaged: 'category', CategoryChanged: 'to' };

/** The texts of records, for searches and for what is likely the same. */
export const recordTextsView = textsView({
  name: 'record_texts',
  doc: 'One row a text of a record that stands in clear: title, description, comments, corrections, reasons; of a complaint only reference, category and marks.',
  version: JSON.stringify([2, cover, written]),
  events: ownRecordEvents,
  begins: ['NonconformityReported', 'ComplaintReceived', 'ComplaintImported', 'FindingIssued'],
  pieces: {
    ...Object.fromEntries(
      Object.entries(written).map(([type, [field, paths, name]]) => [
        type,
        (event: ViewEvent) => [
          ...(categorised[type] === undefined ? [] : pieceOf(event, 'category', [categorised[type]])),
          ...(isComplaint(event) ? [] : pieceOf(event, field, paths, name)),
        ],
      ]),
    ),
    RecordFieldsSet: (event) => (isComplaint(event) ? [] : houseFields(event.data as { fields: Readonly<Record<string, unknown>> })),
    NonconformityReported: (event) => [
      ...covered(event),
      ...pieceOf(event, 'description', ['description', 'place', 'extent']),
      ...pieceOf(event, 'requirement', ['requirement.standard', 'requirement.edition', 'requirement.clause', 'requirement.procedure']),
    ],
    FindingIssued: (event) => [
      ...covered(event),
      ...pieceOf(event, 'evidence', ['evidence']),
      ...pieceOf(event, 'requirement', ['criterion.standard', 'criterion.edition', 'criterion.clause']),
    ],
    ComplaintReceived: covered,
    RecordAmended: (event) => [
      ...(isComplaint(event) ? [] : pieceOf(event, 'reason', ['reason'], 'event')),
      ...amendedPieces(event.data as RecordEventOf<'RecordAmended'>['data']),
    ],
    ComplaintMarked: (event) => pieceOf(event, 'marks', ['marks']),
    ComplaintImported: covered,
  },
});

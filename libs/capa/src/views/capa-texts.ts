import { heading, pieceOf, textsAt, textsView, type Piece, type ViewEvent } from '#projections';
import { capaOwnEvents, type CapaEventOf } from '../domain/index.js';
import { amendedPieces } from './amended-pieces.js';

/** The texts that events bring: the name of the text, where in the event's data it stands, and what tells it from others of that name. */
const written: Readonly<Record<string, readonly [field: string, paths: readonly string[], name: string]>> = {
  CapaRiskRated: ['reason', ['reason'], 'event'],
  CapaOwnerAssigned: ['reason', ['reason'], 'event'],
  CapaEvidenceAttached: ['attachment', ['name'], 'attachment'],
  CapaAmendmentDropped: ['reason', ['reason'], 'event'],
  CapaRepairProposed: ['reason', ['reason'], 'repair'],
  CapaRepaired: ['reason', ['reason'], 'repair'],
  CapaRepairDropped: ['reason', ['reason'], 'event'],
  CapaReopened: ['reason', ['reason'], 'event'],
  CapaCancelled: ['reason', ['reason'], 'event'],
  CapaRecordReleaseAsked: ['reason', ['reason'], 'event'],
  CauseAdded: ['cause', ['cause.text'], 'cause.id'],
  CauseRuledOut: ['reason', ['reason'], 'event'],
  CauseDropped: ['reason', ['reason'], 'event'],
  ExtentAnswered: ['extent', ['extent.explanation'], 'cycle'],
  ActionPlanned: ['action', ['title', 'description', 'expectedResult'], 'action'],
  ActionChanged: ['action', ['title', 'description', 'expectedResult'], 'action'],
  ActionDropped: ['reason', ['reason'], 'event'],
  ActionCompleted: ['result', ['result'], 'event'],
  ActionVerified: ['note', ['remarks'], 'event'],
  ActionReturned: ['reason', ['reason'], 'event'],
  ActionReassigned: ['reason', ['reason'], 'event'],
  ActionCancelled: ['reason', ['reason'], 'event'],
  ExtensionAsked: ['reason', ['reason'], 'event'],
  ExtensionGranted: ['reason', ['reason'], 'event'],
  ExtensionRefused: ['reason', ['reason'], 'event'],
  EffectivenessCriterionSet: ['criterion', ['criterion.measure'], 'cycle'],
  PlanReturned: ['reason', ['reason'], 'event'],
  MeasurementRecorded: ['note', ['note'], 'event'],
  MonitoringWindowLengthened: ['reason', ['reason'], 'event'],
  AssessmentBegun: ['reason', ['reason'], 'event'],
  EffectivenessAssessed: ['reason', ['reason'], 'cycle'],
  ResidualRiskRated: ['reason', ['reason'], 'event'],
  SystemChangesRecorded: ['result', ['riskRegister.reference', 'riskRegister.reason', 'documents.reference', 'documents.reason'], 'event'],
  AdverseEffectsAnswered: ['result', ['explanation'], 'cycle'],
};

const described = (event: ViewEvent): readonly Piece[] => [
  { field: heading, text: textsAt(event.data, ['title']).join('\n') },
  ...pieceOf(event, 'description', ['description']),
];

/** The texts of CAPAs, for searches. */
export const capaTextsView = textsView({
  name: 'capa_texts',
  doc: 'One row a text of a CAPA: title, description, causes, actions, results, reasons.',
  version: JSON.stringify([2, written]),
  events: capaOwnEvents,
  begins: ['CapaDrafted'],
  pieces: {
    CapaDrafted: described,
    CapaDescribed: described,
    CapaAmendmentProposed: (event) => pieceOf(event, 'reason', ['reason'], 'amendment'),
    CapaAmended: (event) => [
      ...pieceOf(event, 'reason', ['reason'], 'amendment'),
      ...amendedPieces(event.data as CapaEventOf<'CapaAmended'>['data']),
    ],
    ...Object.fromEntries(
      Object.entries(written).map(([type, [field, paths, name]]) => [type, (event: ViewEvent) => pieceOf(event, field, paths, name)]),
    ),
  },
});

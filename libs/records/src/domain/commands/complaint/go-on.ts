import { check, derivedId, rule } from '#kernel';
import { recordEvents } from '../../events/index.js';
import type { RecordsHouse } from '../../house.js';
import type { Severity } from '../../kinds.js';
import { idsOf, processIsInUse, unitIsOpen } from '../../rules/input.js';
import { comesFromTheEngine, handlingIsYours, notClosedToYou } from '../../rules/who-may.js';
import { roundOf, type LiveRecord, type Withdrawn } from '../../state.js';
import { command } from '../command.js';

/** The matter of a complaint that was withdrawn, in words of the house; `process` and `unit` by id or key. */
export interface GoOn {
  readonly title: string;
  readonly description: string;
  readonly severity?: Severity | null;
  readonly process?: string | null;
  readonly unit?: string | null;
  /** The fields that name the citizen: whoever brings the command has looked, for the machine knows no name in clear. */
  readonly naming: readonly string[];
}

/** A nonconformity stands in clear: nothing in it says whose complaint it was. */
const citizenIsNotNamed = check<LiveRecord, RecordsHouse, GoOn>(
  'citizen-is-not-named',
  (_, { naming }) => naming.length === 0 || { fields: naming },
);

/** The house goes on with a matter once. */
const notGoneOnYet = rule<Withdrawn, RecordsHouse>(
  'not-gone-on-yet',
  ({ state }) => state.goesOnAs === null || { nonconformity: state.goesOnAs },
);

export const goOnAsNonconformity = command({
  name: 'go-on-as-nonconformity',
  doc: 'Goes on with the matter of a complaint that was withdrawn, as a nonconformity that is linked with it and says nothing of the citizen.',
  from: ['withdrawn'],
  to: 'stays',
  rules: [notClosedToYou, handlingIsYours, notGoneOnYet],
  checks: [citizenIsNotNamed, processIsInUse, unitIsOpen],
  then: ({ state, house }, { title, description, severity, process = state.process, unit = state.unit }: GoOn) => {
    const as = derivedId('goes-on', state.id, roundOf(state));
    return [
      recordEvents.complaintGoesOn({ as, title, description, severity: severity ?? null, ...idsOf(house, { process, unit }) }),
      recordEvents.recordLinked({ to: { id: as, kind: 'nonconformity' }, relation: 'relates-to', note: null }),
    ];
  },
});

/** A nonconformity as which the house goes on with a complaint: the ids have been found, and whoever decided it reports. */
export interface GoOnFromComplaint {
  readonly record: string;
  readonly complaint: string;
  readonly reporter: string;
  readonly title: string;
  readonly description: string;
  readonly severity: Severity | null;
  readonly process: string | null;
  readonly unit: string | null;
}

export const goOnFromComplaint = command({
  name: 'go-on-from-complaint',
  doc: 'Reports the nonconformity as which the house goes on with a complaint that was withdrawn. Sent by that one.',
  from: ['none'],
  to: 'reported',
  rules: [comesFromTheEngine],
  checks: [],
  then: (_, { record, complaint, reporter, title, description, severity, process, unit }: GoOnFromComplaint) => [
    recordEvents.nonconformityReported({
      ...{ record, title, description, severity, process, unit, reporter },
      ...{ requirement: null, category: null, detectedAt: null, place: null, extent: null, externalReference: null },
      reporting: 'by-name',
      confidentialReporter: null,
    }),
    recordEvents.recordLinked({ to: { id: complaint, kind: 'complaint' }, relation: 'follows-from', note: null }),
  ],
});

import { unknownEvent, UnknownEvent, type Recorded } from '#kernel';
import { investigationEvents } from './events/investigation.js';
import type { CapaEvent, CapaEventOf } from './events/index.js';
import type { Cause, Investigation } from './state.js';

type Types = Exclude<(typeof investigationEvents)[keyof typeof investigationEvents]['type'], 'InvestigationFinished'>;
export type InvestigationEvent = CapaEventOf<Types>;
const types: ReadonlySet<string> = new Set(Object.values(investigationEvents).map(({ type }) => type));

/** Whether an event is one of the search for the cause, its end excepted. */
export function isInvestigationEvent(event: CapaEvent): event is InvestigationEvent {
  return types.has(event.type) && event.type !== 'InvestigationFinished';
}

/** The analysis after one more event. */
export function evolveInvestigation(
  investigation: Investigation,
  event: InvestigationEvent,
  { by, recordedAt: at }: Recorded,
): Investigation {
  switch (event.type) {
    case 'RootCauseMethodChosen':
      return { ...investigation, method: event.data.method };
    case 'CauseAdded': {
      const cause: Cause = { ...event.data.cause, code: null, confirmed: null, supported: null, ruledOut: null };
      return { ...investigation, causes: [...investigation.causes, cause] };
    }
    case 'CauseClassified':
      return withCause(investigation, event, { code: event.data.code });
    case 'CauseConfirmed':
      return withCause(investigation, event, { confirmed: { by, at, evidence: event.data.evidence } });
    case 'PotentialCauseSupported':
      return withCause(investigation, event, { supported: { by, at, basis: event.data.basis, evidence: event.data.evidence } });
    case 'CauseRuledOut':
      return withCause(investigation, event, { ruledOut: { by, at, reason: event.data.reason } });
    case 'CauseMoved': {
      const { parent, category } = event.data;
      return withCause(investigation, event, { parent, category });
    }
    case 'CauseDropped': {
      const { causes } = withCause(investigation, event, {});
      return { ...investigation, causes: causes.filter(({ id }) => id !== event.data.cause) };
    }
    case 'ExtentAnswered':
      return { ...investigation, extent: event.data.extent };
    default:
      return unknownEvent(event);
  }
}

function withCause(
  investigation: Investigation,
  event: Extract<InvestigationEvent, { data: { cause: string } }>,
  change: Partial<Cause>,
): Investigation {
  const { cause: id } = event.data;
  if (!investigation.causes.some((cause) => cause.id === id)) throw new UnknownEvent(`${event.type} of an unknown cause`, event.version);
  return { ...investigation, causes: investigation.causes.map((cause) => (cause.id === id ? { ...cause, ...change } : cause)) };
}

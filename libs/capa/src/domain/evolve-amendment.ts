import { unknownEvent, type Recorded } from '#kernel';
import { amendableTexts } from './amending/texts.js';
import { amendmentEvents } from './events/amendment.js';
import type { CapaEvent, CapaEventOf } from './events/index.js';
import type { Capa } from './state.js';

export type AmendmentEvent = CapaEventOf<'CapaAmendmentProposed' | 'CapaAmended' | 'CapaAmendmentDropped' | 'CapaAmendmentLapsed'>;

const types: ReadonlySet<string> = new Set(Object.values(amendmentEvents).map(({ type }) => type));
export const isAmendmentEvent = (event: CapaEvent): event is AmendmentEvent => types.has(event.type);

/** The CAPA as it reads after an amendment. What had been signed keeps its signature; the consent is a signature of its own. */
export function evolveAmendment(state: Capa, event: AmendmentEvent, { by, recordedAt: at }: Recorded): Capa {
  switch (event.type) {
    case 'CapaAmendmentProposed': {
      const { capa: _, ...proposed } = event.data;
      return { ...state, amendment: { ...proposed, by, at } };
    }
    case 'CapaAmendmentDropped':
    case 'CapaAmendmentLapsed':
      return { ...state, amendment: null };
    case 'CapaAmended': {
      const { amendment, changes } = event.data;
      const amended = changes.reduce<Capa>((known, { field, of, now }) => amendableTexts[field].write(known, of, now), state);
      return { ...amended, amendedAt: at, amendment: state.amendment?.amendment === amendment ? null : state.amendment };
    }
    default:
      return unknownEvent(event);
  }
}

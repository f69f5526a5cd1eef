import { rule } from '#kernel';
import type { CapaHouse } from '../house.js';
import type { MonitoringCapa } from '../state.js';

/** The window has passed. */
export const windowHasPassed = rule<MonitoringCapa, CapaHouse>(
  'monitoring-window-has-passed',
  ({ state: { monitoring }, now }) => monitoring.until <= now || { until: monitoring.until },
);

/** The measured thing occurred often enough for anything to be said. */
export const occurrencesSuffice = rule<MonitoringCapa, CapaHouse>('occurrences-suffice', ({ state }) => {
  const recorded = occurrencesOf(state);
  const least = state.plan.criterion.leastOccurrences;
  return recorded >= least || { recorded, least };
});

export const leaveMonitoring = [windowHasPassed, occurrencesSuffice];

/** Nothing is lengthened, nor assessed on little, while enough was seen. */
export const occurrencesAreTooFew = rule<MonitoringCapa, CapaHouse>('occurrences-are-too-few', ({ state }) => {
  const recorded = occurrencesOf(state);
  const least = state.plan.criterion.leastOccurrences;
  return recorded < least || { recorded, least };
});

const mostLengthenings = 2;

/** The window is lengthened at most twice. */
export const windowMayBeLengthened = rule<MonitoringCapa, CapaHouse>(
  'window-may-be-lengthened',
  ({ state: { monitoring } }) => monitoring.lengthened.length < mostLengthenings || { most: mostLengthenings },
);

/** What there is is assessed only after the window was lengthened as often as it may be. */
export const windowWasLengthenedTwice = rule<MonitoringCapa, CapaHouse>(
  'window-was-lengthened-twice',
  ({ state: { monitoring } }) =>
    monitoring.lengthened.length >= mostLengthenings || { lengthened: monitoring.lengthened.length, most: mostLengthenings },
);

/** How often the measured thing was seen to occur in the window. */
export function occurrencesOf({ monitoring }: Pick<MonitoringCapa, 'monitoring'>): number {
  return monitoring.measurements.reduce((sum, { occurrences }) => sum + occurrences, 0);
}

import type { Instant } from '#kernel';
import { officeHoursBefore, type Tale } from '../tale.js';
import type { Story } from '../timeline.js';

/** Something that the story wants to have happened, whatever chance brings beside it. */
export interface Highlight {
  readonly name: string;
  /** When it begins. */
  readonly at: (end: Instant) => Instant;
  /** Every span in it has its middle length, so that it is as far as it should be when the story ends. */
  readonly even?: boolean;
  readonly tell: (tale: Tale) => Story;
}

/** So many days before the end, on a morning of work. */
export const daysBefore =
  (days: number) =>
  (end: Instant): Instant =>
    officeHoursBefore(new Date(Date.parse(end) - days * 86_400_000).toISOString(), 7.5);

/** So many office hours before the end. */
export const hoursBefore =
  (hours: number) =>
  (end: Instant): Instant =>
    officeHoursBefore(end, hours);

import { Temporal } from 'temporal-polyfill';

/** An instant as the log writes it, or why the text is none. */
export type InstantRead = { readonly instant: string } | { readonly problem: string };

/**
 * Reads ISO 8601, with `T` or a space between date and time. With an offset it is what it says; without one it is a time on the clocks of the
 * zone: one that they show twice, when they are put back, is the earlier, and one that they skip is none. What is finer than a millisecond is
 * cut off.
 */
export function readInstant(text: string, zone: string): InstantRead {
  const iso = text.replace(' ', 'T');
  if (!/T\d/.test(iso)) return { problem: 'is not a date with a time' };
  try {
    const exact = /(?:Z|[+-]\d{2}(?::?\d{2})?)$/i.test(iso);
    return exact ? at(Temporal.Instant.from(iso)) : onClocks(Temporal.PlainDateTime.from(iso, { overflow: 'reject' }), zone);
  } catch {
    return { problem: 'is not a date with a time' };
  }
}

function onClocks(time: Temporal.PlainDateTime, zone: string): InstantRead {
  const found = time.toZonedDateTime(zone);
  return found.toPlainDateTime().equals(time) ? at(found.toInstant()) : { problem: `is skipped by the clocks of ${zone}` };
}

function at({ epochMilliseconds }: Temporal.Instant): InstantRead {
  return epochMilliseconds < 0 ? { problem: 'lies before 1970' } : { instant: new Date(epochMilliseconds).toISOString() };
}

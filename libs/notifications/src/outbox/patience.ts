const minute = 60_000;
/** A server that comes back is not kept waiting for longer. */
const longest = 60 * minute;
/** More than two days in all: a weekend without a mail server loses nothing. */
const tries = 60;

/** How long to wait after so many refused tries, in milliseconds; null where it has been tried often enough. */
export function pauseAfter(attempts: number): number | null {
  return attempts >= tries ? null : Math.min(minute * 2 ** (attempts - 1), longest);
}

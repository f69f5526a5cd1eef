const minute = 60_000;
const longest = 4 * 60 * minute;
/** About two days in all: a weekend without a mail server loses nothing. */
const tries = 24;

/** How long to wait after so many refused tries, in milliseconds; null where it has been tried often enough. */
export function pauseAfter(attempts: number): number | null {
  return attempts >= tries ? null : Math.min(minute * 2 ** (attempts - 1), longest);
}

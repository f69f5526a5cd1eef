/** The centre line and the limits of a c-chart: c̄ and c̄ ± 3√c̄, the lower one never below 0. */
export interface ControlLimits {
  readonly centre: number;
  readonly lower: number;
  readonly upper: number;
}

/** The limits from counts of whole periods; null where there is nothing to take them from. */
export function limitsOf(counts: readonly number[]): ControlLimits | null {
  if (counts.length === 0) return null;
  const centre = counts.reduce((sum, count) => sum + count, 0) / counts.length;
  const spread = 3 * Math.sqrt(centre);
  return { centre, lower: Math.max(0, centre - spread), upper: centre + spread };
}

/** Whether a count lies outside the limits. */
export function isOutside({ lower, upper }: ControlLimits, count: number): boolean {
  return count > upper || count < lower;
}

/** On which side of the centre line the last so many counts all lie; null: on both, on the line, or there are not so many. */
export function runOf(counts: readonly number[], length: number): 'above' | 'below' | null {
  const limits = limitsOf(counts);
  const last = counts.slice(-length);
  if (limits === null || last.length < length) return null;
  if (last.every((count) => count > limits.centre)) return 'above';
  return last.every((count) => count < limits.centre) ? 'below' : null;
}

/** The counts of every month from the first that is known up to, and not with, a month; those without a count are 0. Months are `YYYY-MM`. */
export function countsBefore(months: Readonly<Record<string, number>>, month: string): readonly number[] {
  const first = Object.keys(months).sort()[0];
  if (first === undefined) return [];
  return Array.from({ length: Math.max(0, ordinalOf(month) - ordinalOf(first)) }, (_, at) => months[monthOf(ordinalOf(first) + at)] ?? 0);
}

/** The month before a month. */
export function monthBefore(month: string): string {
  return monthOf(ordinalOf(month) - 1);
}

function ordinalOf(month: string): number {
  const [year, of] = month.split('-').map(Number) as [number, number];
  return year * 12 + of - 1;
}

function monthOf(ordinal: number): string {
  return `${Math.floor(ordinal / 12)}-${String((ordinal % 12) + 1).padStart(2, '0')}`;
}

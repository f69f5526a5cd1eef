/** Days of the house's zone, as `2026-03-02`: terms of law count in these. */
const dayInKyiv = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Kyiv' });
export const dayOf = (instant: string): string => dayInKyiv.format(new Date(instant));

export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** The same day of the next month, or its last one. */
export function addMonth(day: string): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month, Math.min(date, last))).toISOString().slice(0, 10);
}

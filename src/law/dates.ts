/** Dates as text; nothing here reads the clock. */

/** The same day of the next year, 28 February after a leap day. YYYY-MM-DD. */
export function oneYearAfter(date: string): string {
  const next = `${String(Number(date.slice(0, 4)) + 1).padStart(4, '0')}${date.slice(4)}`
  return next.endsWith('-02-29') ? next.replace(/29$/, '28') : next
}

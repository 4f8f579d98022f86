/** Calendar days and instants as text. Nothing here reads the clock. */

export const DATE = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/
export const INSTANT =
  /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** True for a day the Gregorian calendar has: `2024-02-29`, not `2026-02-30`. */
export function isRealDate(text: string): boolean {
  if (!DATE.test(text)) return false
  const [year, month, day] = text.split('-').map(Number) as [number, number, number]
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return day <= (month === 2 && leap ? 29 : (DAYS[month - 1] ?? 0))
}

/** True for an ISO 8601 instant with an offset, on a day that exists. */
export function isRealInstant(text: string): boolean {
  return INSTANT.test(text) && isRealDate(text.slice(0, 10))
}

/** The day of a date or an instant as files state them; null for anything else. */
export function statedDay(stated: unknown): string | null {
  if (typeof stated !== 'string') return null
  const day = stated.trim().slice(0, 10)
  const after = stated.trim()[10]
  return isRealDate(day) && (after === undefined || after === 'T' || after === ' ') ? day : null
}

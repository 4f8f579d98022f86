/** Dates as text, YYYY-MM-DD; nothing here reads the clock. */

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/

/** True for a day the Gregorian calendar has, in year 1 or later. */
export function isDay(text: string): boolean {
  const [year = 0, month = 0, day = 0] = DATE.exec(text)?.slice(1).map(Number) ?? []
  return year > 0 && day > 0 && day <= daysIn(year, month)
}

/** 0 for a month there is not. */
function daysIn(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return month === 2 && leap ? 29 : ([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0)
}

/** The day after a day of the calendar. */
export function dayAfter(date: string): string {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  if (day < daysIn(year, month)) return written(year, month, day + 1)
  return month < 12 ? written(year, month + 1, 1) : written(year + 1, 1, 1)
}

/** The same day of the next year, 28 February after a leap day. */
export function oneYearAfter(date: string): string {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  return written(year + 1, month, Math.min(day, daysIn(year + 1, month)))
}

function written(year: number, month: number, day: number): string {
  const two = (n: number) => String(n).padStart(2, '0')
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`
}

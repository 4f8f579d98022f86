/** Effective dates: presets and what people type. All dates are YYYY-MM-DD in the user's own calendar. */

/** The date of a moment in the user's time zone, for instance 2026-11-21. */
export function isoDay(moment: Date): string {
  const two = (n: number) => String(n).padStart(2, '0')
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`
}

/** The first 1 January after `moment`: changes to the division usually take effect at a turn of the year. */
export function nextNewYear(moment: Date): string {
  return `${moment.getFullYear() + 1}-01-01`
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec']

/** "1.1.2027", "1/1 2027", "1. januar 2027" or "2027-01-01" → "2027-01-01"; null where it is no date of the calendar. */
export function parseDanishDate(typed: string): string | null {
  const text = typed.trim().toLowerCase()
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (iso) return realDay(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const numbers = /^(\d{1,2})[.\-/ ]+(\d{1,2})[.\-/ ]+(\d{4})$/.exec(text)
  if (numbers) return realDay(Number(numbers[3]), Number(numbers[2]), Number(numbers[1]))
  const words = /^(\d{1,2})\.? ([a-zæøå]{3,9})\.? (\d{4})$/.exec(text)
  if (!words) return null
  const month = MONTHS.findIndex(name => words[2]?.startsWith(name))
  return month < 0 ? null : realDay(Number(words[3]), month + 1, Number(words[1]))
}

function realDay(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day))
  const same = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return same && year >= 1000 ? date.toISOString().slice(0, 10) : null
}

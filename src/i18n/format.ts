/** Numbers, areas, dates and lists the Danish way. Areas come in square metres. */

import { lazily } from '../collections/kept.ts'

const M2_PER_HA = 10_000
// Set up at first use: the first formatter of a kind takes the browser long enough to hold up the page.
const integer = lazily(() => new Intl.NumberFormat('da-DK', { maximumFractionDigits: 0 }))
const twoDecimals = lazily(() => new Intl.NumberFormat('da-DK', { minimumFractionDigits: 2, maximumFractionDigits: 2 }))
const degrees = lazily(() => new Intl.NumberFormat('da-DK', { minimumFractionDigits: 5, maximumFractionDigits: 5 }))
const oneDecimal = lazily(() => new Intl.NumberFormat('da-DK', { minimumFractionDigits: 1, maximumFractionDigits: 1 }))
const signedHectares = lazily(
  () =>
    new Intl.NumberFormat('da-DK', {
      signDisplay: 'exceptZero',
      minimumFractionDigits: 2,
      maximumFractionDigits: 2
    })
)
const list = lazily(() => new Intl.ListFormat('da-DK', { type: 'conjunction' }))
const longDate = lazily(
  () => new Intl.DateTimeFormat('da-DK', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
)
const longMonth = lazily(() => new Intl.DateTimeFormat('da-DK', { month: 'long', year: 'numeric', timeZone: 'UTC' }))

/** 6028367 → "6.028.367", rounded to a whole number. */
export function formatNumber(n: number): string {
  return integer().format(n)
}

/** 874203 → "87,42 ha"; a little is never told as nothing: 3 → "under 0,01 ha". */
export function formatHectares(m2: number): string {
  return atLeast(m2 / M2_PER_HA, 0.01, twoDecimals, 'ha')
}

/** 5934 → "5.934 m²"; from one hectare up "1,00 ha"; 0.05 → "under 1 m²". */
export function formatArea(m2: number): string {
  return Math.abs(m2) < M2_PER_HA ? atLeast(m2, 1, integer, 'm²') : formatHectares(m2)
}

/** 43073870000 → "43.073,87 km²": a sum that is exact to the last digit shown. */
export function formatSum(m2: number): string {
  return `${twoDecimals().format(m2 / 1e6)} km²`
}

/** 239812345 → "239,8 km²": the borders of a municipality are not known to the hectare; 300 → "under 0,1 km²". */
export function formatSquareKilometres(m2: number): string {
  return atLeast(m2 / 1e6, 0.1, oneDecimal, 'km²')
}

/** 150000 → "+15,00 ha", -5934 → "-0,59 ha"; 3 → "under 0,01 ha". */
export function formatDifference(m2: number): string {
  return m2 !== 0 && Math.abs(m2) < 0.005 * M2_PER_HA
    ? formatHectares(m2)
    : `${signedHectares().format(m2 / M2_PER_HA)} ha`
}

/** 318 → "318 m", 3120 → "3,12 km"; 0.2 → "under 1 m". */
export function formatMetres(m: number): string {
  return m < 1000 ? atLeast(m, 1, integer, 'm') : `${twoDecimals().format(m / 1000)} km`
}

/** What would be rounded to nothing is less than the smallest that is told. */
function atLeast(value: number, least: number, digits: () => Intl.NumberFormat, unit: string): string {
  return value !== 0 && Math.abs(value) < least / 2
    ? `under ${digits().format(least)} ${unit}`
    : `${digits().format(value)} ${unit}`
}

/** [12.173853, 55.667241] → "55,66724° N, 12,17385° Ø": a metre or so. */
export function formatPlace([lon, lat]: readonly [number, number]): string {
  return `${degrees().format(lat)}° N, ${degrees().format(lon)}° Ø`
}

/** "2027-01-01" → "1. januar 2027", "2026-02" → "februar 2026"; anything else comes back unchanged. */
export function formatDate(date: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(date)) return longDate().format(new Date(`${date}T00:00:00Z`))
  if (/^\d{4}-\d{2}$/.test(date)) return longMonth().format(new Date(`${date}-01T00:00:00Z`))
  return date
}

/** 6173456.781 → "6.173.456,78": metres of a coordinate, to the centimetre. */
export function formatCoordinate(metres: number): string {
  return twoDecimals().format(metres)
}

/** ["Roskilde", "Høje-Taastrup"] → "Roskilde og Høje-Taastrup". */
export function formatNames(names: readonly string[]): string {
  return list().format(names)
}

/** Which column is which, by the words of a header, or by what stands in it where there is none. */
import type { Districts } from '../districts.ts'
import { readMatrikelnr } from '../matrikelnr.ts'
import { readArea } from './amounts.ts'
import type { MunicipalityFinder } from './municipalities.ts'
import type { Column, ColumnKind } from './types.ts'

const WORDS: Readonly<Record<ColumnKind, string>> = {
  matrikelnr: 'matr matrnr matrikel matrikelnr matrikelnummer matrikelno matrnummer mnr parcel parcelnr jordstykke',
  ejerlav:
    'ejerlav ejerlavet ejerlavsnavn ejerlavnavn navnejerlav landsejerlav landsejerlavsnavn landsejerlavnavn elav elavsnavn elavnavn',
  ejerlavskode:
    'ejerlavskode ejerlavkode ejerlavsnr ejerlavsnummer ejerlavnr landsejerlavskode landsejerlavkode landsejerlavnr elavskode elavkode',
  area: 'areal registreretareal regareal registreredeareal samletareal arealialt overførtareal overføresareal arealderoverføres størrelse grundareal',
  whole:
    'heldel helellerdel hel hele helt heltdelvis helheldel heltellerdelvis helematriklen helmatrikel omfang helparcel',
  part: 'del delvis delvist delaf enddel delareal',
  from: 'fra frakommune frakommunekode frakommunenavn afgiver afgivende afgivendekommune afgiverkommune kommune kommunenavn kommunekode kommunenr kommunenummer afgivendekommunekode nuværendekommune',
  to: 'til tilkommune tilkommunekode tilkommunenavn modtager modtagende modtagendekommune modtagerkommune modtagendekommunekode nykommune',
  land: 'art arealtype land betegnelse litra',
  cause: 'årsag aarsag begrundelse anledning grund'
}
const KINDS = new Map(
  Object.entries(WORDS).flatMap(([kind, words]) => words.split(' ').map(word => [word, kind as ColumnKind] as const))
)
/** Units, and small words beside the name. */
const UNITS = /\(?\b(?:m2|m²|kvm|kvadratmeter)\)?/giu

/** null where the words name no column that is read. */
export function columnNamed(heading: string): ColumnKind | null {
  const text = heading.normalize('NFC').toLowerCase().trim()
  const bare = text
    .replace(UNITS, ' ')
    .replace(/\bi\s*$/u, '')
    .replace(/[^\p{L}\p{N}]+/gu, '')
  if (bare === '') return /m2|m²|kvm|kvadratmeter/.test(text) ? 'area' : null
  return KINDS.get(bare) ?? null
}

export const isHeader = (cells: readonly string[]): boolean =>
  cells.filter(cell => columnNamed(cell) !== null).length >= 2

/** A table of one column has a header of one word. */
export const isNarrowHeader = (cells: readonly string[]): boolean =>
  cells.filter(cell => cell.trim() !== '').length === 1 && cells.some(cell => columnNamed(cell) === 'matrikelnr')

export function columnsOf(headings: readonly string[]): readonly Column[] {
  return headings.map((heading, index) => ({ index, heading: heading.trim(), kind: columnNamed(heading) }))
}

const WHOLE = /^(?:hel|hele|helt|ja|j|x|true|sand|hel matrikel|hele matriklen)$/
const PART = /^(?:del|delvis|delvist|en del|del af|nej|n|false|falsk)$/

/** True for a whole parcel, false for a part; null where the cell says nothing, undefined where it is not understood. */
export function readWhole(text: string): boolean | null | undefined {
  const word = text.trim().toLowerCase().replace(/\.$/, '')
  if (word === '') return null
  return WHOLE.test(word) ? true : PART.test(word) ? false : undefined
}

/** As many rows tell what stands in a column. */
const LOOKED_AT = 200
/** Share of the filled cells that must fit. */
const MOST = 0.5

export interface Known {
  readonly districts: Districts | null
  readonly municipalities: MunicipalityFinder
}

/** Columns by what stands in them: the best fit first, each kind once, giver before receiver. */
export function columnsByContent(rows: readonly (readonly string[])[], known: Known): readonly Column[] {
  const width = Math.max(0, ...rows.map(row => row.length))
  const kinds: (ColumnKind | null)[] = Array.from({ length: width }, () => null)
  const cellsOf = (index: number) =>
    rows
      .slice(0, LOOKED_AT)
      .map(row => row[index]?.trim() ?? '')
      .filter(cell => cell !== '')
  const fits = (index: number, test: (cell: string) => boolean) => {
    const cells = cellsOf(index)
    return cells.length > 0 && cells.filter(test).length >= MOST * cells.length
  }
  const give = (kind: ColumnKind, test: (cell: string) => boolean) => {
    const index = kinds.findIndex((taken, i) => taken === null && fits(i, test))
    if (index >= 0) kinds[index] = kind
  }
  const { districts, municipalities } = known
  const isCode = (cell: string) => /^\d{5,7}$/.test(cell) && (districts?.byCode(Number(cell)) ?? null) !== null
  const isNumber = (cell: string) => typeof readMatrikelnr(cell) !== 'string'
  const hasLetter = (cell: string) => /\p{L}/u.test(cell)
  give('ejerlavskode', isCode)
  // Where nearly all are plain numbers, the first such column is the parcels'.
  give(
    'matrikelnr',
    cell => (hasLetter(cell) && isNumber(cell) && readWhole(cell) === undefined) || splitNumber(cell) !== undefined
  )
  /** A column of plain numbers is none of municipalities, whatever numbers they are. */
  const named = new Set(
    [...kinds.keys()].filter(index => cellsOf(index).some(cell => hasLetter(cell) || /^0\d{3}$/.test(cell)))
  )
  const giveMunicipality = (kind: 'from' | 'to') => {
    const index = kinds.findIndex(
      (taken, i) => taken === null && named.has(i) && fits(i, cell => municipalities.find(cell) !== null)
    )
    if (index >= 0) kinds[index] = kind
  }
  give('ejerlav', cell => / by,? |, \p{Lu}/iu.test(`${cell} `) && hasLetter(cell) && municipalities.find(cell) === null)
  giveMunicipality('from')
  giveMunicipality('to')
  give('whole', cell => typeof readWhole(cell) === 'boolean')
  if (!kinds.includes('matrikelnr')) give('matrikelnr', isNumber)
  if (!kinds.includes('ejerlav'))
    give('ejerlav', cell => hasLetter(cell) && (districts?.named(cell).kind ?? 'unknown') !== 'unknown')
  give('area', cell => cell !== '' && readArea(cell) !== 'no-number')
  return kinds.map((kind, index) => ({ index, heading: '', kind }))
}

/** "7000d, Marbjerg By, Fløng" in one cell: the number and the district; undefined where the cell is not both. */
export function splitNumber(cell: string): { readonly number: string; readonly rest: string } | undefined {
  const found =
    /^\s*((?:(?:en\s+)?del\s+af\s+)?(?:matr(?:ikel)?\.?\s*n(?:umme)?r?\.?\s*)?\d{1,5}\s?\p{Ll}{0,3})[,\s]\s*(\p{Lu}.*)$/u.exec(
      cell
    )
  if (!found) return undefined
  const [, number = '', rest = ''] = found
  return typeof readMatrikelnr(number) === 'string' ? undefined : { number, rest: rest.trim() }
}

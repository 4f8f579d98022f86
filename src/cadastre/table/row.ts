/** One row of a table of parcels. */
import type { Message } from '../../i18n/message.ts'
import type { Parcel } from '../../proposal/types.ts'
import type { District } from '../districts.ts'
import { readMatrikelnr } from '../matrikelnr.ts'
import { readArea } from './amounts.ts'
import { readWhole, splitNumber } from './columns.ts'
import { DistrictReader } from './district-cells.ts'
import { MunicipalityFinder } from './municipalities.ts'
import type { SplitRow } from './split.ts'
import type { Asked, Column, ColumnKind, ReadRow } from './types.ts'

/** Land that has no parcel number, by the words orders have for it. */
const UNNUMBERED = /vej|litra|jernbane|banea|umatrikuleret|umatr|vandløb|\bsø\b|sti|fælles|areal|strand|havn/i

export class RowReader {
  private readonly byKind = new Map<ColumnKind, number[]>()
  private readonly municipalities: MunicipalityFinder
  private readonly districts: DistrictReader
  private readonly asked: Asked

  constructor(columns: readonly Column[], asked: Asked) {
    this.asked = asked
    for (const { kind, index } of columns) {
      if (kind === null) continue
      this.byKind.set(kind, [...(this.byKind.get(kind) ?? []), index])
    }
    this.municipalities = new MunicipalityFinder(asked.municipalities)
    this.districts = new DistrictReader(asked.districts, asked.chosen ?? new Map())
  }

  /** Words below a table that are neither parcel nor sum: nothing stands in the columns of number, district and area. */
  isRemark(cells: readonly string[]): boolean {
    const kinds: readonly ColumnKind[] = ['matrikelnr', 'ejerlav', 'ejerlavskode', 'area', 'land']
    if (kinds.every(kind => this.cell(cells, kind) === '')) return true
    const filled = cells.filter(cell => cell.trim() !== '')
    const [only = ''] = filled
    return (
      filled.length === 1 &&
      this.byKind.size > 1 &&
      /\p{L}{3,}.*\s.*\p{L}{2,}/u.test(only) &&
      !/\d/.test(only) &&
      !UNNUMBERED.test(only)
    )
  }

  read({ row, cells, badQuotes }: SplitRow): ReadRow {
    const faults: Message[] = badQuotes ? [{ id: 'parcel-table.quotes' }] : []
    const notes: Message[] = []
    const number = this.number(cells, faults, notes)
    const district = this.districts.read(number.district, this.cell(cells, 'ejerlavskode'))
    const isLand = number.land !== undefined
    notes.push(...district.notes)
    // Land without a number may lie in no district.
    if (!isLand || district.written) faults.push(...district.faults)
    const areaM2 = this.area(cells, faults, notes)
    const whole = this.whole(cells, number.isPart, faults)
    const from = this.municipality(cells, 'from', faults) ?? this.asked.defaults.from
    const to = this.municipality(cells, 'to', faults) ?? this.asked.defaults.to
    if (from !== null && from === to) faults.push({ id: 'parcel-table.same-municipality' })
    const parcel: Parcel = {
      ...(number.matrikelnr === undefined ? {} : { matrikelnr: number.matrikelnr }),
      ...(district.ejerlav === undefined ? {} : { ejerlav: district.ejerlav }),
      ...(district.ejerlavskode === undefined ? {} : { ejerlavskode: district.ejerlavskode }),
      ...(areaM2 === undefined ? {} : { areaM2 }),
      ...(whole === null ? {} : { whole }),
      ...(number.land === undefined ? {} : { land: number.land })
    }
    const cause = this.cell(cells, 'cause')
    return {
      row,
      cells,
      parcel,
      from,
      to,
      cause: cause === '' ? null : cause,
      faults,
      notes,
      choices: district.choices as readonly District[]
    }
  }

  private cell(cells: readonly string[], kind: ColumnKind): string {
    for (const index of this.byKind.get(kind) ?? []) {
      const text = (cells[index] ?? '').normalize('NFC').replace(/\s+/gu, ' ').trim()
      if (text !== '') return text
    }
    return ''
  }

  private number(cells: readonly string[], faults: Message[], notes: Message[]) {
    const text = this.cell(cells, 'matrikelnr')
    const named = this.cell(cells, 'ejerlav')
    const both = named === '' ? splitNumber(text) : undefined
    const district = both?.rest ?? named
    const land = this.cell(cells, 'land')
    const read = readMatrikelnr(both?.number ?? text)
    if (typeof read !== 'string') return { ...read, district, land: land === '' ? undefined : land }
    const none = { matrikelnr: undefined, isPart: false, district, land: undefined }
    if (read === 'empty' && land !== '') return { ...none, land }
    if (read === 'no-number' && UNNUMBERED.test(text)) {
      notes.push({ id: 'parcel-table.land', values: { text } })
      return { ...none, land: text }
    }
    faults.push({ id: `parcel-table.number.${read}`, values: { text } })
    // What is written is shown, so that it can be mended.
    return read === 'empty' ? none : { ...none, matrikelnr: text }
  }

  private area(cells: readonly string[], faults: Message[], notes: Message[]): number | undefined {
    if (!this.byKind.has('area')) return undefined
    const text = this.cell(cells, 'area')
    const area = readArea(text)
    if (typeof area === 'number') return area
    if (area === null) notes.push({ id: 'parcel-table.area.empty' })
    else faults.push({ id: `parcel-table.area.${area}`, values: { text } })
    return undefined
  }

  private whole(cells: readonly string[], isPart: boolean, faults: Message[]): boolean | null {
    const [whole, part] = [this.cell(cells, 'whole'), this.cell(cells, 'part')]
    const [told, opposite] = [readWhole(whole), readWhole(part)]
    if (told === undefined) faults.push({ id: 'parcel-table.whole.unread', values: { text: whole } })
    if (opposite === undefined) faults.push({ id: 'parcel-table.whole.unread', values: { text: part } })
    // In a column "del" both "ja" and "del" say that it is a part.
    const inPart = opposite === null || opposite === undefined ? null : /^de/i.test(part) ? false : !opposite
    const said = told ?? inPart ?? (isPart ? false : null)
    if (said === true && isPart) faults.push({ id: 'parcel-table.whole.both' })
    return said ?? this.asked.defaults.whole
  }

  private municipality(cells: readonly string[], kind: 'from' | 'to', faults: Message[]): string | null {
    let found: string | null = null
    for (const index of this.byKind.get(kind) ?? []) {
      const text = (cells[index] ?? '').trim()
      if (text === '') continue
      const one = this.municipalities.find(text)
      if (!one) {
        const near = this.municipalities.near(text).map(({ name }) => name)
        faults.push(
          near.length > 0
            ? { id: 'parcel-table.municipality.near', values: { text, near: { names: near } } }
            : { id: 'parcel-table.municipality.unknown', values: { text } }
        )
      } else if (found !== null && one.code !== found)
        faults.push({ id: 'parcel-table.municipality.two', values: { text } })
      else found = one.code
    }
    return found
  }
}

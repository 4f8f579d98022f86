/** The district of a row, from its name, its code, or both. What the list does not have is taken as written, and told. */
import type { Message } from '../../i18n/message.ts'
import type { District, Districts } from '../districts.ts'

export interface ReadDistrict {
  readonly ejerlav?: string
  readonly ejerlavskode?: number
  /** Something is written of it. */
  readonly written: boolean
  readonly faults: readonly Message[]
  readonly notes: readonly Message[]
  /** What may be meant, where that is not clear. */
  readonly choices: readonly District[]
}

const CODE = /^0*(\d{1,7})$/

export class DistrictReader {
  private readonly list: Districts | null
  private readonly chosen: ReadonlyMap<string, number>
  /** Ten thousand rows have a few dozen districts. */
  private readonly known = new Map<string, ReadDistrict>()

  constructor(list: Districts | null, chosen: ReadonlyMap<string, number>) {
    this.list = list
    this.chosen = chosen
  }

  read(name: string, code: string): ReadDistrict {
    const key = `${name}\n${code}`
    const known = this.known.get(key) ?? this.readOnce(name, code)
    this.known.set(key, known)
    return known
  }

  private readOnce(name: string, code: string): ReadDistrict {
    if (code !== '') return this.withCode(name, code)
    if (name === '') return { ...NOTHING, faults: [{ id: 'parcel-table.district.empty' }] }
    // Some lists have the code where the name belongs.
    if (CODE.test(name)) return this.withCode('', name)
    const chosen = this.chosen.get(name)
    if (chosen !== undefined) return this.withCode('', String(chosen))
    const asWritten = { ...NOTHING, ejerlav: name, written: true }
    if (!this.list) return asWritten
    const named = this.list.named(name)
    if (named.kind === 'found') {
      const notes = named.asWritten ? [] : [{ id: 'parcel-table.district.completed', values: { text: name } }]
      return { ...NOTHING, written: true, ejerlav: named.district.name, ejerlavskode: named.district.code, notes }
    }
    if (named.kind === 'several') {
      const values = { text: name, codes: { names: named.districts.map(one => String(one.code)) } }
      return { ...asWritten, choices: named.districts, notes: [{ id: 'parcel-table.district.several', values }] }
    }
    const near = named.near.map(one => one.name)
    const notes: Message[] =
      near.length > 0
        ? [{ id: 'parcel-table.district.near', values: { text: name, near: { names: [...new Set(near)] } } }]
        : [{ id: 'parcel-table.district.unknown', values: { text: name } }]
    return { ...asWritten, choices: named.near, notes }
  }

  private withCode(name: string, code: string): ReadDistrict {
    const digits = CODE.exec(code.replaceAll('.', '').replaceAll(' ', ''))?.[1]
    if (digits === undefined)
      return {
        ...NOTHING,
        ...nameOnly(name),
        written: true,
        faults: [{ id: 'parcel-table.code.unread', values: { text: code } }]
      }
    const number = Number(digits)
    const asWritten = { ...NOTHING, ...nameOnly(name), ejerlavskode: number, written: true }
    if (!this.list) return asWritten
    const district = this.list.byCode(number)
    if (!district) return { ...asWritten, notes: [{ id: 'parcel-table.code.unknown', values: { text: code } }] }
    const named = name === '' ? null : this.list.named(name)
    const agrees =
      named === null ||
      (named.kind === 'found' && named.district.code === number) ||
      (named.kind === 'several' && named.districts.includes(district))
    if (!agrees) {
      const values = { text: name, code: String(number), name: district.name }
      return { ...asWritten, faults: [{ id: 'parcel-table.code.other', values }] }
    }
    return { ...asWritten, ejerlav: district.name }
  }
}

const NOTHING = { written: false, faults: [], notes: [], choices: [] } as const
const nameOnly = (name: string) => (name === '' ? {} : { ejerlav: name })

/**
 * A row's cells on their way to a point: coordinates in one system, people whole. How numbers are written and which system it
 * is are decided from the first rows; a row that does not fit is left out and told.
 */
import type { RowFault } from '../resident-points-error.ts'
import type { Head } from './header.ts'
import {
  DECIMAL_SIGNS,
  type DecimalSign,
  isPlain,
  numberIn,
  numberStrictly,
  partsThousands,
  signTold
} from './numbers.ts'
import type { Row } from './rows.ts'
import { type PointSystem, SYSTEMS } from './systems.ts'

export const MAX_PEOPLE = 0xffff

export type Place = readonly [east: number, north: number]
/** `undecided`: whole people either way, "1.000" for instance. */
export type People = number | 'undecided'

export class Cells {
  readonly system: PointSystem
  private readonly head: Head
  /** null as long as all numbers were whole. */
  sign: DecimalSign | null
  /** Some number has its thousands parted. */
  thousands = false

  constructor(head: Head, system: PointSystem, sign: DecimalSign | null) {
    this.head = head
    this.system = system
    this.sign = sign
  }

  place({ cells, badQuotes }: Row): Place | RowFault {
    if (badQuotes) return 'quotes'
    const { east, north, width } = this.head
    for (let i = width; i < cells.length; i++) if (cells[i]?.trim()) return 'fields'
    const [e, n] = [cells[east]?.trim() ?? '', cells[north]?.trim() ?? '']
    if (e === '' || n === '') return 'empty-coordinates'
    if (this.sign) return this.fits(e, n, this.sign)
    if (isPlain(e) && isPlain(n)) return this.fits(e, n, '.')
    const told = signTold(e) ?? signTold(n)
    for (const sign of told ? [told] : DECIMAL_SIGNS) {
      const place = this.fits(e, n, sign)
      if (typeof place === 'string') continue
      this.sign = sign
      return place
    }
    return this.fits(e, n, told ?? '.')
  }

  /** What a row's coordinates tell of how numbers are written. */
  signsTold({ cells }: Row): readonly (DecimalSign | null)[] {
    const { east, north } = this.head
    return [cells[east], cells[north]].map(cell => signTold(cell?.trim() ?? ''))
  }

  people({ cells }: Row): People | RowFault {
    const text = cells[this.head.people]?.trim() ?? ''
    if (text === '') return 'empty-people'
    if (this.sign || isPlain(text)) return this.peopleIn(text, this.sign ?? '.')
    const [dot, comma] = [numberStrictly(text, '.'), numberStrictly(text, ',')]
    const either = [dot, comma].filter(isWhole)
    if (either.length === 2 && dot !== comma) return 'undecided'
    // Only one way makes people of it, or a number at all.
    if (either.length === 1 && !text.startsWith('0')) this.sign = isWhole(dot) ? '.' : ','
    return this.peopleIn(text, this.sign ?? '.')
  }

  peopleIn(text: string, sign: DecimalSign): number | RowFault {
    const people = numberIn(text, sign)
    if (Number.isNaN(people)) return 'not-a-number'
    if (!isWhole(people) || people > MAX_PEOPLE) return 'people'
    if (!this.thousands && partsThousands(text, sign)) this.thousands = true
    return people
  }

  private fits(e: string, n: string, sign: DecimalSign): Place | RowFault {
    const [east, north] = [numberIn(e, sign), numberIn(n, sign)]
    if (Number.isNaN(east) || Number.isNaN(north)) return 'not-a-number'
    if (east === 0 || north === 0) return 'zero-coordinates'
    const { holds } = SYSTEMS[this.system]
    if (!holds(east, north)) return holds(north, east) ? 'swapped' : 'outside'
    if (!this.thousands && (partsThousands(e, sign) || partsThousands(n, sign))) this.thousands = true
    return [east, north]
  }
}

const isWhole = (people: number): boolean => Number.isInteger(people) && people >= 0

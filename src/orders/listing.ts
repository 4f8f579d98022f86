/**
 * What an item moves: parcels, parts and areas, with their districts and square metres. One file although it is long: each
 * part of a list decides what the others left waiting for, a district or an area.
 */
import { area, needArea, parcelNumber, rangeEnd, sharedNumber } from './amounts.ts'
import { causeFollows } from './causes.ts'
import { type Cursor, NotUnderstood } from './cursor.ts'
import { type District, district } from './districts.ts'
import { type Draft, draft, parcelOf } from './drafts.ts'
import { sideBefore, sideOfLine } from './lines.ts'
import type { Parcel } from './types.ts'
import { litra, street, unnumbered } from './unnumbered.ts'

export interface Listing {
  readonly parcels: readonly Parcel[]
  readonly m2: number | null
  readonly m2Basis: 'stated' | 'sum' | null
  readonly roadM2: number | null
  readonly lineInWords: string | null
}

/** Throws NotUnderstood where nothing that could move stands next, or some of it has no district. */
export function listing(cursor: Cursor): Listing {
  return new Reader(cursor).read()
}

/** What such land is called with its size, and what it may be. */
const FORMER =
  /^(?:et|en|aflagte?|umatrikulerede?|umatrikuleret|nedlagte?|tidligere|offentlige?|offentligt|mindre|\p{Ll}*areal(?:er)?)$/u

/** What stands before land of which a part moves. */
const PARTS = [
  'en|den del af|fra',
  'en mindre|større del af|fra',
  'del af|fra',
  'dele af|fra',
  'de dele af|fra',
  'et|det areal af|fra',
  'et mindre areal af|fra',
  'arealer af|fra'
]

/** One parcel, and nothing said that would tell two parts of it apart. */
const isSame = (one: Draft, other: Draft): boolean =>
  one.matrikelnr !== null &&
  one.matrikelnr === other.matrikelnr &&
  one.m2 === null &&
  other.m2 === null &&
  one.district?.ejerlav === other.district?.ejerlav

/** "(300 m2)". */
function inBrackets(cursor: Cursor): number | null {
  return cursor.attempt(() => {
    cursor.need('(')
    const m2 = needArea(cursor)
    cursor.need(')')
    return m2
  })
}

class Reader {
  private readonly cursor: Cursor
  private readonly drafts: Draft[] = []
  /** Areas as printed, each for one or several of the drafts. */
  private readonly areas: number[] = []
  private total: number | null = null
  private roadM2: number | null = null
  private line: string | null = null
  /** Drafts from here on wait for a district, or for "med et areal på". */
  private waiting = 0
  private unweighed = 0
  private numbered = false
  private ambiguous = false
  /** The last area is one of all parcels that follow ("i alt 300 m2 af matr.nr. 1 a og matr.nr. 2"). */
  private together = false
  /** "samt" stands before what is read now. */
  private apart = false

  constructor(cursor: Cursor) {
    this.cursor = cursor
  }

  read(): Listing {
    const { cursor } = this
    if (!this.inDistrict()) {
      do {
        const before = this.drafts.length
        if (!this.element()) throw cursor.stuck()
        this.ownArea(before)
        this.districtOf()
        this.withArea()
      } while (this.another())
    }
    this.line ??= sideOfLine(cursor)
    this.inAll()
    this.road()
    this.line ??= sideOfLine(cursor)
    return this.result()
  }

  private result(): Listing {
    const { drafts, areas, total } = this
    // A road named last, with no district of its own, lies in that of the parcels before it.
    const last = drafts.findLast(one => one.district !== null)?.district ?? null
    for (const one of drafts.slice(this.waiting)) if (one.land !== undefined) one.district ??= last
    // Land that has no number may have no district either, where nothing else moves.
    const bare = drafts.every(({ matrikelnr, land, measured }) => matrikelnr === null && land !== undefined && measured)
    if (
      drafts.some(one => one.district === null || (one.matrikelnr !== null && one.district.ejerlav === null)) &&
      !bare
    )
      throw new NotUnderstood({ id: 'orders.no-district' })
    const twice = drafts.find((one, i) => drafts.slice(0, i).some(other => isSame(one, other)))
    if (twice) throw new NotUnderstood({ id: 'orders.twice', values: { number: twice.matrikelnr ?? '' } })
    if (this.ambiguous) throw new NotUnderstood({ id: 'orders.whose-area' })
    const sum = areas.reduce((all, m2) => all + m2, 0)
    const measured = drafts.every(one => one.measured)
    if (total !== null && measured && areas.length > 0 && sum !== total)
      throw new NotUnderstood({ id: 'orders.other-sum', values: { sum, total } })
    const known = total !== null ? total : measured && areas.length > 0 ? sum : null
    const [only] = drafts
    if (total !== null && drafts.length === 1 && only && only.m2 === null) only.m2 = total
    return {
      parcels: drafts.map(parcelOf),
      m2: known,
      m2Basis: known === null ? null : total !== null || areas.length === 1 ? 'stated' : 'sum',
      roadM2: this.roadM2,
      lineInWords: this.line
    }
  }

  /** "i ejerlavet Grundfør By, Grundfør, et areal, der ligger øst for …". */
  private inDistrict(): boolean {
    const { cursor } = this
    const found = cursor.attempt(() => {
      cursor.need('i ejerlavet')
      const where = district(cursor)
      cursor.need(', et areal')
      return where
    })
    if (!found) return false
    this.drafts.push(draft({ whole: false, district: found }))
    return true
  }

  /** One of the list; false where none stands next. */
  private element(): boolean {
    const { cursor } = this
    return (
      this.severalAreas() ||
      this.someAreas() ||
      this.landOfSize() ||
      cursor.attempt(() => {
        const m2 = this.areaOf()
        return m2 === null ? null : this.partOf(m2)
      }) ||
      cursor.attempt(() => (this.openingOfPart() ? this.partOf(null) : null)) ||
      this.whole() ||
      this.add(cursor.attempt(() => this.streetPart())) ||
      this.wholeDistrict() ||
      this.add(unnumbered(cursor, null))
    )
  }

  private add(drafts: readonly Draft[] | null): boolean {
    if (drafts) this.drafts.push(...drafts)
    return drafts !== null
  }

  private openingOfPart(): boolean {
    const { cursor } = this
    if (this.besideLine()) return true
    return PARTS.some(words => cursor.take(words)) && !causeFollows(cursor)
  }

  /** "den øst for Ringvejen beliggende del af": the side of a line goes before the land. */
  private besideLine(): boolean {
    const { cursor } = this
    const side = cursor.attempt(() => {
      cursor.need('den|de')
      const words = sideBefore(cursor)
      cursor.need('del|dele af|fra')
      return words
    })
    if (side === null) return false
    if (this.line !== null) throw cursor.stuck()
    this.line = side
    return true
  }

  /** "5.934 m² af", "et 960 kvadratmeter stort areal (heraf vej 550 kvadratmeter) af", "et areal på 45 m2 fra". */
  private areaOf(): number | null {
    const { cursor } = this
    let together = false
    const m2 = cursor.attempt(() => {
      if (cursor.take('en del på')) return needArea(cursor)
      if (cursor.take('et areal på') || cursor.take('et samlet areal på') || cursor.sees('i alt')) {
        together = cursor.take('i alt')
        return needArea(cursor)
      }
      const article = cursor.take('et')
      const found = area(cursor)
      if (article) cursor.need('stort areal')
      return found
    })
    if (m2 === null) return null
    const before = this.roadM2
    this.road()
    if (this.roadM2 !== before) cursor.take(',')
    if (!cursor.take('af|fra')) return null
    this.together = together
    return m2
  }

  /** "(heraf vej 550 kvadratmeter)", ", heraf vej 550 m2". */
  private road(): void {
    const { cursor } = this
    const m2 = cursor.attempt(() => {
      const bracket = cursor.take('(')
      if (!bracket) cursor.take(',')
      cursor.need('heraf|hvoraf')
      const before = area(cursor)
      if (before !== null) cursor.take('er')
      cursor.take('offentlig|offentligt')
      cursor.need('vej|vejareal')
      const found = before ?? needArea(cursor)
      if (bracket) cursor.need(')')
      return found
    })
    if (m2 !== null) this.roadM2 = (this.roadM2 ?? 0) + m2
  }

  /** After "af": a parcel, or several that the words hold for together; land in words; or a district. */
  private partOf(m2: number | null): true | null {
    const drafts = this.partDrafts()
    if (!drafts) return null
    for (const one of drafts) {
      one.m2 = drafts.length === 1 ? m2 : null
      one.measured = m2 !== null
    }
    if (m2 !== null) this.areas.push(m2)
    this.drafts.push(...drafts)
    return true
  }

  private partDrafts(): Draft[] | null {
    const { cursor } = this
    if (this.matr()) return this.numbers().map(matrikelnr => draft({ matrikelnr, whole: false }))
    const number = this.numbered ? parcelNumber(cursor) : null
    if (number !== null) return [draft({ matrikelnr: number, whole: false })]
    const words = unnumbered(cursor, false, cursor.sees('af', -1) && cursor.sees('areal', -2) ? 'et areal af ' : '')
    if (words) return words
    const road = street(cursor)
    if (road !== null) return [draft({ whole: false, land: road })]
    return this.districts()
  }

  private districts(): Draft[] | null {
    const { cursor } = this
    cursor.take('ejerlavet|ejerlavene')
    const found: District[] = []
    const one = () => cursor.attempt(() => (found.length === 0 || cursor.take('og') ? district(cursor) : null))
    for (let next = one(); next; next = one()) found.push(next)
    return found.length > 0 ? found.map(where => draft({ whole: false, district: where })) : null
  }

  private matr(): boolean {
    if (this.cursor.peek()?.kind !== 'matr') return false
    this.cursor.next()
    this.numbered = true
    return true
  }

  /** "6 a", "7 c, 7 d og 8", to which the same words hold. */
  private numbers(): string[] {
    const { cursor } = this
    const first = parcelNumber(cursor)
    if (first === null) throw cursor.stuck()
    const all = [first]
    const one = () =>
      cursor.attempt(() => {
        const comma = cursor.take(',')
        return cursor.take('og') || comma ? (parcelNumber(cursor) ?? sharedNumber(cursor, all.at(-1) ?? null)) : null
      })
    for (let next = one(); next !== null; next = one()) all.push(next)
    return all
  }

  /** "matr.nr. 13 o til 13 y"; in a list the number alone. */
  private whole(): boolean {
    const { cursor } = this
    return (
      cursor.attempt(() => {
        const all = cursor.take('hele')
        const named = cursor.take('ejendommen|ejendommene|parcellen|parcellerne')
        const begins = this.matr()
        if (!begins && (all || named || !this.numbered)) return null
        const last = this.drafts.at(-1)
        const matrikelnr =
          parcelNumber(cursor) ??
          (!begins && last?.district === null && last.rangeTo === undefined
            ? sharedNumber(cursor, last.matrikelnr)
            : null)
        if (matrikelnr === null) return null
        // "300 m2 af matr.nr. 3, X By, Y og matr.nr. 4, …": of both, or of the first and all of the second.
        const before = last
        if (this.together && before?.measured) {
          before.m2 = null
          this.drafts.push(draft({ matrikelnr, whole: false, measured: true }))
          return true
        }
        // With "samt" after its district the first stands for itself.
        const apart = this.apart && before?.district !== null
        if (before?.measured && before.whole === false && !apart) this.ambiguous = true
        const rangeTo = rangeEnd(cursor, matrikelnr)
        this.drafts.push(draft({ matrikelnr, whole: true, ...(rangeTo !== null && { rangeTo }) }))
        return true
      }) ?? false
    )
  }

  /** "det areal af Gl. Køge Landevej". */
  private streetPart(): Draft[] | null {
    if (!this.cursor.take('det areal af')) return null
    const land = street(this.cursor)
    return land === null ? null : [draft({ whole: false, land })]
  }

  private wholeDistrict(): boolean {
    const { cursor } = this
    const found = cursor.attempt(() => (cursor.take('ejerlavet') ? district(cursor) : null))
    if (found) this.drafts.push(draft({ whole: true, district: found }))
    return found !== null
  }

  /** "2 arealer på 600 kvadratmeter og 45 kvadratmeter af henholdsvis matr.nr. 1 a og matr.nr. 6". */
  private severalAreas(): boolean {
    const { cursor } = this
    return (
      cursor.attempt(() => {
        this.count()
        if (!cursor.sees('henholdsvis')) cursor.need('arealer på')
        const each = cursor.take('henholdsvis')
        const found = [needArea(cursor)]
        while (cursor.take('og') || cursor.take(',')) found.push(needArea(cursor))
        cursor.need('af|fra')
        if (!cursor.take('henholdsvis') && !each) return null
        const numbers: string[] = []
        for (const _ of found) {
          if (numbers.length > 0 && !cursor.take('og')) cursor.need(',')
          if (!this.matr() && numbers.length === 0) return null
          const number = parcelNumber(cursor)
          if (number === null) return null
          numbers.push(number)
        }
        found.forEach((m2, i) => {
          this.drafts.push(draft({ matrikelnr: numbers[i] as string, whole: false, m2, measured: true }))
          this.areas.push(m2)
        })
        return true
      }) ?? false
    )
  }

  private count(): boolean {
    const { cursor } = this
    const token = cursor.peek()
    if (
      token?.kind === 'number' ? /^\d{1,2}$/.test(token.text) : /^(?:to|tre|fire|fem|flere)$/.test(token?.text ?? '')
    ) {
      cursor.next()
      return true
    }
    return false
  }

  /** "arealer på i alt 950 kvadratmeter" of a parcel, a district or nothing; "2 aflagte jernbanearealer på i alt 448 m2". */
  private someAreas(): boolean {
    const { cursor } = this
    return (
      cursor.attempt(() => {
        const place = cursor.place
        this.count()
        if (!cursor.take('arealer')) {
          let length = 0
          while (FORMER.test(cursor.peek(length)?.text ?? '') && !cursor.sees('på', length)) length++
          if (!cursor.sees('på', length)) return null
          cursor.words(length)
          const land = cursor.since(place)
          if (!/areal(?:er)?$/.test(land) || land === 'et areal') return null
          cursor.need('på')
          cursor.take('i alt')
          return this.measuredLand(needArea(cursor), land)
        }
        cursor.need('på')
        if (!cursor.take('i alt')) cursor.take('tilsammen')
        const m2 = needArea(cursor)
        this.road()
        return cursor.take('af|fra') ? this.partOf(m2) : null
      }) ?? false
    )
  }

  /** "1.200 m2 aflagt vejareal", "et 1.200 m2 stort aflagt vejareal". */
  private landOfSize(): boolean {
    const { cursor } = this
    return (
      cursor.attempt(() => {
        const article = cursor.take('et')
        const m2 = area(cursor)
        if (article) cursor.need('stort')
        const land = m2 === null ? null : unnumbered(cursor, null)
        const [only] = land ?? []
        if (m2 === null || land?.length !== 1 || only?.land === undefined) return null
        if (cursor.sees('af|fra')) return null
        return this.measuredLand(m2, only.land, this.lettersOf(only))
      }) ?? false
    )
  }

  /** "vejareal litra »a«", "vejareal, litra »a«": letters that belong to the land before them. */
  private lettersOf({ matrikelnr }: Draft): string | null {
    const { cursor } = this
    if (matrikelnr !== null) return matrikelnr
    const [only, ...others] =
      cursor.attempt(() => {
        cursor.take(',')
        return cursor.sees('litra') ? litra(cursor, null) : null
      }) ?? []
    if (others.length > 0) throw cursor.stuck()
    return only?.matrikelnr ?? null
  }

  private measuredLand(m2: number, land: string, matrikelnr: string | null = null): true {
    const name = land.replace(/^(?:et|en) /, '')
    this.drafts.push(draft({ matrikelnr, whole: null, m2, land: name, measured: true }))
    this.areas.push(m2)
    return true
  }

  /** The district that holds for everything since the last one. */
  private districtOf(): void {
    const { cursor, drafts } = this
    const open = drafts.slice(this.waiting).filter(one => one.district === null)
    if (open.length === 0) {
      this.close()
      return
    }
    if (cursor.take(', smst.|sammesteds')) {
      const before = drafts.findLast(one => one.district !== null)
      if (!before) throw cursor.stuck()
      for (const one of open) Object.assign(one, { district: before.district, smst: true })
      this.close()
      return
    }
    const where = cursor.attempt(() => {
      const comma = cursor.take(',')
      // "matr.nr. 3 a og 4, begge Ask By, Elm", "alle af Ask By, Elm".
      if (open.length > 1) cursor.take('begge|alle')
      // "vejareal i Ask By, Elm"; after a bare number "i" and "af" may be its letters.
      const last = open.at(-1)
      const lettered = comma || !/^\d+$/.test(last?.matrikelnr ?? '')
      const said = lettered && cursor.take('af|i')
      if (!lettered && cursor.sees('af|i')) return null
      if (said) cursor.take('ejerlavet')
      const found = district(cursor)
      // "12 Ask By, Elm": letters and comma may both be lost.
      const bare = !comma && !said && /^\d+$/.test(last?.matrikelnr ?? '')
      return bare && found?.ejerlav?.includes(',') ? null : found
    })
    if (!where) return
    for (const one of open) one.district = where
    this.close()
  }

  private close(): void {
    this.waiting = this.drafts.length
  }

  /** "matr.nr. 7 a (300 m2)", "del af matr.nr. 7 a på 300 m2", before the district. `before`: drafts there were. */
  private ownArea(before: number): void {
    const { cursor, drafts } = this
    const one = drafts.at(-1)
    if (drafts.length !== before + 1 || !one || one.measured || one.matrikelnr === null || one.rangeTo !== undefined)
      return
    const m2 = cursor.attempt(() => inBrackets(cursor) ?? (cursor.take('på') ? area(cursor) : null))
    if (m2 === null) return
    Object.assign(one, { m2, measured: true })
    this.areas.push(m2)
    if (drafts.length === this.unweighed + 1) this.unweighed = drafts.length
  }

  /** ", med et areal på 171.240 m2", "(300 m2)", "med arealer på i alt 9.490 m2", of whole parcels. */
  private withArea(): void {
    const { cursor, drafts } = this
    let alone = true
    const m2 = cursor.attempt(() => {
      alone = true
      const bracketed = inBrackets(cursor)
      if (bracketed !== null) return bracketed
      cursor.take(',')
      if (cursor.take('stort|stor')) return needArea(cursor)
      if (!cursor.take('på') && !cursor.take('med et areal på')) {
        alone = false
        cursor.need(cursor.sees('med et') ? 'med et samlet areal på' : 'med arealer på')
      }
      if (cursor.take('i alt')) alone = false
      return needArea(cursor)
    })
    if (m2 === null) return
    const these = drafts.slice(this.unweighed)
    if (these.some(one => one.measured)) throw cursor.stuck()
    // "matr.nr. 1, X By, Y og matr.nr. 2, Z By, Y, med et areal på …": of the last, or of both.
    if (alone && these.some(one => one.district !== these[0]?.district)) this.ambiguous = true
    for (const one of these) {
      one.measured = true
      if (these.length === 1) one.m2 = m2
    }
    this.areas.push(m2)
    this.unweighed = drafts.length
  }

  /** ", i alt 98 m²". */
  private inAll(): void {
    const { cursor } = this
    this.total = cursor.attempt(() => {
      cursor.take(',')
      return cursor.take('i alt') ? needArea(cursor) : null
    })
  }

  /** A comma, "og" or "samt", and something after it that can be one more. */
  private another(): boolean {
    const { cursor } = this
    return (
      cursor.attempt(() => {
        const comma = cursor.take(',')
        const apart = cursor.take('samt')
        if (!apart && !cursor.take('og') && !comma) return null
        if (!this.starts()) return null
        this.apart = apart
        return true
      }) ?? false
    )
  }

  private starts(): boolean {
    const { cursor } = this
    const token = cursor.peek()
    if (token === null || causeFollows(cursor)) return false
    if (token.kind === 'matr' || token.kind === 'number' || token.kind === 'number-letters') return true
    if (cursor.standsNext(() => sharedNumber(cursor, this.drafts.at(-1)?.matrikelnr ?? null))) return true
    return /^(?:en|et|del|dele|det|den|de|hele|litra|vejlitra|henholdsvis|ejendommen|parcellen|arealer|ejerlavet|to|umatrikuleret|aflagt|offentlig|offentligt)$/.test(
      token.text
    )
  }
}

/** A region without the proposal and with it, put together from the table of municipalities. */
import type { DivisionRow } from '../../../engine/api.ts'

export interface RegionSide {
  /** m². */
  readonly areaM2: number
  /** null where its border goes through a municipality: nobody knows how many live on either side. */
  readonly residents: number | null
  /** Codes. */
  readonly municipalities: readonly string[]
}

export interface RegionFacts {
  readonly name: string
  /** null where none is published, or it is unknown. */
  readonly code: string | null
  /** null where it has no land. */
  readonly before: RegionSide | null
  readonly after: RegionSide | null
  /** Codes of municipalities with land in it after the changes and not before, and the other way round. */
  readonly comes: readonly string[]
  readonly leaves: readonly string[]
}

/** null for a region that has land neither before nor after. */
export function regionFacts(rows: readonly DivisionRow[], id: string): RegionFacts | null {
  const was = rows.filter(({ region }) => region?.id === id)
  const is = rows.flatMap(row =>
    row.regionsAfter.flatMap(({ region, areaM2 }) => (region.id === id ? [{ row, region, areaM2 }] : []))
  )
  const region = is[0]?.region ?? was[0]?.region
  if (!region) return null
  const codes = (list: readonly DivisionRow[]) => list.map(({ code }) => code)
  const [before, after] = [codes(was), codes(is.map(({ row }) => row))]
  const isWhole = is.every(({ row }) => row.regionsAfter.length === 1)
  return {
    name: region.name,
    code: region.code,
    before:
      was.length === 0
        ? null
        : {
            areaM2: sum(was.map(row => row.before.areaM2)),
            residents: sum(was.map(row => row.before.residents)),
            municipalities: before
          },
    after:
      is.length === 0
        ? null
        : {
            areaM2: sum(is.map(({ areaM2 }) => areaM2)),
            residents: isWhole ? sum(is.map(({ row }) => row.after?.residents ?? 0)) : null,
            municipalities: after
          },
    comes: after.filter(code => !before.includes(code)),
    leaves: before.filter(code => !after.includes(code))
  }
}

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0)

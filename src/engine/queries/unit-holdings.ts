/** Whose the land of a layer's units is, without the proposal and with it. */
import type { LandShares, UnitHoldings } from '../api.ts'
import type { Session } from '../session.ts'
import { type Holding, HoldingBook, LEAST_M2, type Thing } from './holdings.ts'
import type { NamedUnits } from './unit-layers.ts'

/** By code. */
export function unitHoldings({ dataset, islands, outcome }: Session, layer: NamedUnits): readonly UnitHoldings[] {
  const book = new HoldingBook(outcome, islands, dataset.land, [layer])
  const { of, unknown } = book.now()
  const byCode = new Map<string, Thing[]>()
  for (const thing of book.units()) byCode.set(thing.code, [...(byCode.get(thing.code) ?? []), thing])
  const shares = (things: readonly Thing[], holding: (thing: Thing) => Holding): LandShares => {
    const sums = new Map<number, number>()
    for (const thing of things)
      for (const [owner, { m2 }] of holding(thing)) sums.set(owner, (sums.get(owner) ?? 0) + m2)
    return [...sums]
      .map(([owner, areaM2]) => ({ code: outcome.owners.code(owner), areaM2 }))
      .filter(({ areaM2 }) => areaM2 > LEAST_M2)
      .sort((a, b) => b.areaM2 - a.areaM2)
  }
  return [...byCode]
    .map(([code, things]): UnitHoldings => {
      const before = shares(things, ({ original }) => original)
      const isKnown = things.every(({ face }) => face === null || !unknown.has(face))
      const touched = things.some(thing => of.has(thing))
      const after = touched ? shares(things, thing => of.get(thing) ?? thing.original) : before
      return {
        code,
        name: things[0]?.name ?? code,
        areaM2: things[0]?.ofM2 ?? 0,
        before,
        after: isKnown ? after : null
      }
    })
    .sort((a, b) => (a.code < b.code ? -1 : 1))
}

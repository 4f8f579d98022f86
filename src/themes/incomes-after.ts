/**
 * Household incomes after the changes, by whole polling districts: one that goes whole takes its figure with it, and whoever has
 * land of one that is parted, or of one whose figure is not known, has none.
 */
import type { Touched } from '../engine/api.ts'
import { type DistrictIncome, type Incomes, isDrawn } from './income.ts'

/** What the engine leaves out as no land. */
const NO_LAND_M2 = 1

/** By code of whoever has districts after the changes, which must be in their order; null where some land is known by its area alone. */
export function incomesAfter(
  touched: readonly Touched[],
  incomes: Incomes
): ReadonlyMap<string, DistrictIncome> | null {
  if (touched.some(({ unplacedM2 }) => unplacedM2 > 0)) return null
  const owners = new Map(Object.keys(incomes.districts).map(code => [code, code.slice(0, 4)]))
  const unknown = new Set<string>()
  for (const { land } of touched)
    for (const { areaM2, code, from, layer, ofM2, to } of land) {
      if (layer !== 'polling-district') continue
      // A piece is never whole, so whoever it goes on to is found out here too.
      if (ofM2 - areaM2 <= NO_LAND_M2 && isDrawn(code, incomes) && incomes.districts[code]) owners.set(code, to)
      else for (const one of [from, to]) unknown.add(one)
    }
  const sums = new Map<string, DistrictIncome>()
  for (const [code, owner] of owners) {
    const pair = incomes.districts[code]
    if (!pair) unknown.add(owner)
    else {
      const { income, persons } = sums.get(owner) ?? { persons: 0, income: 0 }
      sums.set(owner, { persons: persons + pair[0], income: income + pair[1] })
    }
  }
  for (const code of unknown) sums.delete(code)
  return sums
}

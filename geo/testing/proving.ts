/** What must hold of any dataset's land and units, as expectations of a test. */
import { expect } from 'vitest'
import { checkArcs, checkPlanar } from '../../src/coverage/planar/planarity.ts'
import {
  asLines,
  crosses,
  doubledMm2,
  doubledOfPieces,
  pointsOf,
  ringsOf
} from '../../src/coverage/testing/measuring.ts'
import { type LandTopology, OUTSIDE, type UnitTopology } from '../../src/dataset/topology.ts'

/** Two faces on every arc, every outline closes, the areas add up to the coastline's exactly. Gives the land's area in m². */
export function provePartition(land: LandTopology): number {
  let sum = 0n
  for (let face = 1; face < land.faces.length; face++) {
    const own = doubledMm2(ringsOf(land, face))
    expect(own > 0n).toBe(true)
    sum += own
  }
  expect(land.faces).toHaveLength(100)
  expect([...land.faces].sort()).toEqual(land.faces)
  expect(land.arcLeft.every((left, arc) => left !== land.arcRight[arc])).toBe(true)
  expect(doubledMm2(ringsOf(land, OUTSIDE))).toBe(-sum)
  return Number(sum) / 2e6
}

/** No line crosses or touches another but at a vertex of both; arcs meet only at their ends. */
export function provePlanar(land: LandTopology, layers: readonly UnitTopology[]): void {
  checkArcs(asLines(land))
  for (const units of layers) checkPlanar(asLines(land, units))
  expect(() => checkPlanar(asLines(land, land))).toThrow('two lines meet')
}

/**
 * Every piece is land of a known unit in one municipality, wider than a sliver, and the pieces of a municipality are the
 * municipality to the last square millimetre. `without`: municipalities that the layer has no units for.
 */
export function proveUnits(
  land: LandTopology,
  units: UnitTopology,
  known: ReadonlySet<string>,
  { leastM2, without = [] }: { leastM2: number; without?: readonly string[] }
): void {
  const doubled = doubledOfPieces(land, units)
  const byMunicipality = new Map<string, bigint>()
  const seen = new Set<string>()
  units.pieces.forEach(({ unit, municipality }, i) => {
    if (i === 0) return
    expect([unit, municipality, unit === '' ? without.includes(municipality) : known.has(unit)]).toEqual([
      unit,
      municipality,
      true
    ])
    expect(seen.has(`${unit}/${municipality}`)).toBe(false)
    seen.add(`${unit}/${municipality}`)
    expect(Number(doubled[i]) / 2e6).toBeGreaterThan(leastM2)
    byMunicipality.set(municipality, (byMunicipality.get(municipality) ?? 0n) + (doubled[i] as bigint))
  })
  const isInside = land.faces.map((_, face) => (face === 0 ? [] : ringsOf(land, face)))
  for (let face = 1; face < land.faces.length; face++)
    expect(byMunicipality.get(land.faces[face] as string)).toBe(doubledMm2(isInside[face] as [number, number][][]))
  units.arcLeft.forEach((left, arc) => {
    const municipality = units.pieces[left]?.municipality as string
    expect(units.pieces[units.arcRight[arc] as number]?.municipality).toBe(municipality)
    const [[x1, y1], [x2, y2]] = pointsOf(units, arc) as [[number, number], [number, number]]
    const rings = isInside[land.faces.indexOf(municipality)] as [number, number][][]
    const around = rings.filter(ring => crosses(ring, (x1 + x2) / 2, (y1 + y2) / 2)).length
    expect([units.pieces[left], around % 2]).toEqual([units.pieces[left], 1])
  })
}

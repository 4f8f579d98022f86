/** Residents per unit the crude way, for the tests: each cell's people spread evenly over the municipality's land in it. */

import { cellAreas, cellKey } from '../../src/coverage/planar/census-cells.ts'
import { STEP_MM } from '../../src/coverage/planar/lattice.ts'
import type { UnitTopology } from '../../src/dataset/topology.ts'
import type { Dataset } from '../../src/dataset/types.ts'
import { unitOutlines } from '../../src/dataset/unit-rings.ts'

export function estimatedResidents({ land, residents }: Dataset, units: UnitTopology): Map<string, number> {
  const inCell = new Map<string, number>()
  residents.milli.forEach((milli, row) => {
    const cell = cellKey(residents.cellX[row] as number, residents.cellY[row] as number)
    const place = `${cell} ${land.faces[residents.face[row] as number]}`
    inCell.set(place, (inCell.get(place) ?? 0) + milli / 1000)
  })
  const pieces = unitOutlines(land, units).map(({ unit, municipality, polygons }) => {
    const edges = polygons
      .flatMap(({ outer, holes }) => [outer, ...holes])
      .flatMap(({ x, y }) => {
        const at = (values: readonly number[], i: number) => (values[i] as number) / STEP_MM
        return x.slice(1).map((_, i): [number, number, number, number] => {
          return [at(x, i), at(y, i), at(x, i + 1), at(y, i + 1)]
        })
      })
    return { unit, municipality, areas: cellAreas(edges) }
  })
  const together = new Map<string, number>()
  for (const { municipality, areas } of pieces)
    for (const [cell, m2] of areas) {
      const place = `${cell} ${municipality}`
      together.set(place, (together.get(place) ?? 0) + m2)
    }
  const estimated = new Map<string, number>()
  for (const { unit, municipality, areas } of pieces) {
    let sum = 0
    for (const [cell, m2] of areas) {
      const place = `${cell} ${municipality}`
      sum += ((inCell.get(place) ?? 0) * m2) / (together.get(place) as number)
    }
    estimated.set(unit, sum)
  }
  return estimated
}

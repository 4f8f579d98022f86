/** A layer of units as tiles are made of it: the land's borders and the layer's own as one partition of pieces. */
import { type LandTopology, OUTSIDE, type UnitTopology } from '../../dataset/topology.ts'
import { asPartition } from '../../dataset/unit-partition.ts'
import type { MapLand } from './land-tile.ts'
import { fixedLand } from './map-land.ts'

/**
 * Layer `land`: {code, name, municipality} of a unit's land in a municipality. Layer `borders`: lines without properties. Layer
 * `sides`: names along borders between units of a municipality, whose own borders have the municipalities' names; see
 * border-names.ts.
 */
export function unitLand(land: LandTopology, units: UnitTopology, nameOf: (code: string) => string): MapLand {
  const pieces = asPartition(land, units)
  const at = (piece: number) => (piece === OUTSIDE ? undefined : units.pieces[piece])
  return fixedLand(
    pieces,
    piece => {
      const { unit: code, municipality } = units.pieces[piece] ?? { unit: '', municipality: '' }
      return piece === OUTSIDE || code === '' ? null : { code, name: nameOf(code), municipality }
    },
    () => PLAIN,
    (left, right) => {
      const [one, other] = [at(left), at(right)]
      const isWithin = one && other && one.municipality === other.municipality && one.unit !== other.unit
      return isWithin && one.unit !== '' && other.unit !== '' ? [nameOf(one.unit), nameOf(other.unit)] : null
    }
  )
}

const PLAIN = {}

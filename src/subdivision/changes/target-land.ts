/** The land a change names: what lies inside a drawing, or whole units of a layer. */
import type { MultiPolygon, Polygon } from 'geojson'
import { unitRings } from '../../dataset/unit-rings.ts'
import type { Ring } from '../../geometry/rings.ts'
import { strandsNear } from '../../partition/near-strands.ts'
import { drawnArea, type ParsedDrawing } from '../../partition/parse-drawing.ts'
import type { Division } from '../division.ts'
import { type NamedUnits, refuse, type StepRefused } from './change.ts'

export type NamedLand =
  /** `path`: the key of the change that names the land. */
  | {
      readonly ok: true
      readonly rings: readonly Ring[]
      readonly path: string
      readonly overlapM2: number
      readonly coarsePoints: number
    }
  | StepRefused

/** Rings relative to the division's origin (mm), outer ones counter-clockwise, holes clockwise. */
export function landInside(division: Division, area: Polygon | MultiPolygon): NamedLand {
  const drawn = drawnOn(division, area)
  return drawn.ok
    ? { ok: true, rings: drawn.rings, path: '.area', overlapM2: drawn.overlapM2, coarsePoints: drawn.coarsePoints }
    : { ...refuse(drawn.problem, `.area${drawn.path}`, [], drawn.areaM2), place: drawn.place }
}

/** A drawing brought to the borders as they are now. */
export function drawnOn({ origin, strands }: Division, area: Polygon | MultiPolygon): ParsedDrawing {
  return drawnArea(area, origin, (rings, reach) => strandsNear(strands, rings, reach).near.values())
}

/** As `landInside`, for units. Throws where the layer has not been opened: whoever asks has to see to that. */
export function landOfUnits(division: Division, { layer, codes }: NamedUnits): NamedLand {
  const units = division.unitLayers.get(layer)
  if (!units) throw new Error(`the unit layer ${layer} is not open`)
  const unknown = codes.findIndex(code => !units.codes.has(code))
  if (unknown >= 0) return refuse('unknown-unit', `.units.codes[${unknown}]`, [codes[unknown] ?? ''])
  const key = JSON.stringify(codes)
  const known = units.rings.get(key)
  const rings = known ?? unitRings(division.land, units.topology, new Set(codes))
  if (!known) {
    if (units.rings.size >= KEPT) units.rings.clear()
    units.rings.set(key, rings)
  }
  return { ok: true, rings, path: '.units', overlapM2: 0, coarsePoints: 0 }
}

/** Selections whose outline is kept: changes are carried out again and again, and their units stay the same. */
const KEPT = 200

/** For changes that name land either way. */
export function landNamed(
  division: Division,
  { area, units }: { readonly area?: Polygon | MultiPolygon; readonly units?: NamedUnits }
): NamedLand {
  if (units) return landOfUnits(division, units)
  return area ? landInside(division, area) : refuse('too-few-points', '.area')
}

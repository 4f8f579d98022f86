/** The parcel of a layer that an area was drawn in, and the part of it that the area is. */
import type { MultiPolygon, Polygon, Position } from 'geojson'
import { toGridMm } from '../geometry/grid.ts'
import { insideRings, type Ring } from '../geometry/rings.ts'
import type { Parcel } from '../proposal/types.ts'
import type { LayerParcel } from './layer/types.ts'
import { wholeParcel } from './locate.ts'

/** The parcel at a point (WGS84); null where there is none. */
export function parcelAt(
  parcels: Iterable<LayerParcel>,
  point: readonly [lon: number, lat: number]
): LayerParcel | null {
  const [px, py] = toGridMm(point)
  for (const parcel of parcels)
    if (parcel.polygons.some(polygon => insideRings(polygon.map(onGrid), px, py))) return parcel
  return null
}

function onGrid(ring: readonly Position[]): Ring {
  const points = ring.map(([lon = 0, lat = 0]) => toGridMm([lon, lat]))
  return { x: points.map(([x]) => x), y: points.map(([, y]) => y) }
}

/** What is drawn of a parcel moves; how much that is the drawing says, for the registered area is the whole parcel's. */
export function partOf(parcel: LayerParcel, drawn: Polygon | MultiPolygon): Parcel {
  const { areaM2: _, ...named } = wholeParcel(parcel)
  return { ...named, whole: false, part: drawn }
}

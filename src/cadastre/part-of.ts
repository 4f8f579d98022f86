/** An area that was drawn over parcels of a layer: which of them it lies in, and the part of each that it is. */
import type { MultiPolygon, Polygon, Position } from 'geojson'
import { boxesMeet } from '../geometry/box.ts'
import { type Pair, toGridMm, toLonLat9 } from '../geometry/grid.ts'
import { sharedBy, withoutLand } from '../geometry/overlay.ts'
import { boxOfRings, doubledArea, type Ring, reversed } from '../geometry/rings.ts'
import { ringPolygons } from '../geometry/simple-rings.ts'
import type { Parcel } from '../proposal/types.ts'
import type { LayerParcel } from './layer/types.ts'
import { wholeParcel } from './locate.ts'

/** Less than this of a parcel (m²), or all of it but this, is a line drawn a hair beside its border. */
const HAIR_M2 = 1

export interface PartOfParcel {
  readonly parcel: LayerParcel
  /** null where all of the parcel was drawn. */
  readonly part: Polygon | MultiPolygon | null
  /** Computed on the map. */
  readonly m2: number
}

export interface Divided {
  /** In the layer's order. */
  readonly parts: readonly PartOfParcel[]
  /** m² of the drawing that lie in none of the parcels. */
  readonly elsewhereM2: number
}

/** null where the lines can't be brought together exactly. Land that several parcels of the layer have is the first one's. */
export function dividedAmong(parcels: Iterable<LayerParcel>, drawn: Polygon | MultiPolygon): Divided | null {
  const polygons = drawn.type === 'Polygon' ? [drawn.coordinates] : drawn.coordinates
  const origin = toGridMm((polygons[0]?.[0]?.[0] ?? [0, 0]) as [number, number])
  const parts: PartOfParcel[] = []
  let rest: readonly Ring[] = ringsOf(polygons, origin)
  const box = boxOfRings(rest)
  for (const parcel of parcels) {
    const own = ringsOf(parcel.polygons, origin)
    if (!boxesMeet(boxOfRings(own), box)) continue
    const [shared, less] = [sharedBy(rest, own), withoutLand(rest, own)]
    if (!shared || !less) return null
    const m2 = m2Of(shared)
    if (m2 < HAIR_M2) continue
    const part = m2Of(own) - m2 < HAIR_M2 ? null : areaOf(shared, origin)
    parts.push({ parcel, part, m2 })
    rest = less
  }
  return { parts, elsewhereM2: m2Of(rest) }
}

/** Outer rings counter-clockwise, holes clockwise, relative to the origin. */
function ringsOf(polygons: LayerParcel['polygons'], [ox, oy]: Pair): Ring[] {
  return polygons.flatMap(polygon =>
    polygon.map((positions, i) => {
      const points = positions.map(([lon = 0, lat = 0]) => toGridMm([lon, lat]))
      const ring: Ring = { x: points.map(([x]) => x - ox), y: points.map(([, y]) => y - oy) }
      return doubledArea(ring).toNumber() > 0 === (i === 0) ? ring : reversed(ring)
    })
  )
}

const m2Of = (rings: readonly Ring[]): number =>
  rings.reduce((sum, ring) => sum + doubledArea(ring).toNumber(), 0) / 2e6

function areaOf(rings: readonly Ring[], [ox, oy]: Pair): Polygon | MultiPolygon {
  const positions = ({ x, y }: Ring): Position[] => x.map((px, i) => toLonLat9([px + ox, (y[i] as number) + oy]))
  const polygons = ringPolygons(rings).map(({ outer, holes }) => [outer, ...holes].map(positions))
  const [only] = polygons
  return polygons.length === 1 && only
    ? { type: 'Polygon', coordinates: only }
    : { type: 'MultiPolygon', coordinates: polygons }
}

/** What is drawn of a parcel moves; how much that is the drawing says, for the registered area is the whole parcel's. */
export function partOf({ parcel, part }: Pick<PartOfParcel, 'parcel' | 'part'>): Parcel {
  const whole = wholeParcel(parcel)
  if (part === null) return whole
  const { areaM2: _, ...named } = whole
  return { ...named, whole: false, part }
}

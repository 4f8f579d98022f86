/**
 * Which parcels lie within an area. Compared in EPSG:3035 on whole millimetres, where drawn edges are straight; what is at most
 * a coordinate's rounding outside counts as inside, for a drawing that follows a parcel's border has it to a few millimetres.
 */
import type { MultiPolygon, Polygon, Position } from 'geojson'
import { type Pair, toGridMm } from '../geometry/grid.ts'
import type { LayerParcel } from './layer/types.ts'

/** mm; as far as a drawn point is taken to be on a border. */
const REACH_MM = 10

type Ring = readonly Pair[]

/**
 * `wholly`: nothing of the parcel lies outside. Otherwise the middle of it, by its corners, lies inside: what a lasso takes.
 * Gives the parcels' ids in the layer's order.
 */
export function parcelsWithin(
  parcels: readonly LayerParcel[],
  area: Polygon | MultiPolygon,
  wholly: boolean
): readonly string[] {
  const drawn = (area.type === 'Polygon' ? [area.coordinates] : area.coordinates).map(polygon => polygon.map(ringOf))
  const box = boxOf(drawn.flat())
  return parcels
    .filter(({ polygons }) => {
      const rings = polygons.map(polygon => polygon.map(ringOf))
      if (!meets(boxOf(rings.flat()), box)) return false
      return wholly ? liesWholly(rings, drawn) : rings.some(polygon => isInside(middleOf(polygon[0] ?? []), drawn))
    })
    .map(({ id }) => id)
}

const ringOf = (ring: readonly Position[]): Ring => ring.map(([lon = 0, lat = 0]) => toGridMm([lon, lat]))

/** Every corner and the middle of every side is inside, and no corner of the drawing is within the parcel. */
function liesWholly(parcel: readonly (readonly Ring[])[], drawn: readonly (readonly Ring[])[]): boolean {
  for (const ring of parcel.flat())
    for (let i = 0; i + 1 < ring.length; i++) {
      const [a, b] = [ring[i] as Pair, ring[i + 1] as Pair]
      for (const point of [a, [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2] as Pair])
        if (!isInside(point, drawn) && distanceTo(drawn, point) > REACH_MM) return false
    }
  return drawn
    .flat()
    .every(ring => ring.every(point => !isInside(point, parcel) || distanceTo(parcel, point) <= REACH_MM))
}

/** Even-odd over all rings, so that holes are outside. */
function isInside([x, y]: Pair, polygons: readonly (readonly Ring[])[]): boolean {
  let inside = false
  for (const ring of polygons.flat())
    for (let i = 0; i + 1 < ring.length; i++) {
      const [ax, ay] = ring[i] as Pair
      const [bx, by] = ring[i + 1] as Pair
      if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) inside = !inside
    }
  return inside
}

function distanceTo(polygons: readonly (readonly Ring[])[], [x, y]: Pair): number {
  let least = Number.POSITIVE_INFINITY
  for (const ring of polygons.flat())
    for (let i = 0; i + 1 < ring.length; i++) {
      const [ax, ay] = ring[i] as Pair
      const [dx, dy] = [(ring[i + 1] as Pair)[0] - ax, (ring[i + 1] as Pair)[1] - ay]
      const length = dx * dx + dy * dy
      const along = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length))
      least = Math.min(least, Math.hypot(x - ax - along * dx, y - ay - along * dy))
    }
  return least
}

/** Centre of gravity of a ring; its first corner where it has no area. */
function middleOf(ring: Ring): Pair {
  const [[ox, oy] = [0, 0]] = ring
  let [twice, x, y] = [0, 0, 0]
  for (let i = 0; i + 1 < ring.length; i++) {
    const [ax, ay] = [(ring[i] as Pair)[0] - ox, (ring[i] as Pair)[1] - oy]
    const [bx, by] = [(ring[i + 1] as Pair)[0] - ox, (ring[i + 1] as Pair)[1] - oy]
    const cross = ax * by - bx * ay
    twice += cross
    x += (ax + bx) * cross
    y += (ay + by) * cross
  }
  return twice === 0 ? [ox, oy] : [ox + x / (3 * twice), oy + y / (3 * twice)]
}

type Box = readonly [west: number, south: number, east: number, north: number]

function boxOf(rings: readonly Ring[]): Box {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const ring of rings)
    for (const [x, y] of ring) {
      west = Math.min(west, x)
      south = Math.min(south, y)
      east = Math.max(east, x)
      north = Math.max(north, y)
    }
  return [west, south, east, north]
}

const meets = (a: Box, b: Box): boolean => a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3]

/** Where a unit's land lies, for choosing and finding it on the map: nothing is measured with it. */
import type { Position } from 'geojson'

export interface UnitExtent {
  /** Centre of gravity of the largest part, in degrees. */
  readonly middle: readonly [lon: number, lat: number]
  /** West, south, east, north. */
  readonly box: readonly [number, number, number, number]
}

const DECIMALS = 1e5

/** `polygons`: GeoJSON coordinates of a MultiPolygon (WGS84). Five decimals come back. */
export function unitExtent(polygons: readonly (readonly (readonly Position[])[])[]): UnitExtent {
  const outers = polygons.flatMap(([outer]) => (outer ? [outer] : []))
  const centred = outers.map(centre).sort((a, b) => b.size - a.size)
  const [lon, lat] = [0, 1].map(i => outers.flat().map(position => position[i] ?? 0)) as [number[], number[]]
  const least = (values: readonly number[]) => round(values.reduce((a, b) => Math.min(a, b), 180))
  const most = (values: readonly number[]) => round(values.reduce((a, b) => Math.max(a, b), -180))
  return { middle: centred[0]?.at ?? [0, 0], box: [least(lon), least(lat), most(lon), most(lat)] }
}

/** In plain degrees: a little south or north is no matter here. */
function centre(ring: readonly Position[]): { readonly size: number; readonly at: readonly [number, number] } {
  const [ox = 0, oy = 0] = ring[0] ?? []
  let [twice, x, y] = [0, 0, 0]
  for (const [i, [ax = 0, ay = 0]] of ring.entries()) {
    const [bx = 0, by = 0] = ring[(i + 1) % ring.length] ?? []
    const cross = (ax - ox) * (by - oy) - (bx - ox) * (ay - oy)
    twice += cross
    x += cross * (ax + bx - 2 * ox)
    y += cross * (ay + by - 2 * oy)
  }
  if (twice === 0) return { size: 0, at: [round(ox), round(oy)] }
  return { size: Math.abs(twice), at: [round(ox + x / (3 * twice)), round(oy + y / (3 * twice))] }
}

const round = (degrees: number): number => Math.round(degrees * DECIMALS) / DECIMALS

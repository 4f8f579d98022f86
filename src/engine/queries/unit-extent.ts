/** Where a unit's land lies, for choosing and finding it on the map: nothing is measured with it. */
import { toLonLat } from '../../geometry/grid.ts'
import { boxOfRings, type Ring, vertexAt } from '../../geometry/rings.ts'

export interface UnitExtent {
  /** Centre of gravity of the largest part, WGS84. */
  readonly middle: readonly [lon: number, lat: number]
  /** West, south, east, north, WGS84: around the upright box on the grid, which is askew to degrees by a little. */
  readonly box: readonly [number, number, number, number]
}

const DECIMALS = 1e5

/** `outers`: outer rings of its parts, mm relative to `origin` (EPSG:3035). Five decimals come back. */
export function unitExtent(outers: readonly Ring[], origin: readonly [number, number]): UnitExtent {
  const place = (x: number, y: number): readonly [number, number] => {
    const [lon, lat] = toLonLat([x + origin[0], y + origin[1]])
    return [round(lon), round(lat)]
  }
  const [minX, minY, maxX, maxY] = boxOfRings(outers)
  const corners = [minX, maxX].flatMap(x => [minY, maxY].map(y => place(x, y)))
  const [lons, lats] = [corners.map(([lon]) => lon), corners.map(([, lat]) => lat)]
  const [largest] = outers.map(centre).sort((a, b) => b.size - a.size)
  return {
    middle: place(...(largest?.at ?? [0, 0])),
    box: [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)]
  }
}

function centre(ring: Ring): { readonly size: number; readonly at: readonly [number, number] } {
  const [ox, oy] = vertexAt(ring, 0)
  let [twice, x, y] = [0, 0, 0]
  for (let i = 0; i + 1 < ring.x.length; i++) {
    const [ax, ay] = vertexAt(ring, i)
    const [bx, by] = vertexAt(ring, i + 1)
    const cross = (ax - ox) * (by - oy) - (bx - ox) * (ay - oy)
    twice += cross
    x += cross * (ax + bx - 2 * ox)
    y += cross * (ay + by - 2 * oy)
  }
  if (twice === 0) return { size: 0, at: [ox, oy] }
  return { size: Math.abs(twice), at: [ox + x / (3 * twice), oy + y / (3 * twice)] }
}

const round = (degrees: number): number => Math.round(degrees * DECIMALS) / DECIMALS

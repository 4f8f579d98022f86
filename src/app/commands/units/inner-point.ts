/** A point inside a polygon, in plain degrees: good enough for lasso selection, not for figures. */
import type { Position } from 'geojson'

/** The middle of the widest section of the scanline at half height; the first vertex if there is none. */
export function innerPoint(polygon: readonly (readonly Position[])[]): readonly [lon: number, lat: number] {
  const outer = polygon[0] ?? []
  const lats = outer.map(([, lat = 0]) => lat)
  const half = (lats.reduce((a, b) => Math.min(a, b), Infinity) + lats.reduce((a, b) => Math.max(a, b), -Infinity)) / 2
  const crossings: number[] = []
  for (const ring of polygon) {
    for (let i = 0; i + 1 < ring.length; i++) {
      const [ax = 0, ay = 0] = ring[i] as Position
      const [bx = 0, by = 0] = ring[i + 1] as Position
      if (ay > half !== by > half) crossings.push(ax + ((half - ay) / (by - ay)) * (bx - ax))
    }
  }
  crossings.sort((a, b) => a - b)
  let best: readonly [number, number] = [outer[0]?.[0] ?? 0, outer[0]?.[1] ?? 0]
  let width = 0
  for (let i = 0; i + 1 < crossings.length; i += 2) {
    const [west, east] = [crossings[i] as number, crossings[i + 1] as number]
    if (east - west <= width) continue
    width = east - west
    best = [(west + east) / 2, half]
  }
  return best
}

/** The outlines of a layer, to snap to and to follow as borders are. WGS84 in and out, on the grid of whole millimetres. */
import type { Position } from 'geojson'
import { isInBox } from '../geometry/box.ts'
import { BoxGrid } from '../geometry/box-grid.ts'
import { toGridMm, toLonLat9 } from '../geometry/grid.ts'
import { LineNetwork } from '../geometry/line-network.ts'
import { NearestPlace } from '../geometry/nearest.ts'
import { type Polyline, verticesOf } from '../geometry/rings.ts'

type LonLat = readonly [lon: number, lat: number]

/** mm a point may lie beside the line it means. */
const REACH_MM = 1000
/** A way may lead around: lines within so many times the points' distance, and at least 500 m. */
const AROUND = 2
const AROUND_MM = 500_000

export class Outlines {
  private readonly rings: readonly Polyline[]
  private readonly index: BoxGrid

  /** Rings of polygons, WGS84. */
  constructor(rings: Iterable<readonly Position[]>) {
    this.rings = [...rings].map(ring => {
      const points = ring.map(([lon = 0, lat = 0]) => toGridMm([lon, lat]))
      return { x: points.map(([x]) => x), y: points.map(([, y]) => y) }
    })
    const boxes = {
      minX: this.rings.map(({ x }) => least(x)),
      minY: this.rings.map(({ y }) => least(y)),
      maxX: this.rings.map(({ x }) => -least(x.map(v => -v))),
      maxY: this.rings.map(({ y }) => -least(y.map(v => -v)))
    }
    this.index = new BoxGrid(boxes)
    for (const ring of this.rings.keys()) this.index.add(ring)
  }

  /** The nearest vertex within `metres`, else the nearest point on an outline; null where there is none. */
  nearest(point: LonLat, metres: number): { readonly point: LonLat; readonly kind: 'vertex' | 'edge' } | null {
    const [px, py] = toGridMm(point)
    const reach = metres * 1000
    const nearest = new NearestPlace(px, py, reach)
    for (const ring of this.index.query(px - reach, py - reach, px + reach, py + reach)) {
      const { x, y } = this.rings[ring] as Polyline
      nearest.look(
        ring,
        0,
        x.length - 1,
        v => x[v] as number,
        v => y[v] as number
      )
    }
    const { place } = nearest
    return place && { point: toLonLat9(place.point), kind: place.kind }
  }

  /** The shortest way along outlines, both ends included; null where none leads there. Both lie within 1 m of an outline. */
  trace(from: LonLat, to: LonLat): readonly LonLat[] | null {
    const [[fromX, fromY], [toX, toY]] = [toGridMm(from), toGridMm(to)]
    const margin = Math.max(AROUND_MM, AROUND * Math.hypot(fromX - toX, fromY - toY))
    const box = [
      Math.min(fromX, toX) - margin,
      Math.min(fromY, toY) - margin,
      Math.max(fromX, toX) + margin,
      Math.max(fromY, toY) + margin
    ] as const
    const near = [...this.index.query(...box)]
      .map(ring => this.rings[ring] as Polyline)
      .filter(({ x, y }) => x.some((px, i) => isInBox(box, px, y[i] as number)))
    const network = new LineNetwork(near)
    const [first, last] = [network.nearest(fromX, fromY, REACH_MM), network.nearest(toX, toY, REACH_MM)]
    const way = first && last && network.way(first, last)
    return way ? verticesOf(way.line).map(([x, y]) => toLonLat9([x, y])) : null
  }
}

const least = (values: readonly number[]): number => values.reduce((a, b) => Math.min(a, b), Infinity)

/** A tiny country as a dataset that other borders can be built on, and its borders as a file would have them. */
import type { Position } from 'geojson'
import polygonClipping, { type MultiPolygon } from 'polygon-clipping'
import type { Base } from '../../src/boundaries/base.ts'
import type { BoundaryFeature } from '../../src/boundaries/published-land.ts'
import type { UnitTopology } from '../../src/dataset/topology.ts'
import type { Dataset } from '../../src/dataset/types.ts'
import { unitOutlines } from '../../src/dataset/unit-rings.ts'
import { toGridMm, toLonLat } from '../../src/geometry/grid.ts'
import type { Ring } from '../../src/geometry/rings.ts'
import { latticeCountry } from '../fixtures/lattice-country.ts'

/** One parish and one polling district in each municipality but Christiansø, which has no district. */
export function tinyBase(): Base {
  const { land, register, residents, ...rest } = latticeCountry()
  const codes = land.faces.slice(1)
  const parishes = codes.map(code => ({ code: `9${code.slice(1)}`, name: `Sogn ${code}`, residents: null }))
  const districts = codes.filter(code => code !== '0411')
  const dataset: Dataset = {
    ...rest,
    land,
    register: { ...register, parishes },
    residents: { ...residents, unit: residents.face.map(face => face - 1) }
  }
  const layer = (unitOf: (code: string) => string): UnitTopology => ({
    origin: land.origin,
    pieces: land.faces.map(code => ({ unit: code === '' ? '' : unitOf(code), municipality: code })),
    coords: new Int32Array(),
    arcStart: new Uint32Array(1),
    arcLeft: new Uint16Array(),
    arcRight: new Uint16Array(),
    landStretch: {
      start: land.arcStart.slice(0, -1),
      end: land.arcStart.slice(1).map(next => next - 1),
      left: land.arcLeft,
      right: land.arcRight
    }
  })
  const records = districts.map(code => ({ code: `${code}001`, name: 'Skolen', municipality: code, persons: null }))
  return {
    dataset,
    parishes: layer(code => `9${code.slice(1)}`),
    districts: { units: layer(code => (code === '0411' ? '' : `${code}001`)), records },
    kept: new Map([['places', new TextEncoder().encode('{}')]])
  }
}

/** Each municipality's polygons by code, in metres of EPSG:3035. */
export function tinyLand({ dataset: { land }, parishes }: Base): Map<string, MultiPolygon> {
  const [originX, originY] = land.origin
  const points = ({ x, y }: Ring): [number, number][] =>
    x.map((mm, i) => [(mm + originX) / 1000, ((y[i] as number) + originY) / 1000])
  return new Map(
    unitOutlines(land, parishes).map(({ municipality, polygons }) => [
      municipality,
      polygons.map(({ outer, holes }) => [outer, ...holes].map(points))
    ])
  )
}

/** A square of `side` metres around a place that is that share (0 to 1) of the way along the longest common border. */
export function squareAt([x, y]: readonly [number, number], side: number): MultiPolygon {
  const [w, e, s, n] = [x - side / 2, x + side / 2, y - side / 2, y + side / 2]
  return [
    [
      [
        [w, s],
        [e, s],
        [e, n],
        [w, n],
        [w, s]
      ]
    ]
  ]
}

export function moved(
  land: ReadonlyMap<string, MultiPolygon>,
  from: string,
  to: string,
  area: MultiPolygon
): { readonly land: Map<string, MultiPolygon>; readonly m2: number } {
  const [giver, receiver] = [land.get(from) as MultiPolygon, land.get(to) as MultiPolygon]
  const taken = polygonClipping.intersection(giver, area)
  return {
    land: new Map(land)
      .set(from, polygonClipping.difference(giver, area))
      .set(to, polygonClipping.union(receiver, taken)),
    m2: areaOf(taken)
  }
}

/** m², by a plain shoelace. */
export function areaOf(polygons: MultiPolygon): number {
  const ring = (points: readonly (readonly [number, number])[]) =>
    points.reduce((sum, [x, y], i) => {
      const [nextX, nextY] = points[(i + 1) % points.length] as readonly [number, number]
      return sum + (x * nextY - nextX * y) / 2
    }, 0)
  return polygons.reduce(
    (sum, rings) => sum + rings.reduce((own, points, i) => own + (i === 0 ? 1 : -1) * Math.abs(ring(points)), 0),
    0
  )
}

/** As a reader gives them, WGS84. `more`: attributes by code beside KOMKODE. */
export function featuresOf(
  land: ReadonlyMap<string, MultiPolygon>,
  more: (code: string) => Readonly<Record<string, string>> = () => ({})
): BoundaryFeature[] {
  const position = ([x, y]: readonly [number, number]): Position => toLonLat([x * 1000, y * 1000])
  return [...land].map(([code, polygons], i) => ({
    attributes: new Map(Object.entries({ KOMKODE: code.replace(/^0/, ''), ...more(code) })),
    polygons: polygons.map(rings =>
      rings.map(ring => {
        const points = ring.map(position)
        const [first, last] = [points[0] as Position, points.at(-1) as Position]
        return first[0] === last[0] && first[1] === last[1] ? points : [...points, first]
      })
    ),
    number: i + 1
  }))
}

/** Metres of EPSG:3035. */
export function metresOf(lonLat: readonly [number, number]): [number, number] {
  const [x, y] = toGridMm(lonLat)
  return [x / 1000, y / 1000]
}

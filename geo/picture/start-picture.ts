/**
 * What the map opens with, as a picture: land by region, borders and what lies around, without names. It is on the page before
 * the map has begun, and the map takes its place. A dataset's land as it is, with the regions it knows last.
 */
import type { FeatureCollection, Position } from 'geojson'
import { regionOf } from '../../src/dataset/regions.ts'
import { ArcKind, type LandTopology } from '../../src/dataset/topology.ts'
import type { Register } from '../../src/dataset/types.ts'
import { toLonLat } from '../../src/geometry/grid.ts'
import { joined, pathOf, simplified } from './lines.ts'
import { type Box, type Frame, frameOf, type Point, UNITS_WIDE } from './mercator.ts'

export interface Painted {
  readonly land: LandTopology
  readonly register: Register
  /** Land, lakes and rivers around by {kind}, and what dims them by {opacity}, in the order in which it is painted. */
  readonly context: FeatureCollection
  readonly fog: FeatureCollection
  /** What the map opens with, and what the picture shows of its surroundings, in degrees. */
  readonly bounds: Box
  readonly surroundings: Box
  readonly colours: Readonly<
    Record<
      'sea' | 'neighbour' | 'neighbourCoast' | 'water' | 'unassigned' | 'coast' | 'municipal' | 'national' | 'region',
      string
    >
  >
  readonly regionTints: readonly string[]
}

/** Units, where the picture is some 760 pixels wide. */
const WIDTH = { coast: 1.8, municipal: 1.9, national: 3.6, region: 4.1, neighbour: 2.6, river: 2.6 }

export interface Picture {
  readonly svg: string
  /** For an element that holds it: `bounds` are its viewBox, the picture reaches beyond. */
  readonly viewBox: string
  readonly place: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
}

export function startPicture(painted: Painted): Picture {
  const { bounds, surroundings, colours, context, fog } = painted
  const frame = frameOf(bounds)
  const [west, south, east, north] = surroundings
  const [x, y] = frame.at([west, north]).map(Math.floor) as [number, number]
  const [right, bottom] = frame.at([east, south]).map(Math.ceil) as [number, number]
  const around = (kind: string) => lines(context, frame, ({ properties }) => properties?.kind === kind)
  const dims = fog.features.map(
    feature =>
      `<path shape-rendering="crispEdges" fill="${colours.sea}" fill-opacity="${Number(feature.properties?.opacity).toFixed(3)}" d="${closed(lines({ ...fog, features: [feature] }, frame))}"/>`
  )
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${x} ${y} ${right - x} ${bottom - y}" fill-rule="evenodd" stroke-linejoin="round" stroke-linecap="round">`,
    `<path fill="${colours.neighbour}" stroke="${colours.neighbourCoast}" stroke-width="${WIDTH.neighbour}" d="${closed(around('land'))}"/>`,
    ...landPaths(painted, frame),
    `<path fill="none" stroke="${colours.water}" stroke-width="${WIDTH.river}" d="${pathOf(around('river'))}"/>`,
    `<path fill="${colours.water}" d="${closed(around('lake'))}"/>`,
    ...dims,
    ...borderPaths(painted, frame),
    '</svg>'
  ]
  return {
    svg: svg.join('\n'),
    viewBox: `0 0 ${UNITS_WIDE} ${frame.height.toFixed(1)}`,
    place: { x, y, width: right - x, height: bottom - y }
  }
}

/** One fill for each tint, bounded by the borders between land of that tint and other land. */
function landPaths({ land, register, colours, regionTints }: Painted, frame: Frame): string[] {
  const regions = regionByFace(land, register)
  const ids = [...new Set(regions.filter(id => id !== ''))].sort()
  const inDivision = new Map(register.municipalities.map(one => [one.code, one.inDivision]))
  const fillOf = (face: number): string => {
    const code = land.faces[face] as string
    if (face === 0) return ''
    if (!inDivision.get(code)) return colours.unassigned
    return regionTints[ids.indexOf(regions[face] as string) % regionTints.length] ?? colours.unassigned
  }
  const fills = land.faces.map((_, face) => fillOf(face))
  return [...new Set(fills.filter(fill => fill !== ''))].map(fill => {
    const has = (face: number | undefined) => fills[face ?? 0] === fill
    const outline = arcs(land, frame, arc => has(land.arcLeft[arc]) !== has(land.arcRight[arc]))
    return `<path fill="${fill}" d="${closed(joined(outline))}"/>`
  })
}

function borderPaths({ land, register, colours }: Painted, frame: Frame): string[] {
  const regions = regionByFace(land, register)
  const [left, right] = [
    (arc: number) => regions[land.arcLeft[arc] ?? 0],
    (arc: number) => regions[land.arcRight[arc] ?? 0]
  ]
  const between = (arc: number) => Boolean(left(arc) && right(arc) && left(arc) !== right(arc))
  const isOf = (kind: ArcKind) => (arc: number) => land.arcKind[arc] === kind
  const path = (colour: string, width: number, which: (arc: number) => boolean) =>
    `<path fill="none" stroke="${colour}" stroke-width="${width}" d="${pathOf(joined(arcs(land, frame, which)))}"/>`
  return [
    path(colours.coast, WIDTH.coast, isOf(ArcKind.coast)),
    path(colours.municipal, WIDTH.municipal, isOf(ArcKind.municipal)),
    path(colours.national, WIDTH.national, isOf(ArcKind.national)),
    path(colours.region, WIDTH.region, between)
  ]
}

/** Ids of the regions there are when the last of them begins; '' for land in none. */
function regionByFace({ faces }: LandTopology, register: Register): string[] {
  const last =
    register.regions
      .map(({ from }) => from)
      .sort()
      .at(-1) ?? ''
  return faces.map(code => regionOf(register, code, last)?.id ?? '')
}

function arcs({ coords, origin, arcStart, arcKind }: LandTopology, { at }: Frame, which: (arc: number) => boolean) {
  return [...arcKind.keys()].filter(which).map(arc => {
    const line: Point[] = []
    for (let v = arcStart[arc] as number; v < (arcStart[arc + 1] as number); v++)
      line.push(at(toLonLat([(coords[2 * v] as number) + origin[0], (coords[2 * v + 1] as number) + origin[1]])))
    return simplified(line)
  })
}

type Feature = FeatureCollection['features'][number]

/** Lines and rings of features. */
function lines({ features }: FeatureCollection, { at }: Frame, which = (_: Feature): boolean => true): Point[][] {
  return features.filter(which).flatMap(({ geometry }) => positions(geometry).map(line => simplified(line.map(at))))
}

function positions(geometry: Feature['geometry']): readonly Position[][] {
  if (geometry.type === 'LineString') return [geometry.coordinates]
  if (geometry.type === 'MultiLineString' || geometry.type === 'Polygon') return geometry.coordinates
  return geometry.type === 'MultiPolygon' ? geometry.coordinates.flat() : []
}

/** A ring of two points is too small to be seen. */
const closed = (rings: readonly Point[][]): string => pathOf(rings.filter(ring => ring.length > 3))

/**
 * Neighbouring land, lakes and rivers for orientation, from Natural Earth. Denmark itself is left out, or its coarse coast
 * would show beside the real one: islands that hold Danish land and lakes that are our sea go whole, and the polygon that
 * holds Jutland is cut along our own land border and Natural Earth's sea border on either side of it.
 */
import type { Feature, FeatureCollection, Position } from 'geojson'
import { chainArcs } from '../../src/coverage/planar/arcs.ts'
import { traceFaces } from '../../src/coverage/planar/faces.ts'
import { doubledArea, type LatticePoint, toLattice, toMm } from '../../src/coverage/planar/lattice.ts'
import { contains } from '../../src/coverage/planar/plane.ts'
import { SegmentList } from '../../src/coverage/planar/segments.ts'
import { arrange, type Graph } from '../../src/coverage/planar/snap-rounding.ts'
import { toLonLat } from '../../src/geometry/grid.ts'
import { SourceError, type Sources } from '../sources/source.ts'
import type { Boundary } from './national.ts'
import type { DanishLand } from './near-land.ts'

const FOLDER = 'natural-earth-10m'
const LAND = `${FOLDER}/ne_10m_land.dk.geojson`
const ISLETS = `${FOLDER}/ne_10m_minor_islands.dk.geojson`
const LAKES = [`${FOLDER}/ne_10m_lakes.dk.geojson`, `${FOLDER}/ne_10m_lakes_europe.dk.geojson`]
const RIVERS = `${FOLDER}/ne_10m_rivers_europe.dk.geojson`

/** North of the border between these: no land but Jutland. East is past Djursland, west past Blåvand. */
const WEST_LON = 7.9
const EAST_LON = 11.1
const NORTH_LAT = 57.95
/** Natural Earth's sea border begins within this of where our land border ends: 3 km in lattice steps. */
const MEETS = 300_000

const JUTLAND = 1
const DENMARK = 2

type Ring = LatticePoint[]
interface Geometry {
  readonly type: string
  readonly coordinates: unknown
}
interface Shape {
  readonly polygons: readonly Ring[][]
  readonly lines: readonly Ring[]
}

/** `border`: our land border from west to east. */
export function buildContext(
  sources: Sources,
  boundary: Boundary,
  border: readonly LatticePoint[],
  denmark: DanishLand
): { collection: FeatureCollection; dropped: number } {
  const features: Feature[] = []
  let dropped = 0
  const polygons = [LAND, ISLETS].flatMap(file => readShapes(sources, file).flatMap(shape => shape.polygons))
  const jutland = toLattice([9.2, 56.2])
  for (const rings of polygons) {
    const outer = rings[0] as Ring
    if (contains(outer, jutland)) features.push(...cutJutland(boundary, rings, border))
    else if (denmark.isRepeatedBy(outer)) dropped++
    else features.push(polygon('land', rings.map(toPositions)))
  }
  // Nissum Fjord is a lake there and sea here.
  for (const rings of LAKES.flatMap(file => readShapes(sources, file).flatMap(shape => shape.polygons)))
    if (denmark.hasCoastIn(rings[0] as Ring)) dropped++
    else features.push(polygon('lake', rings.map(toPositions)))
  for (const shape of readShapes(sources, RIVERS))
    for (const line of shape.lines)
      features.push({
        type: 'Feature',
        properties: { kind: 'river' },
        geometry: { type: 'LineString', coordinates: toPositions(line) }
      })
  return { collection: { type: 'FeatureCollection', features }, dropped }
}

function readShapes(sources: Sources, file: string): Shape[] {
  return sources.json(file, (collection: { features: { geometry: Geometry }[] }) =>
    collection.features.map(({ geometry: { type, coordinates } }): Shape => {
      if (type === 'Polygon' || type === 'MultiPolygon') {
        const polygons = (type === 'Polygon' ? [coordinates] : coordinates) as number[][][][]
        return { polygons: polygons.map(rings => rings.map(ring => ring.map(toLattice))), lines: [] }
      }
      const lines = (type === 'LineString' ? [coordinates] : coordinates) as number[][][]
      return { polygons: [], lines: lines.map(line => line.map(toLattice)) }
    })
  )
}

/** Jutland's polygon without what lies north of the border. */
function cutJutland(boundary: Boundary, rings: readonly Ring[], border: readonly LatticePoint[]): Feature[] {
  const segments = new SegmentList()
  for (const ring of rings) addRing(segments, ring, JUTLAND)
  addRing(segments, danishSide(boundary, border), DENMARK)
  const graph = arrange(segments)
  const faces = traceFaces(graph)
  const foreign = (half: number): number => {
    const cover = faces.covers[faces.cover[faces.cycleOf[half] as number] as number] as readonly number[]
    return cover.includes(JUTLAND) && !cover.includes(DENMARK) ? 1 : 0
  }
  const arcs = chainArcs(graph, edge => [foreign(2 * edge), foreign(2 * edge + 1)])
  if (arcs.some(arc => arc.nodes[0] !== arc.nodes.at(-1)))
    throw new SourceError(LAND, 'Jutland is not cut into whole rings')
  // Land on the left, so outer rings run counter-clockwise; the source has no lakes in this polygon.
  return arcs.map(arc => polygon('land', [toPositions(arc.nodes.map(node => nodeAt(graph, node)))]))
}

/** A ring around Jutland: sea border in the west, our land border, sea border in the east, and around the north. */
function danishSide(boundary: Boundary, border: readonly LatticePoint[]): Ring {
  const first = border[0] as LatticePoint
  const last = border.at(-1) as LatticePoint
  const west = boundary.sea.find(line => line.every(([x]) => x < first[0] + MEETS))
  const east = boundary.sea.find(line => line.every(([x]) => x > last[0] - MEETS))
  if (!west || !east) throw new Error('Natural Earth lacks the sea border on either side of the land border')
  const [, westLat] = toLonLat(toMm(west[0] as LatticePoint))
  const [, eastLat] = toLonLat(toMm(east.at(-1) as LatticePoint))
  const corners = (
    [
      [EAST_LON, eastLat],
      [EAST_LON, NORTH_LAT],
      [WEST_LON, NORTH_LAT],
      [WEST_LON, westLat]
    ] as const
  ).map(toLattice)
  const ring = [...west.filter(([x]) => x < first[0]), ...border, ...east.filter(([x]) => x > last[0]), ...corners]
  return [...ring, ring[0] as LatticePoint]
}

function addRing(segments: SegmentList, ring: readonly LatticePoint[], label: number): void {
  const landLeft = doubledArea(ring) > 0
  for (let i = 1; i < ring.length; i++)
    segments.add(ring[i - 1] as LatticePoint, ring[i] as LatticePoint, landLeft ? label : 0, landLeft ? 0 : label)
}

function nodeAt(graph: Graph, node: number): LatticePoint {
  return [graph.nodeX[node] as number, graph.nodeY[node] as number]
}

/** Four decimals, about 10 m: far finer than the source. */
function toPositions(points: readonly LatticePoint[]): Position[] {
  return points.map(point => toLonLat(toMm(point)).map(degrees => Math.round(degrees * 1e4) / 1e4))
}

function polygon(kind: 'land' | 'lake', coordinates: Position[][]): Feature {
  return { type: 'Feature', properties: { kind }, geometry: { type: 'Polygon', coordinates } }
}

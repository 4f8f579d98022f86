/** The municipality source (TopoJSON) as segments on the lattice, each once, with the municipality on either side. */
import { feature } from 'topojson-client'
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification'
import { doubledArea, type LatticePoint, toLattice } from '../planar/lattice.ts'
import type { SegmentList } from '../planar/segments.ts'
import { SourceError, type Sources } from './source.ts'

interface Properties {
  readonly kommunekode: string
  readonly komnavn: string
}

export interface MunicipalitySource {
  /** Codes in ascending order after '' for outside; labels are indices into it. */
  readonly codes: readonly string[]
  /** Projected arcs of the source. */
  readonly arcs: readonly (readonly LatticePoint[])[]
  /** Labels left and right of each arc. */
  readonly sides: readonly (readonly [left: number, right: number])[]
}

const FILE = 'kommuner-dagi-2018-5m.topo.json'
/** 1 km in lattice steps. */
const LONG = 100_000

export function readMunicipalities(sources: Sources): MunicipalitySource {
  return sources.json(FILE, fromTopology)
}

function fromTopology(topology: Topology<Record<string, GeometryCollection<Properties>>>): MunicipalitySource {
  const collection = Object.values(topology.objects ?? {})[0]
  if (topology.type !== 'Topology' || !collection) throw new SourceError(FILE, 'not a TopoJSON topology')
  const geometries = collection.geometries as readonly (Polygon<Properties> | MultiPolygon<Properties>)[]
  const found = new Set<string>()
  for (const geometry of geometries) {
    const { kommunekode, komnavn } = geometry.properties ?? {}
    if (!kommunekode || !/^\d{4}$/.test(kommunekode) || !komnavn || found.has(kommunekode))
      throw new SourceError(FILE, `municipality code ${String(kommunekode)} is missing, malformed or repeated`)
    found.add(kommunekode)
  }
  const codes = ['', ...[...found].sort()]
  const arcs = projectArcs(topology)
  const sides = arcs.map((): [number, number] => [0, 0])
  for (const geometry of geometries) {
    const label = codes.indexOf(geometry.properties?.kommunekode ?? '')
    const polygons = geometry.type === 'Polygon' ? [geometry.arcs] : geometry.arcs
    for (const polygon of polygons)
      polygon.forEach((ring, i) => {
        const landLeft = doubledArea(ringPoints(ring, arcs)) > 0 === (i === 0)
        for (const index of ring) claim(sides, index, landLeft, label)
      })
  }
  return { codes, arcs, sides }
}

export function addMunicipalities(segments: SegmentList, source: MunicipalitySource): void {
  source.arcs.forEach((arc, i) => {
    const [left, right] = source.sides[i] as readonly [number, number]
    for (let n = 1; n < arc.length; n++) segments.add(arc[n - 1] as LatticePoint, arc[n] as LatticePoint, left, right)
  })
}

/** Arcs with their deltas and scale undone by topojson-client, in WGS84, then projected. */
function projectArcs(topology: Topology): LatticePoint[][] {
  return topology.arcs.map((_, i) => {
    const line = feature(topology, { type: 'LineString', arcs: [i] }).geometry
    if (line.type !== 'LineString') throw new SourceError(FILE, `arc ${i} is no line`)
    return divideLong(line.coordinates.map(toLattice))
  })
}

/**
 * Segments over 1 km in equal parts. A straight line in EPSG:3035 and the shortest line on the ellipsoid lie up to 7 mm
 * apart in the middle of a 2.6 km segment, 12 m²; in parts it is 1 m², so that both say the same of every municipality.
 */
export function divideLong(points: readonly LatticePoint[]): LatticePoint[] {
  return points.flatMap((point, i) => {
    const [x, y] = points[i - 1] ?? point
    const parts = Math.max(1, Math.ceil(Math.hypot(point[0] - x, point[1] - y) / LONG))
    return Array.from({ length: parts }, (_, n): LatticePoint => {
      const t = (n + 1) / parts
      return [Math.round(x + t * (point[0] - x)), Math.round(y + t * (point[1] - y))]
    })
  })
}

/** The ring's points, each arc's last being the next one's first. */
function ringPoints(ring: readonly number[], arcs: readonly (readonly LatticePoint[])[]): LatticePoint[] {
  const lines = ring.map(index => (index < 0 ? (arcs[~index] ?? []).toReversed() : (arcs[index] ?? [])))
  lines.forEach((line, i) => {
    const [end, start] = [lines.at(i - 1)?.at(-1), line[0]]
    if (!end || !start || end[0] !== start[0] || end[1] !== start[1])
      throw new SourceError(FILE, `the ring of arcs ${ring.join(', ')} is not closed`)
  })
  return lines.flat()
}

function claim(sides: [number, number][], index: number, landLeft: boolean, label: number): void {
  const arc = index < 0 ? ~index : index
  const side = landLeft === index >= 0 ? 0 : 1
  const pair = sides[arc]
  if (pair?.[side] !== 0) throw new SourceError(FILE, `arc ${arc} has two municipalities on one side`)
  pair[side] = label
}

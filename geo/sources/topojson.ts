/** The municipality source (TopoJSON) as segments on the lattice, each once, with the municipality on either side. */
import { feature } from 'topojson-client'
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification'
import { divideLong, type MunicipalitySource } from '../../src/coverage/municipalities.ts'
import { doubledArea, type LatticePoint, toLattice } from '../../src/coverage/planar/lattice.ts'
import { SourceError, type Sources } from './source.ts'

interface Properties {
  readonly kommunekode: string
  readonly komnavn: string
}

const FILE = 'kommuner-dagi-2018-5m.topo.json'

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

/** Arcs with their deltas and scale undone by topojson-client, in WGS84, then projected. */
function projectArcs(topology: Topology): LatticePoint[][] {
  return topology.arcs.map((_, i) => {
    const line = feature(topology, { type: 'LineString', arcs: [i] }).geometry
    if (line.type !== 'LineString') throw new SourceError(FILE, `arc ${i} is no line`)
    return divideLong(line.coordinates.map(toLattice))
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

/** All of the built-in dataset from its sources: a pure function from source files to output files. */
import { createHash } from 'node:crypto'
import { encodeLand, encodeResidents, encodeUnits } from '../src/dataset/codec.ts'
import { ArcKind, type LandTopology, type Manifest, type ManifestFile, type Register } from '../src/dataset/types.ts'
import { SOURCES } from './catalogue.ts'
import { cellAreas, type Outline } from './cells.ts'
import { buildContext, contains } from './context.ts'
import { COOPERATIONS } from './cooperations.ts'
import { toTopology } from './land.ts'
import { key, type LatticePoint, STEP_MM } from './lattice.ts'
import { farthestFromBoundary, nationalEnds, readBoundary } from './national.ts'
import { type Cleaned, overlay } from './overlay.ts'
import { buildOverview, OVERVIEW_UNIT_MM } from './overview.ts'
import { readParishRings } from './parishes.ts'
import { buildPlaces } from './places.ts'
import { checkArcs, checkPlanar } from './planarity.ts'
import { islandRecords, municipalityRecords, readParishes, regionRecords, TOTALS_DATE } from './register.ts'
import { type Piece, readCensus, spreadResidents } from './residents.ts'
import type { Sources } from './source.ts'
import { readMunicipalities } from './topojson.ts'
import { type Division, divide, pieceOutlines, toUnits } from './units.ts'

/** Tells how far the build has come; `detail` are figures for the person who runs it. */
export type Report = (step: string, detail: string) => void

const ENCODER = new TextEncoder()

/** Output files by path, in the order of the manifest, the manifest last. */
export function buildDataset(sources: Sources, report: Report): Map<string, Uint8Array> {
  const source = readMunicipalities(sources)
  const parishes = readParishes(sources)
  const rings = readParishRings(sources, parishes.map(parish => parish.code))
  report('kilder', `${source.codes.length - 1} kommuner, ${parishes.length} sogne`)

  const laid = overlay(source, parishes, rings)
  const isVertex = {
    land: new Set(source.arcs.flatMap(arc => arc.map(([x, y]) => key(x, y)))),
    parish: new Set(rings.flatMap(ring => ring.points.map(([x, y]) => key(x, y))))
  }
  const boundary = readBoundary(sources)
  const division = divide(laid, [nationalEnds(laid.graph, isVertex.land, boundary)], isVertex)
  checkArcs({ ...division, arcs: division.land })
  checkPlanar({ ...division, arcs: [...division.land, ...division.inner] })
  const land = toTopology(division.land, division, source.codes, STEP_MM)
  const units = toUnits(division, laid, source.codes, parishes)
  report('opdeling', `${laid.pieces.length - 1} sognestykker, ${units.arcLeft.length} indre buer`)
  reportCleaned(laid.cleaned, report)

  const border = borderLine(division)
  report('landegrænse', `højst ${Math.round(farthestFromBoundary(border, boundary))} m fra Natural Earth`)

  const parishesOf = new Map(
    source.codes.map((code, label) => [
      code,
      laid.pieces.filter(piece => piece.municipality === label).map(piece => parishes[piece.parish]?.code ?? '')
    ])
  )
  const register: Register = {
    municipalities: municipalityRecords(sources, source.codes, parishesOf),
    regions: regionRecords(sources, source.codes),
    parishes: parishes.map(({ code, name, residents }) => ({ code, name, residents })),
    islands: islandRecords(sources),
    cooperations: COOPERATIONS
  }

  const census = readCensus(sources)
  const totals = source.codes.map(code => register.municipalities.find(m => m.code === code)?.residents?.count ?? null)
  const outlines = pieceOutlines(division, laid.pieces.length)
  const pieces = laid.pieces
    .map(({ municipality, parish }, i): Piece => ({ face: municipality, unit: parish, areas: cellAreas(outlines[i] as Outline) }))
    .slice(1)
  const spread = spreadResidents(
    pieces,
    census,
    parishes.map(parish => parish.total),
    totals
  )
  report('indbyggere', `${spread.table.milli.length} rækker; ${spread.byArea.length} sogne fordelt efter areal; ${spread.unplaced} i celler uden land`)

  const context = buildContext(sources, border, danishTest(land))
  report('naboer', `${context.collection.features.length} flader og linjer, ${context.dropped} danske øer udeladt`)
  const addresses = new Map(register.islands.map(island => [island.name, island.addresses ?? 0]))
  const places = buildPlaces(sources, census, addresses)
  report('stednavne', `${places.features.length}`)
  const overview = buildOverview(source)
  report('oversigt', `${overview.coords.length / 2} punkter`)

  const json = (value: unknown) => ENCODER.encode(JSON.stringify(value))
  const files: readonly (readonly [ManifestFile['role'], string, Uint8Array])[] = [
    ['overview', 'overview.bin', encodeLand(overview, OVERVIEW_UNIT_MM)],
    ['land', 'land.bin', encodeLand(land, STEP_MM)],
    ['units', 'units.bin', encodeUnits(units, STEP_MM)],
    ['residents', 'residents.bin', encodeResidents(spread.table, source.codes.length, register.parishes.length)],
    ['register', 'register.json', json(register)],
    ['places', 'places.json', json(places)],
    ['context', 'context.json', json(context.collection)]
  ]
  const manifest = manifestFor(files, { municipalities: register.municipalities.length })
  return new Map([
    ...files.map(([, path, bytes]) => [path, bytes] as const),
    ['manifest.json', ENCODER.encode(`${JSON.stringify(manifest, null, 1)}\n`)]
  ])
}

function manifestFor(
  files: readonly (readonly [ManifestFile['role'], string, Uint8Array])[],
  counts: Readonly<Record<string, number>>
): Manifest {
  const entries = files.map(([role, path, bytes]) => ({ path, bytes: bytes.length, sha256: sha256(bytes), role }))
  return {
    format: 'skel-dataset/1',
    id: 'dk-2026-02-dagi2018-5m',
    sha256: sha256(ENCODER.encode(entries.map(entry => entry.sha256).join('\n'))),
    title: 'Danmarks kommuner og regioner',
    accuracyM: 2,
    accuracyNote: '',
    residents: { source: 'SOGN1, Census 2021 og FOLK1AM', gridDate: '2021', totalsDate: TOTALS_DATE },
    sources: SOURCES,
    files: entries,
    counts
  }
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

function reportCleaned(cleaned: Cleaned, report: Report): void {
  const ha = (m2: number) => `${(m2 / 10_000).toFixed(1)} ha`
  report('renset', `${cleaned.strangerFaces} flader under en anden kommunes sogn (${ha(cleaned.strangerM2)})`)
  report('renset', `${cleaned.bareFaces} flader uden sogn (${ha(cleaned.bareM2)})`)
  report('renset', `heraf ${cleaned.islets} småøer givet til nærmeste sogn (${ha(cleaned.isletsM2)})`)
  report('renset', `${cleaned.ledOn} sognegrænser ført til kommunegrænsen`)
  report('renset', `sogneland uden for kommunerne skåret fra (${ha(cleaned.overhangM2)})`)
}

/** The national arcs joined, from west to east. */
function borderLine({ land, x, y }: Division): LatticePoint[] {
  const rest = land.filter(arc => arc.kind === ArcKind.national).map(arc => [...arc.nodes])
  let line = rest.shift() ?? []
  while (rest.length > 0) {
    const i = rest.findIndex(nodes => [nodes[0], nodes.at(-1)].some(n => n === line[0] || n === line.at(-1)))
    const [nodes] = rest.splice(i, 1) as [number[]]
    if (nodes[0] === line[0] || nodes.at(-1) === line.at(-1)) nodes.reverse()
    line = nodes[0] === line.at(-1) ? [...line, ...nodes.slice(1)] : [...nodes, ...line.slice(1)]
  }
  const points = line.map((node): LatticePoint => [x[node] as number, y[node] as number])
  return (points[0]?.[0] as number) < (points.at(-1)?.[0] as number) ? points : points.reverse()
}

/** Does Danish land have a vertex inside a ring, or within some metres of one of its vertices? */
function danishTest(land: LandTopology): (ring: LatticePoint[], nearM: number) => boolean {
  const x = land.coords.filter((_, i) => i % 2 === 0).map(mm => mm / STEP_MM)
  const y = land.coords.filter((_, i) => i % 2 === 1).map(mm => mm / STEP_MM)
  return (ring, nearM) => {
    const near = (nearM * 1000) / STEP_MM
    const minX = Math.min(...ring.map(p => p[0])) - near
    const maxX = Math.max(...ring.map(p => p[0])) + near
    const minY = Math.min(...ring.map(p => p[1])) - near
    const maxY = Math.max(...ring.map(p => p[1])) + near
    for (let i = 0; i < x.length; i++) {
      const px = x[i] as number
      const py = y[i] as number
      if (px < minX || px > maxX || py < minY || py > maxY) continue
      if (contains(ring, [px, py]) || ring.some(p => Math.hypot(p[0] - px, p[1] - py) < near)) return true
    }
    return false
  }
}

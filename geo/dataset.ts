/** All of the built-in dataset from its sources: a pure function from source files to output files. */
import { encodeLand, encodeResidents, encodeUnits } from '../src/dataset/codec.ts'
import type { MunicipalityRecord, Register } from '../src/dataset/types.ts'
import { measureAccuracy } from './accuracy.ts'
import { cellAreas, type Outline } from './cells.ts'
import { buildContext } from './context.ts'
import { COOPERATIONS } from './cooperations.ts'
import { toTopology } from './land.ts'
import { key, STEP_MM } from './lattice.ts'
import { manifestFor, type OutputFile } from './manifest.ts'
import { borderLine, farthestFromBoundary, nationalEnds, readBoundary } from './national.ts'
import { danishLand } from './near-land.ts'
import { type Cleaned, type Overlay, overlay } from './overlay.ts'
import { buildOverview, OVERVIEW_UNIT_MM } from './overview.ts'
import { readParishRings } from './parishes.ts'
import { buildPlaces } from './places.ts'
import { checkArcs, checkPlanar } from './planarity.ts'
import { islandRecords, municipalityRecords, type ParishSource, readParishes, regionRecords } from './register.ts'
import { type Piece, readCensus, spreadResidents } from './residents.ts'
import type { Sources } from './source.ts'
import { readMunicipalities } from './topojson.ts'
import { type Division, divide, pieceOutlines, toUnits } from './units.ts'

/** Tells how far the build has come; `detail` are figures for the person who runs it. */
export type Report = (step: string, detail: string) => void

/** Output files by path, in the order of the manifest, the manifest last. Throws SourceError for a source it can't use. */
export function buildDataset(sources: Sources, report: Report): Map<string, Uint8Array> {
  const source = readMunicipalities(sources)
  const parishes = readParishes(sources)
  const codes = parishes.map(parish => parish.code)
  const rings = readParishRings(sources, codes)
  report('sources', `${source.codes.length - 1} municipalities, ${parishes.length} parishes`)

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
  report('division', `${laid.pieces.length - 1} parish pieces; no line crosses or touches another`)
  reportCleaned(laid.cleaned, report)

  const border = borderLine(division)
  report('land border', `at most ${Math.round(farthestFromBoundary(border, boundary))} m from Natural Earth's`)
  const accuracy = measureAccuracy(sources, source)
  report(
    'accuracy',
    `${accuracy.meanM.toFixed(2)} m on average from the full lines, 95 % within ${accuracy.p95M} m; ${accuracy.withoutLine} of ${accuracy.vertices} vertices without a line within 100 m`
  )

  const register: Register = {
    municipalities: municipalityRecords(sources, source.codes, parishesByMunicipality(laid, source.codes, parishes)),
    regions: regionRecords(sources, source.codes),
    parishes: parishes.map(({ code, name, residents }) => ({ code, name, residents })),
    islands: islandRecords(sources),
    cooperations: COOPERATIONS
  }

  const census = readCensus(sources)
  const unitTotals = parishes.map(parish => parish.total)
  const spread = spreadResidents(censusPieces(division, laid), census, unitTotals, totalsByFace(register, source.codes))
  report('residents', `${spread.table.milli.length} rows; ${spread.byArea.length} parishes spread by area`)
  report('residents', `${spread.unplaced} census residents in cells without Danish land left out`)

  const context = buildContext(sources, boundary, border, danishLand(division))
  report(
    'neighbours',
    `${context.collection.features.length} shapes; ${context.dropped} Danish islands and fjords left out`
  )
  const addresses = new Map(register.islands.map(island => [island.name, island.addresses ?? 0]))
  const places = buildPlaces(sources, census, addresses)
  const overview = buildOverview(source)
  report('overview', `${overview.coords.length / 2} of ${land.coords.length / 2} vertices`)

  const files: readonly OutputFile[] = [
    { role: 'overview', path: 'overview.bin', bytes: encodeLand(overview, OVERVIEW_UNIT_MM) },
    { role: 'land', path: 'land.bin', bytes: encodeLand(land, STEP_MM) },
    { role: 'units', path: 'units.bin', bytes: encodeUnits(units, STEP_MM) },
    {
      role: 'residents',
      path: 'residents.bin',
      bytes: encodeResidents(spread.table, source.codes.length, codes.length)
    },
    { role: 'register', path: 'register.json', bytes: json(register) },
    { role: 'places', path: 'places.json', bytes: json(places) },
    { role: 'context', path: 'context.json', bytes: json(context.collection) }
  ]
  const manifest = manifestFor(files, accuracy, {
    municipalities: register.municipalities.length,
    parishes: parishes.length,
    parishPieces: laid.pieces.length - 1,
    landArcs: land.arcLeft.length,
    landVertices: land.coords.length / 2,
    parishArcs: units.arcLeft.length,
    parishVertices: units.coords.length / 2,
    residentRows: spread.table.milli.length,
    islands: register.islands.length,
    islandsWithPoint: register.islands.filter(island => island.point).length,
    places: places.features.length,
    ...cleanedCounts(laid.cleaned)
  })
  const named = files.map(({ path, bytes }): [string, Uint8Array] => [path, bytes])
  return new Map([...named, ['manifest.json', json(manifest, 1)]])
}

function json(value: unknown, indent = 0): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(value, null, indent)}\n`)
}

function parishesByMunicipality(
  { pieces }: Overlay,
  codes: readonly string[],
  parishes: readonly ParishSource[]
): Map<string, readonly string[]> {
  const codesOf = (label: number) =>
    pieces.filter(piece => piece.municipality === label).map(piece => (parishes[piece.parish] as ParishSource).code)
  return new Map(codes.slice(1).map((code, i) => [code, codesOf(i + 1)]))
}

function totalsByFace(register: Register, codes: readonly string[]): (number | null)[] {
  const byCode = new Map(register.municipalities.map((record): [string, MunicipalityRecord] => [record.code, record]))
  return codes.map(code => byCode.get(code)?.residents?.count ?? null)
}

function censusPieces(division: Division, { pieces }: Overlay): Piece[] {
  const outlines = pieceOutlines(division, pieces.length)
  return pieces.slice(1).map(({ municipality, parish }, i) => {
    return { face: municipality, unit: parish, areas: cellAreas(outlines[i + 1] as Outline) }
  })
}

function reportCleaned(cleaned: Cleaned, report: Report): void {
  const ha = (m2: number) => `${(m2 / 10_000).toFixed(1)} ha`
  report('cleaned', `${cleaned.strangerFaces} slivers under another municipality's parish (${ha(cleaned.strangerM2)})`)
  report('cleaned', `${cleaned.bareFaces} slivers under no parish (${ha(cleaned.bareM2)})`)
  report('cleaned', `of them ${cleaned.islets} islets given to the nearest parish (${ha(cleaned.isletsM2)})`)
  report('cleaned', `${cleaned.scraps} scraps joined to the parish around them (${ha(cleaned.scrapsM2)})`)
  report('cleaned', `${cleaned.ledOn} parish borders led on to the municipality's line`)
  report('cleaned', `parish land outside all municipalities cut off (${ha(cleaned.overhangM2)})`)
}

/** Hectares with one decimal. */
function cleanedCounts(cleaned: Cleaned): Record<string, number> {
  const ha = (m2: number) => Math.round(m2 / 1000) / 10
  return {
    sliversUnderOtherParish: cleaned.strangerFaces,
    sliversUnderOtherParishHa: ha(cleaned.strangerM2),
    sliversUnderNoParish: cleaned.bareFaces,
    sliversUnderNoParishHa: ha(cleaned.bareM2),
    isletsToNearestParish: cleaned.islets,
    isletsToNearestParishHa: ha(cleaned.isletsM2),
    scrapsJoined: cleaned.scraps,
    scrapsJoinedHa: ha(cleaned.scrapsM2),
    parishBordersLedOn: cleaned.ledOn,
    parishOverhangHa: ha(cleaned.overhangM2)
  }
}

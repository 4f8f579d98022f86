/** All of a dataset from its sources: a pure function from source files to output files. */

import { type Laid, lay, ontoLand, withJunctions } from '../src/coverage/laid.ts'
import { toTopology } from '../src/coverage/land.ts'
import { borderLine } from '../src/coverage/national.ts'
import type { Overlay } from '../src/coverage/overlay.ts'
import { buildOverview, OVERVIEW_UNIT_MM } from '../src/coverage/overview.ts'
import { cellAreas, type Outline } from '../src/coverage/planar/census-cells.ts'
import { STEP_MM } from '../src/coverage/planar/lattice.ts'
import { checkArcs, checkPlanar } from '../src/coverage/planar/planarity.ts'
import { censusWeights, type Piece, spreadResidents } from '../src/coverage/residents.ts'
import { type Division, pieceOutlines, toUnits } from '../src/coverage/units.ts'
import { encodeLand, encodeResidents, encodeUnits } from '../src/dataset/codec.ts'
import type { MunicipalityRecord, Register } from '../src/dataset/types.ts'
import type { Borders } from './coverage/borders.ts'
import { cleanedCounts, reportCleaned } from './coverage/cleaned.ts'
import { buildContext } from './coverage/context.ts'
import { BORDER_ENDS, farthestFromBoundary, readBoundary } from './coverage/national.ts'
import { danishLand } from './coverage/near-land.ts'
import { manifestFor, type OutputFile } from './manifest.ts'
import type { Report } from './report.ts'
import { readCensus } from './residents/census.ts'
import { COOPERATIONS } from './sources/cooperations.ts'
import { readParishLayer } from './sources/parishes.ts'
import { buildPlaces } from './sources/places.ts'
import { readPollingDistricts } from './sources/polling-districts.ts'
import { islandRecords, municipalityRecords, regionRecords } from './sources/register.ts'
import type { Sources } from './sources/source.ts'

/** Output files by path, in the order of the manifest, the manifest last. Throws SourceError for a source it can't use. */
export function buildDataset(
  sources: Sources,
  bordersOf: (sources: Sources, report: Report) => Borders,
  report: Report
): Map<string, Uint8Array> {
  const borders = bordersOf(sources, report)
  const source = borders.municipalities
  const parishLayer = readParishLayer(sources)
  const districtLayer = readPollingDistricts(sources)
  const parishes = parishLayer.units
  report(
    'sources',
    `${source.codes.length - 1} municipalities, ${parishes.length} parishes, ${districtLayer.units.length} polling districts`
  )
  const boundary = readBoundary(sources)
  const first = lay(source, districtLayer, BORDER_ENDS, borders.straight)
  reportCleaned('polling district', first.overlay.cleaned, report)
  const parishesLaid = lay(withJunctions(source, first), parishLayer, BORDER_ENDS, borders.straight)
  reportCleaned('parish', parishesLaid.overlay.cleaned, report)
  const districtsLaid = ontoLand(first, parishesLaid.division)
  const { division } = parishesLaid
  checkArcs({ ...division, arcs: division.land })
  for (const { division } of [parishesLaid, districtsLaid])
    checkPlanar({ ...division, arcs: [...division.land, ...division.inner] })
  report('division', `${piecesOf(parishesLaid)} parish pieces, ${piecesOf(districtsLaid)} polling district pieces`)
  report('division', 'no line crosses or touches another')
  const land = toTopology(division.land, division, source.codes, STEP_MM)
  const units = toUnits(division, parishesLaid.overlay, source.codes, parishes)
  const districts = toUnits(districtsLaid.division, districtsLaid.overlay, source.codes, districtLayer.units)
  const border = borderLine(division)
  report('land border', `at most ${Math.round(farthestFromBoundary(border, boundary))} m from Natural Earth's`)
  const { joined } = districtLayer
  report(
    'election 2024',
    `${joined.withPersons} districts with figures; ${joined.leftOut} left out in ${joined.redrawn.length} municipalities that redrew theirs`
  )

  const register: Register = {
    municipalities: municipalityRecords(sources, source.codes, parishesByMunicipality(parishesLaid, source.codes)),
    regions: regionRecords(sources, source.codes),
    parishes: parishes.map(({ code, name, residents }) => ({ code, name, residents })),
    islands: islandRecords(sources),
    cooperations: COOPERATIONS
  }

  const census = readCensus(sources)
  const unitTotals = parishes.map(parish => parish.total)
  const pieces = censusPieces(division, parishesLaid.overlay)
  const { weightOf, unplaced } = censusWeights(pieces, census)
  const spread = spreadResidents(pieces, weightOf, unitTotals, totalsByFace(register, source.codes))
  report('residents', `${spread.table.milli.length} rows; ${spread.byArea.length} parishes spread by area`)
  report('residents', `${unplaced} census residents in cells without Danish land left out`)

  const context = buildContext(sources, boundary, border, danishLand(division))
  report(
    'neighbours',
    `${context.collection.features.length} shapes; ${context.dropped} Danish islands and fjords left out`
  )
  const addresses = new Map(register.islands.map(island => [island.name, island.addresses ?? 0]))
  const places = buildPlaces(sources, census, addresses)
  const overview = buildOverview(borders.coarse)
  report('overview', `${overview.coords.length / 2} of ${land.coords.length / 2} vertices`)

  const residents = encodeResidents(spread.table, source.codes.length, parishes.length)
  const files: readonly OutputFile[] = [
    { role: 'overview', path: 'overview.bin', bytes: encodeLand(overview, OVERVIEW_UNIT_MM) },
    { role: 'land', path: 'land.bin', bytes: encodeLand(land, STEP_MM) },
    { role: 'units', path: 'units.bin', bytes: encodeUnits(units, STEP_MM), layer: 'parish' },
    { role: 'residents', path: 'residents.bin', bytes: residents },
    { role: 'register', path: 'register.json', bytes: json(register) },
    { role: 'places', path: 'places.json', bytes: json(places) },
    { role: 'context', path: 'context.json', bytes: json(context.collection) },
    {
      role: 'units',
      path: 'polling-districts.bin',
      bytes: encodeUnits(districts, STEP_MM),
      layer: 'polling-district'
    },
    {
      role: 'unit-records',
      path: 'polling-districts.json',
      bytes: json({ records: districtLayer.units }),
      layer: 'polling-district'
    }
  ]
  const manifest = manifestFor(files, borders, {
    municipalities: register.municipalities.length,
    parishes: parishes.length,
    parishPieces: piecesOf(parishesLaid),
    pollingDistricts: districtLayer.units.length,
    pollingDistrictPieces: piecesOf(districtsLaid),
    pollingDistrictsWithPersons: joined.withPersons,
    pollingDistrictFiguresLeftOut: joined.leftOut,
    municipalitiesWithRedrawnDistricts: joined.redrawn.length,
    landArcs: land.arcLeft.length,
    landVertices: land.coords.length / 2,
    parishArcs: units.arcLeft.length,
    parishVertices: units.coords.length / 2,
    pollingDistrictArcs: districts.arcLeft.length,
    pollingDistrictVertices: districts.coords.length / 2,
    residentRows: spread.table.milli.length,
    islands: register.islands.length,
    islandsWithPoint: register.islands.filter(island => island.point).length,
    places: places.features.length,
    ...cleanedCounts('parish', parishesLaid.overlay.cleaned),
    ...cleanedCounts('pollingDistrict', districtsLaid.overlay.cleaned),
    ...borders.counts
  })
  const named = files.map(({ path, bytes }): [string, Uint8Array] => [path, bytes])
  return new Map([...named, ['manifest.json', json(manifest, 1)]])
}

function json(value: unknown, indent = 0): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(value, null, indent)}\n`)
}

/** Without the outside. */
function piecesOf({ overlay }: Laid): number {
  return overlay.pieces.length - 1
}

function parishesByMunicipality(
  { layer, overlay: { pieces } }: Laid,
  codes: readonly string[]
): Map<string, readonly string[]> {
  const codesOf = (label: number) =>
    pieces.filter(piece => piece.municipality === label).flatMap(piece => layer.units[piece.unit]?.code ?? [])
  return new Map(codes.slice(1).map((code, i) => [code, codesOf(i + 1)]))
}

function totalsByFace(register: Register, codes: readonly string[]): (number | null)[] {
  const byCode = new Map(register.municipalities.map((record): [string, MunicipalityRecord] => [record.code, record]))
  return codes.map(code => byCode.get(code)?.residents?.count ?? null)
}

function censusPieces(division: Division, { pieces }: Overlay): Piece[] {
  const outlines = pieceOutlines(division, pieces.length)
  return pieces.slice(1).map(({ municipality, unit }, i) => {
    return { face: municipality, unit, areas: cellAreas(outlines[i + 1] as Outline) }
  })
}

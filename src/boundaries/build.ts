/**
 * A dataset of one's own borders: the land as a file has it, healed and laid under the parishes and polling districts of a
 * dataset there is, with that one's names, official figures and people. By the same code as the one that is built in.
 */

import { addAt } from '../collections/lists.ts'
import { type Healed, heal } from '../coverage/heal.ts'
import { type Laid, lay, ontoLand, withJunctions } from '../coverage/laid.ts'
import { toTopology } from '../coverage/land.ts'
import type { Cleaned } from '../coverage/overlay.ts'
import { cellAreas, type Outline } from '../coverage/planar/census-cells.ts'
import { fromMm, type LatticePoint, STEP_MM, squareMetres, toMm } from '../coverage/planar/lattice.ts'
import { checkArcs, checkPlanar } from '../coverage/planar/planarity.ts'
import { type FaceTotal, type Piece, spreadResidents } from '../coverage/residents.ts'
import { pieceOutlines, toUnits } from '../coverage/units.ts'
import { encodeLand, encodeResidents, encodeUnits } from '../dataset/codec.ts'
import { fingerprintOf, sha256Hex } from '../dataset/manifest.ts'
import { ArcKind, arcVertices, type LandTopology, vertexOf } from '../dataset/topology.ts'
import type { Manifest, ManifestFile, Register, SourceRecord, UnitLayerId } from '../dataset/types.ts'
import { toLonLat } from '../geometry/grid.ts'
import type { Base } from './base.ts'
import { censusOf, censusOnOwn } from './census-of-base.ts'
import { BoundariesError } from './error.ts'
import { overviewOf } from './overview-of.ts'
import {
  districtRecords,
  knownTotals,
  parishRecords,
  refuseDoubled,
  undividedIn,
  unitsFor
} from './own-unit-records.ts'
import type { NamedUnits, OwnUnits } from './own-units.ts'
import type { NamedLand } from './published-land.ts'
import { registerFor } from './register-for.ts'
import { layerOf } from './units-of-base.ts'

/** m². An overlap of two municipalities that is wider than a mismatch and larger than this is no mismatch of a map. */
const CONTRADICTION_M2 = 10_000

export interface BuildOptions {
  /** Region code or id by municipality code, for municipalities the base doesn't know. */
  readonly regions: ReadonlyMap<string, string>
  /** What the file is good for, metres. */
  readonly accuracyM: number
  readonly accuracyNote: string
  readonly id: string
  /** Of the file, as the dataset names it; its known faults are what `faults` says of the build. */
  readonly source: Omit<SourceRecord, 'knownFaults'>
  readonly faults: (report: BuildReport) => readonly string[]
  /** Of the files of units. */
  readonly unitSources?: readonly SourceRecord[]
  /** Units of one's own, in place of the base's. */
  readonly units?: { readonly parish?: OwnUnits | undefined; readonly 'polling-district'?: OwnUnits | undefined }
  /** Where the building is. */
  readonly onStep?: (step: BuildStep) => void
}

export const BUILD_STEPS = ['heal', 'districts', 'parishes', 'check', 'residents', 'write'] as const
export type BuildStep = (typeof BUILD_STEPS)[number]

/** What was found and done. Areas in m², EPSG:3035. */
export interface BuildReport {
  readonly municipalities: number
  readonly vertices: number
  readonly healed: Healed
  readonly cleaned: { readonly parish: Cleaned; readonly 'polling-district': Cleaned }
  /** Codes of the base that the file lacks, and of the file that the base lacks. */
  readonly missing: readonly string[]
  readonly added: readonly string[]
  /** Of each municipality, and what it is in the base (null: not there). */
  readonly areas: readonly { readonly code: string; readonly m2: number; readonly baseM2: number | null }[]
  /** Parishes and polling districts with no land in these borders. */
  readonly unitsWithoutLand: readonly string[]
  /** What came from files of one's own. */
  readonly ownUnits: readonly OwnUnitsReport[]
}

export interface OwnUnitsReport {
  readonly layer: UnitLayerId
  readonly fileName: string
  readonly units: number
  /** Codes of units that the base doesn't know, and of the base that the file lacks. */
  readonly added: readonly string[]
  readonly missing: readonly string[]
  /** Features beyond these municipalities. */
  readonly beyond: number
}

export interface Built {
  /** By path, the manifest last. */
  readonly files: ReadonlyMap<string, Uint8Array>
  readonly manifest: Manifest
  readonly report: BuildReport
}

/** Throws BoundariesError for what can't be one partition of land, or lacks what the Act asks for. */
export async function buildDataset(published: NamedLand, base: Base, options: BuildOptions): Promise<Built> {
  const step = (name: BuildStep) => options.onStep?.(name)
  const { dataset } = base
  step('heal')
  const { municipalities, healed } = healedOf(published)
  step('districts')
  const layerCodes = { parish: dataset.register.parishes.map(({ code }) => code), district: districtCodes(base) }
  const own = {
    parish: unitsFor('parish', options.units?.parish, published, new Set()),
    district: unitsFor('polling-district', options.units?.['polling-district'], published, undividedIn(base))
  }
  const districts =
    own.district?.layer ??
    layerOf(
      dataset.land,
      base.districts.units,
      { id: 'polling-district', codes: layerCodes.district, straddles: false },
      published
    )
  const parishes =
    own.parish?.layer ??
    layerOf(dataset.land, base.parishes, { id: 'parish', codes: layerCodes.parish, straddles: true }, published)
  const ends = endsOn(published, borderEnds(dataset.land))
  const first = laidOver(() => lay(municipalities, districts, ends, true))
  if (own.district) refuseDoubled(first, options.units?.['polling-district'])
  step('parishes')
  const parishesLaid = laidOver(() => lay(withJunctions(municipalities, first), parishes, ends, true))
  if (own.parish) refuseDoubled(parishesLaid, options.units?.parish)
  const districtsLaid = laidOver(() => ontoLand(first, parishesLaid.division))
  const { division } = parishesLaid
  step('check')
  laidOver(() => {
    checkArcs({ ...division, arcs: division.land })
    for (const { division: one } of [parishesLaid, districtsLaid])
      checkPlanar({ ...one, arcs: [...one.land, ...one.inner] })
  })
  step('residents')
  const register = registerFor(
    own.parish ? { ...dataset.register, parishes: parishRecords(dataset.register, own.parish) } : dataset.register,
    published,
    options.regions,
    parishesByMunicipality(parishesLaid, published)
  )
  const pieces = censusPieces(parishesLaid)
  const withLand = new Set(pieces.map(({ unit }) => unit))
  const ofBase = () => censusOf(dataset.residents, pieces, dataset.register.parishes.length)
  const census = own.parish
    ? censusOnOwn(dataset.residents, pieces, knownTotals(ofBase().parishTotals, dataset.register, own.parish))
    : ofBase()
  const totals = census.parishTotals.map((total, unit) => (withLand.has(unit) ? total : 0))
  const spread = spreadResidents(pieces, census.weightOf, totals, totalsByFace(register, dataset.register))
  step('write')
  const land = toTopology(division.land, division, published.codes, STEP_MM)
  const there = new Set(published.codes.slice(1))
  const homes = new Map(districts.units.map(({ code, municipality }) => [code, municipality]))
  const records = (own.district ? districtRecords(base.districts.records, own.district) : base.districts.records)
    .map(record => ({ ...record, municipality: homes.get(record.code) ?? '' }))
    .filter(({ municipality }) => there.has(municipality))
  const outputs: readonly Output[] = [
    { role: 'overview', path: 'overview.bin', bytes: encodeLand(overviewOf(division, published.codes), STEP_MM) },
    { role: 'land', path: 'land.bin', bytes: encodeLand(land, STEP_MM) },
    {
      role: 'units',
      path: 'units.bin',
      bytes: encodeUnits(toUnits(division, parishesLaid.overlay, published.codes, parishes.units), STEP_MM),
      layer: 'parish'
    },
    {
      role: 'residents',
      path: 'residents.bin',
      bytes: encodeResidents(spread.table, published.codes.length, register.parishes.length)
    },
    { role: 'register', path: 'register.json', bytes: json(register) },
    ...[...base.kept].map(([role, bytes]): Output => ({ role, path: `${role}.json`, bytes })),
    {
      role: 'units',
      path: 'polling-districts.bin',
      bytes: encodeUnits(
        toUnits(districtsLaid.division, districtsLaid.overlay, published.codes, districts.units),
        STEP_MM
      ),
      layer: 'polling-district'
    },
    { role: 'unit-records', path: 'polling-districts.json', bytes: json({ records }), layer: 'polling-district' }
  ]
  const baseCodes = dataset.land.faces.slice(1)
  const areas = areasOf(land)
  const before = new Map(areasOf(dataset.land).map(({ code, m2 }) => [code, m2]))
  const report: BuildReport = {
    municipalities: published.codes.length - 1,
    vertices: published.vertices,
    healed,
    cleaned: { parish: parishesLaid.overlay.cleaned, 'polling-district': districtsLaid.overlay.cleaned },
    missing: baseCodes.filter(code => !there.has(code)),
    added: [...there].filter(code => !baseCodes.includes(code)),
    areas: areas.map(({ code, m2 }) => ({ code, m2, baseM2: before.get(code) ?? null })),
    unitsWithoutLand: [...withoutLand(parishesLaid), ...withoutLand(districtsLaid)],
    ownUnits: [
      ...(own.parish ? [ownReport('parish', own.parish, layerCodes.parish, options)] : []),
      ...(own.district ? [ownReport('polling-district', own.district, layerCodes.district, options)] : [])
    ]
  }
  const manifest = await manifestOf(outputs, dataset.manifest, options, report)
  const files = new Map(outputs.map(({ path, bytes }) => [path, bytes]))
  return { files: files.set('manifest.json', json(manifest, 1)), manifest, report }
}

function ownReport(
  layer: UnitLayerId,
  { layer: { units }, beyond }: NamedUnits,
  known: readonly string[],
  options: BuildOptions
): OwnUnitsReport {
  const codes = new Set(units.map(({ code }) => code))
  const before = new Set(known)
  return {
    layer,
    fileName: options.units?.[layer]?.fileName ?? '',
    units: units.length,
    added: [...codes].filter(code => !before.has(code)),
    missing: known.filter(code => !codes.has(code)),
    beyond
  }
}

function healedOf(published: NamedLand): ReturnType<typeof heal> {
  const done = laidOver(() => heal(published))
  const contradiction = done.healed.wide.find(({ m2, byEdition }) => !byEdition && m2 > CONTRADICTION_M2)
  if (contradiction) {
    const { m2, between, place } = contradiction
    const values = { ha: m2 / 10_000, codes: between.join(', ') }
    throw new BoundariesError({ id: 'boundaries.overlap', values }, lonLat(place))
  }
  return done
}

/** What the computation finds impossible is a fault of the file, told in words of its own. */
function laidOver<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (error instanceof BoundariesError) throw error
    const cause = error instanceof Error ? error.message : String(error)
    throw new BoundariesError({ id: 'boundaries.no-partition', values: { cause } })
  }
}

/** What the base's own layers come from, which are gone where one's own are in their place. */
const SOURCE_OF: Readonly<Record<UnitLayerId, string>> = {
  parish: 'dagi-sogne',
  'polling-district': 'dagi-afstemningsomraader'
}

interface Output {
  readonly role: ManifestFile['role']
  readonly path: string
  readonly bytes: Uint8Array
  readonly layer?: ManifestFile['layer']
}

const json = (value: unknown, indent = 0): Uint8Array =>
  new TextEncoder().encode(`${JSON.stringify(value, null, indent)}\n`)

async function manifestOf(
  outputs: readonly Output[],
  base: Manifest,
  { id, accuracyM, accuracyNote, source, unitSources = [], faults }: BuildOptions,
  report: BuildReport
): Promise<Manifest> {
  const files = await Promise.all(
    outputs.map(async ({ role, path, bytes, layer }): Promise<ManifestFile> => {
      const entry = { path, bytes: bytes.length, sha256: await sha256Hex(bytes), role }
      return layer === undefined ? entry : { ...entry, layer }
    })
  )
  const others = base.sources
    .slice(1)
    .filter(({ id: of }) => !report.ownUnits.some(({ layer }) => of.startsWith(SOURCE_OF[layer])))
  return {
    format: 'skel-dataset/1',
    id,
    sha256: await fingerprintOf(files),
    title: base.title,
    accuracyM,
    accuracyNote,
    residents: base.residents,
    sources: [{ ...source, knownFaults: faults(report) }, ...unitSources, ...others],
    files,
    counts: countsOf(report)
  }
}

/** Hectares with two decimals. */
function countsOf({ municipalities, vertices, healed }: BuildReport): Record<string, number> {
  const ha = (m2: number) => Math.round(m2 / 100) / 100
  return {
    municipalities,
    publishedVertices: vertices,
    overlapsHealed: healed.overlaps.count,
    overlapsHealedHa: ha(healed.overlaps.m2),
    gapsHealed: healed.gaps.count,
    gapsHealedHa: ha(healed.gaps.m2),
    gapsLeftOpen: healed.open.length,
    gapsLeftOpenHa: ha(healed.open.reduce((sum, { m2 }) => sum + m2, 0)),
    cracksClosed: healed.cracks,
    largestChangeHa: ha(healed.changes[0]?.m2 ?? 0)
  }
}

/** Polling districts that have land in the base, in ascending order. */
function districtCodes({ districts }: Base): string[] {
  return districts.records.map(({ code }) => code).sort()
}

/** The two ends of the base's border on land, in lattice steps; none where it has no such border. */
function borderEnds(land: LandTopology): readonly LatticePoint[] {
  const met = new Map<string, { count: number; point: LatticePoint }>()
  land.arcKind.forEach((kind, arc) => {
    if (kind !== ArcKind.national) return
    for (const vertex of arcVertices(land, arc)) {
      const [x, y] = vertexOf(land, vertex)
      const point = fromMm([x + land.origin[0], y + land.origin[1]])
      const end = met.get(String(point)) ?? { count: 0, point }
      met.set(String(point), { ...end, count: end.count + 1 })
    }
  })
  const ends = [...met.values()].filter(({ count }) => count === 1).map(({ point }) => point)
  return ends.length === 2 ? ends : []
}

/** Lattice steps: 4 km. The border's ends are named by what stands there, and no survey is as far off. */
const MEETS = 4_000_000 / STEP_MM

/** The ends, where the land has a vertex near both; else it is land without a border to another country. */
function endsOn({ rings }: NamedLand, ends: readonly LatticePoint[]): readonly LatticePoint[] {
  const isNear = ([x, y]: LatticePoint) =>
    rings.some(({ points }) => points.some(([px, py]) => Math.hypot(px - x, py - y) <= MEETS))
  return ends.every(isNear) ? ends : []
}

function parishesByMunicipality({ layer, overlay }: Laid, { codes }: NamedLand): Map<string, string[]> {
  const byLabel: string[][] = codes.map(() => [])
  for (const { municipality, unit } of overlay.pieces) {
    const code = layer.units[unit]?.code
    if (municipality > 0 && code !== undefined) addAt(byLabel, municipality, code)
  }
  return new Map(codes.slice(1).map((code, i) => [code, byLabel[i + 1] ?? []]))
}

function censusPieces({ division, overlay: { pieces } }: Laid): Piece[] {
  const outlines = pieceOutlines(division, pieces.length)
  return pieces
    .slice(1)
    .map(({ municipality, unit }, i) => ({ face: municipality, unit, areas: cellAreas(outlines[i + 1] as Outline) }))
}

/** Municipalities that the base knows keep its figures; what nobody has published is what was spread over their land. */
function totalsByFace({ municipalities }: Register, base: Register): FaceTotal[] {
  const known = new Set(base.municipalities.map(({ code }) => code))
  return [
    null,
    ...municipalities.map(
      ({ code, residents }) => residents?.count ?? (known.has(code) ? null : ('as-spread' as const))
    )
  ]
}

function withoutLand({ layer, overlay }: Laid): string[] {
  const withLand = new Set(overlay.pieces.slice(1).map(({ unit }) => unit))
  return layer.units.filter((_, unit) => !withLand.has(unit)).map(({ code }) => code)
}

function areasOf(land: LandTopology): { code: string; m2: number }[] {
  const doubled = new Float64Array(land.faces.length)
  for (let arc = 0; arc < land.arcLeft.length; arc++) {
    const [first, last] = arcVertices(land, arc)
    let sum = 0
    for (let i = first; i < last; i++) {
      const [ax, ay] = vertexOf(land, i)
      const [bx, by] = vertexOf(land, i + 1)
      // In steps the products stay whole; seen from an arc's own end they would not add up around a ring.
      sum += (ax / STEP_MM) * (by / STEP_MM) - (bx / STEP_MM) * (ay / STEP_MM)
    }
    doubled[land.arcLeft[arc] as number] = (doubled[land.arcLeft[arc] as number] as number) + sum
    doubled[land.arcRight[arc] as number] = (doubled[land.arcRight[arc] as number] as number) - sum
  }
  return land.faces.slice(1).map((code, i) => ({ code, m2: squareMetres(doubled[i + 1] as number) }))
}

function lonLat(place: LatticePoint): [number, number] {
  const [lon, lat] = toLonLat(toMm(place))
  return [Math.round(lon * 1e5) / 1e5, Math.round(lat * 1e5) / 1e5]
}

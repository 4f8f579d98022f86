/**
 * The built-in dataset's binary files, written by geo/ and read by the app. Coordinates are stored in steps of
 * `unitMm` millimetres (10 in the built-in dataset) and decoded to millimetres.
 */
import { ColumnReader, ColumnWriter } from './bytes.ts'
import { Kind, pack, pair, strings, unpack, wholeNumber } from './container.ts'
import { DatasetError } from './errors.ts'
import { ArcKind, type LandTopology, type UnitTopology } from './topology.ts'
import type { ResidentTable } from './types.ts'

const INT32_MAX = 0x7fffffff
const UINT16_MAX = 0xffff

interface Arcs {
  readonly coords: Int32Array
  readonly arcStart: Uint32Array
  readonly arcLeft: Uint16Array
  readonly arcRight: Uint16Array
}

/** `unitMm` must divide every coordinate; throws RangeError otherwise. */
export function encodeLand(land: LandTopology, unitMm: number): Uint8Array<ArrayBuffer> {
  const header = { origin: land.origin, unitMm, faces: land.faces, ...arcCounts(land) }
  const columns = writeArcs(new ColumnWriter(), land, unitMm).unsigned(land.arcKind)
  return pack(Kind.land, header, columns.finish())
}

/** Throws DatasetError for anything but a whole, self-consistent land file. */
export function decodeLand(file: string, bytes: Uint8Array): LandTopology {
  const { header, body } = unpack(file, bytes, Kind.land)
  const faces = strings(file, header, 'faces')
  if (faces[0] !== '' || faces.length > UINT16_MAX || new Set(faces).size !== faces.length)
    throw new DatasetError(file, 'corrupt', 'the list of faces')
  const { arcs, vertices } = readCounts(file, header)
  const reader = new ColumnReader(file, body, [...arcColumns(arcs, vertices), arcs])
  const shape = readArcs(file, reader, header, faces.length)
  const arcKind = Uint8Array.from(reader.indices(arcs, ArcKind.national + 1, 'arc kind'))
  return { origin: pair(file, header, 'origin'), faces, ...shape, arcKind }
}

export function encodeUnits(units: UnitTopology, unitMm: number): Uint8Array<ArrayBuffer> {
  const { start, end, left, right } = units.landStretch
  const header = {
    origin: units.origin,
    unitMm,
    unit: units.pieces.map(piece => piece.unit),
    municipality: units.pieces.map(piece => piece.municipality),
    ...arcCounts(units),
    stretches: start.length
  }
  const columns = writeArcs(new ColumnWriter(), units, unitMm)
    .unsigned(end.map((last, i) => last - (start[i] as number)))
    .unsigned(left)
    .unsigned(right)
  return pack(Kind.units, header, columns.finish())
}

/**
 * The land the units refine must be given: the stretches have to cover its arcs one after the other, and each piece on a
 * stretch has to lie in the municipality on that side.
 */
export function decodeUnits(file: string, bytes: Uint8Array, land: LandTopology): UnitTopology {
  const { header, body } = unpack(file, bytes, Kind.units)
  const unit = strings(file, header, 'unit')
  const municipality = strings(file, header, 'municipality')
  if (unit.length !== municipality.length || unit[0] !== '' || unit.length > UINT16_MAX)
    throw new DatasetError(file, 'corrupt', 'the list of pieces')
  const pieces = unit.map((code, i) => ({ unit: code, municipality: municipality[i] as string }))
  const { arcs, vertices } = readCounts(file, header)
  const stretches = wholeNumber(file, header, 'stretches')
  const reader = new ColumnReader(file, body, [...arcColumns(arcs, vertices), stretches, stretches, stretches])
  const shape = readArcs(file, reader, header, pieces.length)
  for (let arc = 0; arc < arcs; arc++)
    if (municipality[shape.arcLeft[arc] as number] !== municipality[shape.arcRight[arc] as number])
      throw new DatasetError(file, 'corrupt', `arc ${arc} does not lie inside one municipality`)
  const steps = reader.unsigned(stretches)
  const left = Uint16Array.from(reader.indices(stretches, pieces.length, 'stretch left'))
  const right = Uint16Array.from(reader.indices(stretches, pieces.length, 'stretch right'))
  const landStretch = { ...walkStretches(file, steps, land), left, right }
  let arc = 0
  for (let i = 0; i < stretches; i++) {
    while ((land.arcStart[arc + 1] as number) <= (landStretch.start[i] as number)) arc++
    const sides = [land.faces[land.arcLeft[arc] as number], land.faces[land.arcRight[arc] as number]]
    if (municipality[left[i] as number] !== sides[0] || municipality[right[i] as number] !== sides[1])
      throw new DatasetError(file, 'corrupt', `stretch ${i} names another municipality than the land`)
  }
  return { origin: pair(file, header, 'origin'), pieces, ...shape, landStretch }
}

export function encodeResidents(table: ResidentTable, faces: number, units: number): Uint8Array<ArrayBuffer> {
  const columns = new ColumnWriter()
    .deltas(table.cellY)
    .deltas(table.cellX)
    .unsigned(table.face)
    .deltas(table.unit)
    .unsigned(table.milli)
  return pack(Kind.residents, { rows: table.milli.length, faces, units }, columns.finish())
}

/** `faces` and `units` are the lengths of the land's faces and the register's parishes the table points into. */
export function decodeResidents(file: string, bytes: Uint8Array, faces: number, units: number): ResidentTable {
  const { header, body } = unpack(file, bytes, Kind.residents)
  const rows = wholeNumber(file, header, 'rows')
  if (header.faces !== faces || header.units !== units)
    throw new DatasetError(file, 'corrupt', 'made for another land or register')
  const reader = new ColumnReader(file, body, [rows, rows, rows, rows, rows])
  const cellY = unsigned16(file, reader.deltas(rows, 1, UINT16_MAX, 'cell y'), UINT16_MAX + 1, 'cell y')
  const cellX = unsigned16(file, reader.deltas(rows, 1, UINT16_MAX, 'cell x'), UINT16_MAX + 1, 'cell x')
  const face = Uint16Array.from(reader.indices(rows, faces, 'face'))
  const unit = unsigned16(file, reader.deltas(rows, 1, UINT16_MAX, 'unit'), units, 'unit')
  const milli = reader.unsigned(rows)
  return { cellX, cellY, face, unit, milli }
}

function arcCounts(arcs: Arcs): { arcs: number; vertices: number } {
  return { arcs: arcs.arcLeft.length, vertices: arcs.coords.length / 2 }
}

function arcColumns(arcs: number, vertices: number): number[] {
  return [arcs, arcs, arcs, vertices, vertices]
}

function readCounts(file: string, header: Record<string, unknown>): { arcs: number; vertices: number } {
  return { arcs: wholeNumber(file, header, 'arcs'), vertices: wholeNumber(file, header, 'vertices') }
}

function writeArcs(columns: ColumnWriter, arcs: Arcs, unitMm: number): ColumnWriter {
  const lengths = Uint32Array.from(
    arcs.arcLeft,
    (_, i) => (arcs.arcStart[i + 1] as number) - (arcs.arcStart[i] as number)
  )
  const vertices = arcs.coords.length / 2
  const x = new Int32Array(vertices)
  const y = new Int32Array(vertices)
  for (let i = 0; i < vertices; i++) {
    x[i] = inSteps(arcs.coords[2 * i] as number, unitMm)
    y[i] = inSteps(arcs.coords[2 * i + 1] as number, unitMm)
  }
  return columns.unsigned(lengths).unsigned(arcs.arcLeft).unsigned(arcs.arcRight).deltas(x).deltas(y)
}

function inSteps(mm: number, unitMm: number): number {
  const steps = mm / unitMm
  if (!Number.isInteger(steps)) throw new RangeError(`${mm} mm is not on the ${unitMm} mm lattice`)
  return steps
}

function readArcs(file: string, reader: ColumnReader, header: Record<string, unknown>, faces: number): Arcs {
  const { arcs, vertices } = readCounts(file, header)
  const unitMm = wholeNumber(file, header, 'unitMm', 1_000_000)
  if (unitMm === 0) throw new DatasetError(file, 'corrupt', 'unitMm is 0')
  const lengths = reader.unsigned(arcs)
  const arcLeft = Uint16Array.from(reader.indices(arcs, faces, 'arc left'))
  const arcRight = Uint16Array.from(reader.indices(arcs, faces, 'arc right'))
  const coords = new Int32Array(2 * vertices)
  reader.deltasInto(coords, 0, 2, { count: vertices, scale: unitMm, limit: INT32_MAX, what: 'x' })
  reader.deltasInto(coords, 1, 2, { count: vertices, scale: unitMm, limit: INT32_MAX, what: 'y' })
  const arcStart = new Uint32Array(arcs + 1)
  let at = 0
  for (let arc = 0; arc < arcs; arc++) {
    const length = lengths[arc] as number
    if (length < 2 || at + length > vertices)
      throw new DatasetError(file, 'corrupt', `arc ${arc} has ${length} vertices`)
    if (arcLeft[arc] === arcRight[arc]) throw new DatasetError(file, 'corrupt', `arc ${arc} has one face on both sides`)
    for (let i = at + 1; i < at + length; i++)
      if (coords[2 * i] === coords[2 * i - 2] && coords[2 * i + 1] === coords[2 * i - 1])
        throw new DatasetError(file, 'corrupt', `vertex ${i} repeats`)
    at += length
    arcStart[arc + 1] = at
  }
  if (at !== vertices) throw new DatasetError(file, 'corrupt', `arcs hold ${at} of ${vertices} vertices`)
  return { coords, arcStart, arcLeft, arcRight }
}

/** Stretches follow each other along an arc, sharing the vertex between them; the next arc starts at its own first vertex. */
function walkStretches(file: string, steps: Uint32Array, land: LandTopology): { start: Uint32Array; end: Uint32Array } {
  const start = new Uint32Array(steps.length)
  const end = new Uint32Array(steps.length)
  const arcs = land.arcLeft.length
  let arc = 0
  let at = 0
  for (let i = 0; i < steps.length; i++) {
    const last = (land.arcStart[arc + 1] ?? 0) - 1
    const step = steps[i] as number
    if (arc >= arcs || step === 0 || at + step > last)
      throw new DatasetError(file, 'corrupt', `stretch ${i} leaves the land's arc`)
    start[i] = at
    at += step
    end[i] = at
    if (at === last) {
      arc++
      at = land.arcStart[arc] as number
    }
  }
  if (arc !== arcs) throw new DatasetError(file, 'corrupt', `stretches cover ${arc} of ${arcs} arcs`)
  return { start, end }
}

function unsigned16(file: string, values: Int32Array, end: number, what: string): Uint16Array {
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number
    if (value < 0 || value >= end) throw new DatasetError(file, 'corrupt', `${what} ${i} is ${value} of ${end}`)
  }
  return Uint16Array.from(values)
}

/**
 * Reads resident points from a CSV file as people have them: any usual encoding, delimiter, line end and way to write a
 * number; degrees (WGS84), EPSG:25832, EPSG:25833 or EPSG:3035. Rows that can't be used are left out and told by line; a file
 * without usable rows, or one that can be read in two ways, is refused: nobody is counted in the wrong place in silence.
 */
import type { Box } from '../../geometry/box.ts'
import { encodingOf } from '../../text/decode.ts'
import { type CsvRead, PointGathering, type ResidentPointFile } from '../resident-points.ts'
import { ResidentFileError, type RowFault } from '../resident-points-error.ts'
import { type Going, straightOn } from '../resident-tables/going.ts'
import type { LandTopology } from '../topology.ts'
import { Broken } from './broken.ts'
import { Cells, type Place } from './cells.ts'
import { DECIMAL_SIGNS, type DecimalSign } from './numbers.ts'
import type { Row } from './rows.ts'
import { type PointSystem, SYSTEMS } from './systems.ts'
import { isEmpty, openTable, type Table } from './table.ts'
import { isUtm, Sample, zoneFor } from './zone.ts'

/** Rows by which it is decided how a file is to be read. */
const DECIDING = 5000
/** Of all rows, share. */
const FEW = 0.1
/** Rows whose people could be read in two ways, kept until it is known which. */
const MOST_UNDECIDED = 20_000

/**
 * Points beyond `box` (mm relative to the land's origin) are left out. `asked`: the system that the user has chosen for the
 * file. Throws ResidentFileError, or WhichSystem where someone has to choose.
 */
export async function readResidentCsv(
  name: string,
  bytes: Uint8Array,
  land: LandTopology,
  box: Box,
  asked: PointSystem | null = null,
  going: Going = straightOn
): Promise<ResidentPointFile> {
  if (bytes.length === 0) throw new ResidentFileError(name, null, 'empty')
  const encoding = encodingOf(bytes)
  if (encoding === null) throw new ResidentFileError(name, null, 'not-text')
  const once = async (chosen: PointSystem | null) => {
    const reading = new Reading(name, openTable(name, bytes, encoding), land, box, chosen)
    await reading.toEnd(going)
    return reading
  }
  const first = await once(asked)
  const { date, synthetic } = first.table.preamble
  const finish = (reading: Reading) =>
    reading.finish({ name, date, synthetic }, { encoding, delimiter: first.table.delimiter })
  if (asked !== null || !isUtm(first.cells.system)) return finish(first)
  const system = zoneFor(name, first.sample, first.stated, first.cells.system, land)
  return finish(system === first.cells.system ? first : await once(system))
}

/** Where several fit equally the first is taken. */
const ANY: readonly PointSystem[] = ['EPSG:25832', 'EPSG:25833', 'EPSG:3035', 'EPSG:4326']

/** One walk over a file's rows. */
class Reading {
  readonly table: Table
  /** What the file says of its system. */
  readonly stated: PointSystem | null
  readonly cells: Cells
  readonly sample = new Sample()
  private readonly name: string
  private readonly origin: readonly [number, number]
  private readonly gathering: PointGathering
  private readonly broken = new Broken()
  private readonly batches: Iterator<readonly Row[]>
  /** Read to decide by, and not yet used. */
  private readonly first: Row[] = []
  private undecided: { readonly row: Row; readonly place: Place }[] = []

  /** Throws ResidentFileError. */
  constructor(name: string, table: Table, land: LandTopology, box: Box, chosen: PointSystem | null) {
    this.name = name
    this.table = table
    this.origin = land.origin
    this.stated = table.preamble.system ?? table.head.system
    this.gathering = new PointGathering(box)
    this.batches = table.rows[Symbol.iterator]()
    for (let next = this.batches.next(); !next.done; next = this.batches.next()) {
      for (const row of next.value) if (!isEmpty(row.cells)) this.first.push(row)
      if (this.first.length >= DECIDING) break
    }
    if (this.first.length === 0) throw new ResidentFileError(name, null, 'no-rows')
    this.cells = this.decide(this.first.slice(0, DECIDING), chosen ?? this.stated)
  }

  /** Throws ResidentFileError; what `going` throws comes through. */
  async toEnd(going: Going): Promise<void> {
    for (const row of this.first.splice(0)) this.read(row)
    for (let next = this.batches.next(); !next.done; next = this.batches.next()) {
      for (const row of next.value) if (!isEmpty(row.cells)) this.read(row)
      await going(this.table.share())
    }
    this.settleUndecided(true)
  }

  finish(source: ResidentPointFile['source'], how: Pick<CsvRead, 'encoding' | 'delimiter'>): ResidentPointFile {
    const { sign, thousands, system } = this.cells
    const broken = this.broken.told()
    if (this.gathering.size === 0) {
      const [worst] = broken
      throw new ResidentFileError(this.name, worst?.lines[0] ?? null, 'no-usable-rows', {
        fault: worst?.fault ?? 'outside'
      })
    }
    return { ...this.gathering.finish(source), broken, how: { kind: 'csv', ...how, decimal: sign, thousands, system } }
  }

  /** The way of reading that makes points of most rows. */
  private decide(rows: readonly Row[], known: PointSystem | null): Cells {
    const { head } = this.table
    const systems: readonly PointSystem[] = known ? [known] : head.degrees ? ['EPSG:4326'] : ANY
    const fitting = (system: PointSystem, sign: DecimalSign) => {
      const cells = new Cells(head, system, sign)
      return rows.filter(row => typeof cells.place(row) !== 'string')
    }
    const ways = systems.map(system => {
      const [dots, commas] = [fitting(system, '.'), fitting(system, ',')]
      return { system, dots, commas, fit: Math.max(dots.length, commas.length) }
    })
    const { system, dots, commas, fit } = ways.reduce((a, b) => (b.fit > a.fit ? b : a))
    if (fit === 0) {
      this.refuseContradiction(known, fitting)
      this.refuseAll(rows, systems)
    }
    const cells = new Cells(head, system, null)
    const told = (dots.length > commas.length ? dots : commas).flatMap(row => cells.signsTold(row))
    const count = (sign: DecimalSign) => told.filter(one => one === sign).length
    const lead = count('.') - count(',') || dots.length - commas.length
    cells.sign = lead === 0 ? null : lead > 0 ? '.' : ','
    return cells
  }

  /** The file names one system, and its numbers are of another. */
  private refuseContradiction(
    known: PointSystem | null,
    fitting: (system: PointSystem, sign: DecimalSign) => object[]
  ) {
    if (known === null || known !== this.stated) return
    const found = ANY.find(system => DECIMAL_SIGNS.some(sign => fitting(system, sign).length > 0))
    if (found) throw new ResidentFileError(this.name, null, 'crs-contradicted', { stated: known, found })
  }

  /** Not one row can be used: the cause that most of them have. */
  private refuseAll(rows: readonly Row[], systems: readonly PointSystem[]): never {
    const faults = rows.map(row => {
      const found = systems.map(system => new Cells(this.table.head, system, null).place(row))
      return { line: row.line, fault: (found.find(fault => fault === 'swapped') ?? found[0]) as RowFault }
    })
    const count = (fault: RowFault) => faults.filter(one => one.fault === fault).length
    const most = faults.reduce((a, b) => (count(b.fault) > count(a.fault) ? b : a))
    if (most.fault === 'swapped') throw new ResidentFileError(this.name, most.line, 'swapped')
    if (most.fault === 'outside') throw new ResidentFileError(this.name, most.line, 'unknown-system')
    throw new ResidentFileError(this.name, most.line, 'no-usable-rows', { fault: most.fault })
  }

  private read(row: Row): void {
    const place = this.cells.place(row)
    if (typeof place === 'string') {
      this.leaveOut(row, place)
      return
    }
    this.sample.add(...place)
    const people = this.cells.people(row)
    if (people === 'undecided') {
      this.undecided.push({ row, place })
      if (this.undecided.length > MOST_UNDECIDED) this.settleUndecided(false)
    } else if (typeof people === 'string') this.leaveOut(row, people)
    else this.take(row, place, people)
  }

  private take(row: Row, place: Place, people: number): void {
    const [x, y] = SYSTEMS[this.cells.system].toGrid(...place)
    if (!this.gathering.add(x - this.origin[0], y - this.origin[1], people)) this.leaveOut(row, 'outside')
  }

  private leaveOut({ line, cells }: Row, fault: RowFault): void {
    // A remark among the rows.
    if (!cells[0]?.trim().startsWith('#')) this.broken.add(fault, line)
  }

  /** A few that nothing in the whole file settles are left out; where they are many, the file is to be written otherwise. */
  private settleUndecided(isAll: boolean): void {
    const [first] = this.undecided
    if (!first) return
    const { sign } = this.cells
    const text = ({ cells }: Row) => cells[this.table.head.people]?.trim() ?? ''
    if (sign === null && isAll && this.undecided.length <= FEW * this.gathering.size) {
      for (const { row } of this.undecided) this.leaveOut(row, 'ambiguous')
      this.undecided = []
      return
    }
    if (sign === null)
      throw new ResidentFileError(this.name, first.row.line, 'ambiguous-number', { text: text(first.row) })
    for (const { row, place } of this.undecided) {
      const people = this.cells.peopleIn(text(row), sign as DecimalSign)
      if (typeof people === 'string') this.leaveOut(row, people)
      else this.take(row, place, people)
    }
    this.undecided = []
  }
}

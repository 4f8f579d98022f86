/**
 * Points of a table whose cells have types of their own (GeoPackage, GeoParquet), on their way to a file of residents: held as
 * they stand, until it is known which system they are in; then each is placed, or left out and told by its row.
 */
import type { Box } from '../../geometry/box.ts'
import { Broken } from '../resident-csv/broken.ts'
import { MAX_PEOPLE } from '../resident-csv/cells.ts'
import { type PointSystem, SYSTEMS } from '../resident-csv/systems.ts'
import { isUtm, Sample, zoneFor } from '../resident-csv/zone.ts'
import { type HowRead, PointGathering, type ResidentPointFile } from '../resident-points.ts'
import { ResidentFileError, type RowFault } from '../resident-points-error.ts'
import type { LandTopology } from '../topology.ts'
import type { Going } from './going.ts'

/** Where several fit equally the first is taken. */
const ANY: readonly PointSystem[] = ['EPSG:25832', 'EPSG:25833', 'EPSG:3035', 'EPSG:4326']
/** Points placed between two looks up. */
const STRETCH = 1 << 16
/** More are in no country's register; a damaged file may claim any number. */
export const MOST_ROWS = 20_000_000

export interface Placing {
  /** As the file says; null where it says none, and the numbers must tell. */
  readonly stated: PointSystem | null
  /** As the user says. */
  readonly asked: PointSystem | null
  readonly land: LandTopology
  readonly box: Box
  readonly format: Extract<HowRead, { kind: 'table' }>['format']
  readonly layer: string
  readonly date: string | null
}

export class RawPoints {
  private east = new Float64Array(1024)
  private north = new Float64Array(1024)
  private people = new Uint16Array(1024)
  private rows = new Uint32Array(1024)
  private count = 0
  private row = 0
  private readonly broken = new Broken()
  private readonly sample = new Sample()

  /** The next row. `people`: as the table has it. */
  add(place: readonly [east: number, north: number] | RowFault, people: unknown): void {
    this.row++
    const usable = usableIn(place, people)
    if (typeof usable === 'string') {
      this.broken.add(usable, this.row)
      return
    }
    const [east, north, number] = usable
    if (this.count === this.east.length) this.grow()
    this.east[this.count] = east
    this.north[this.count] = north
    this.people[this.count] = number
    this.rows[this.count] = this.row
    this.count++
    this.sample.add(east, north)
  }

  /** Throws ResidentFileError, or WhichSystem where someone has to choose. */
  async placed(name: string, placing: Placing, going: Going): Promise<ResidentPointFile> {
    const { land, box, date, format, layer } = placing
    if (this.row === 0) throw new ResidentFileError(name, null, 'no-rows')
    const system = this.systemFor(name, placing)
    const { holds, toGrid } = SYSTEMS[system]
    const gathering = new PointGathering(box, this.count)
    for (let i = 0; i < this.count; i++) {
      if (i % STRETCH === 0) await going(i / this.count)
      const [east, north] = [this.east[i] as number, this.north[i] as number]
      const fault = holds(east, north) ? null : holds(north, east) ? 'swapped' : 'outside'
      const [x, y] = fault ? [0, 0] : toGrid(east, north)
      if (fault) this.broken.add(fault, this.rows[i] as number)
      else if (!gathering.add(x - land.origin[0], y - land.origin[1], this.people[i] as number))
        this.broken.add('outside', this.rows[i] as number)
    }
    const broken = this.broken.told()
    const [worst] = broken
    if (gathering.size === 0 && worst) {
      if (worst.fault === 'swapped') throw new ResidentFileError(name, null, 'swapped')
      throw new ResidentFileError(name, null, 'no-usable-rows', { fault: worst.fault })
    }
    const how = { kind: 'table', format, layer, system } as const
    return { ...gathering.finish({ name, date, synthetic: false }), broken, how }
  }

  private systemFor(name: string, { stated, asked, land }: Placing): PointSystem {
    if (asked !== null) return asked
    const points = this.sample.taken()
    const fitting = (system: PointSystem) => points.filter(point => SYSTEMS[system].holds(...point)).length
    const best = ANY.reduce((a, b) => (fitting(b) > fitting(a) ? b : a))
    if (stated !== null && (fitting(stated) > 0 || fitting(best) === 0)) {
      return isUtm(stated) ? zoneFor(name, this.sample, stated, stated, land) : stated
    }
    if (stated !== null) throw new ResidentFileError(name, null, 'crs-contradicted', { stated, found: best })
    if (points.length > 0 && fitting(best) === 0) {
      const isSwapped = ANY.some(one => points.some(([e, n]) => SYSTEMS[one].holds(n, e)))
      throw new ResidentFileError(name, null, isSwapped ? 'swapped' : 'unknown-system')
    }
    return isUtm(best) ? zoneFor(name, this.sample, null, best, land) : best
  }

  private grow(): void {
    const wider = <T extends Float64Array | Uint16Array | Uint32Array>(from: T, to: T): T => {
      to.set(from)
      return to
    }
    const length = 2 * this.count
    this.east = wider(this.east, new Float64Array(length))
    this.north = wider(this.north, new Float64Array(length))
    this.people = wider(this.people, new Uint16Array(length))
    this.rows = wider(this.rows, new Uint32Array(length))
  }
}

/** Numbers as they stand, in whatever system. */
function usableIn(
  place: readonly [east: number, north: number] | RowFault,
  value: unknown
): readonly [east: number, north: number, people: number] | RowFault {
  if (typeof place === 'string') return place
  const [east, north] = place
  if (!Number.isFinite(east) || !Number.isFinite(north)) return 'not-a-number'
  if (east === 0 || north === 0) return 'zero-coordinates'
  const people = peopleIn(value)
  return typeof people === 'string' ? people : [east, north, people]
}

function peopleIn(value: unknown): number | RowFault {
  if (value === null || value === undefined || value === '') return 'empty-people'
  const isNumber = typeof value === 'number' || typeof value === 'bigint'
  if (!isNumber && !(typeof value === 'string' && /^\s*\d+\s*$/.test(value))) return 'not-a-number'
  const people = Number(value)
  return Number.isInteger(people) && people >= 0 && people <= MAX_PEOPLE ? people : 'people'
}

/** The user's file of resident points: read, put to use, described. It stays where it is read: no proposal, no log, no request. */
import type { HowRead, ResidentPointFile } from '../dataset/resident-points.ts'
import {
  type BrokenRows,
  ResidentFileError,
  type ResidentFileFault,
  WhichSystem
} from '../dataset/resident-points-error.ts'
import { type HowToRead, readResidentPoints } from '../dataset/resident-points-file.ts'
import type { Dataset } from '../dataset/types.ts'
import type { Message, MessageValue } from '../i18n/message.ts'
import { type Counting, countingAt } from '../subdivision/residents/counted-at-points.ts'
import { ResidentPoints } from '../subdivision/residents/points.ts'
import { fileKind } from '../text/file-kind.ts'
import type { ResidentFile, ResidentFileProblem, ResidentsAnswer, ResidentsInUse } from './api.ts'
import { datasetName } from './facts/names.ts'
import { coverageOf, officialOf } from './resident-coverage.ts'

type Unused = Exclude<ResidentsAnswer, { readonly kind: 'counted' | 'estimated' }>

/** Names told of where points would lie. */
const MOST_NAMES = 3

type Described = Omit<ResidentsInUse, 'sha256'>

export interface ReadPoints {
  readonly kind: 'read'
  readonly counting: Counting
  readonly described: Described
}

/** The points of a file, or why there are none. */
export async function residentPointsOf(
  file: ResidentFile,
  dataset: Dataset,
  reading: Omit<HowToRead, 'asked'> = {}
): Promise<ReadPoints | Unused> {
  let read: ResidentPointFile
  try {
    read = await readResidentPoints(file.name, file.bytes, dataset.land, { ...reading, asked: file.system ?? null })
  } catch (error) {
    if (error instanceof ResidentFileError) return refused(file, error)
    if (error instanceof WhichSystem) return { kind: 'which-system', places: placesNamed(error, dataset) }
    throw error
  }
  try {
    const points = new ResidentPoints(read, dataset.land, officialOf(dataset))
    if (points.outside.points === points.points) return problem(file.name, null, 'all-outside')
    return { kind: 'read', counting: countingAt(points), described: described(points, read, dataset) }
  } catch (error) {
    if (error instanceof RangeError) return problem(file.name, null, 'too-many-people')
    throw error
  }
}

/** What is told of the points in use. */
function described(points: ResidentPoints, { broken, how }: ResidentPointFile, dataset: Dataset): Described {
  const { source, points: count, people, outside } = points
  return {
    ...source,
    points: count,
    people,
    outside,
    ...coverageOf(points, dataset),
    leftOut: broken.map(one => leftOut(one, how)),
    how: how ? howRead(how) : null
  }
}

/** The Danish word for a reason stands under `points.row.…`, as the whole sentence about the rows. */
function leftOut({ fault, count, lines }: BrokenRows, how: HowRead | null): Message {
  if (lines.length === 0) return { id: 'points.beyond', values: { n: count } }
  const more = count - lines.length
  const unit = how?.kind === 'table' ? 'row' : 'line'
  return { id: `points.row.${fault}`, values: { n: count, unit, lines: { names: lines.map(String) }, more } }
}

const ENCODINGS = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  'windows-1252': 'Windows-1252 (ANSI)'
}

function howRead(how: HowRead): ResidentsInUse['how'] {
  if (how.kind === 'table') {
    const { format, layer, system } = how
    return { message: { id: 'points.how.table', values: { format, layer, system } }, guessed: true }
  }
  const { encoding, decimal, thousands, system } = how
  const sign = decimal === null ? 'none' : decimal === ',' ? 'comma' : 'dot'
  const values = { encoding: ENCODINGS[encoding], decimal: sign, thousands: thousands ? 'yes' : 'no', system }
  const guessed = encoding === 'windows-1252' || thousands || system === 'EPSG:25833'
  return { message: { id: 'points.how', values }, guessed }
}

function placesNamed(
  { places }: WhichSystem,
  dataset: Dataset
): Record<'EPSG:25832' | 'EPSG:25833', readonly string[]> {
  const names = (codes: readonly string[]) => codes.slice(0, MOST_NAMES).map(code => datasetName(dataset, code))
  return { 'EPSG:25832': names(places['EPSG:25832']), 'EPSG:25833': names(places['EPSG:25833']) }
}

function refused({ name, bytes }: ResidentFile, { line, fault, values }: ResidentFileError): Unused {
  const kind = ['not-text', 'no-header', 'empty', 'corrupt', 'quotes'].includes(fault) ? fileKind(bytes, name) : null
  if (kind !== null && kind !== 'csv')
    return { kind: 'refused', problem: { file: name, line: null, message: { id: `points.kind.${kind}` } } }
  if (fault === 'no-usable-rows')
    return { kind: 'refused', problem: { file: name, line, message: { id: `points.unusable.${values.fault}` } } }
  return problem(name, line, fault, values)
}

function problem(
  file: string,
  line: number | null,
  fault: ResidentFileFault,
  values: Readonly<Record<string, MessageValue>> = {}
): Unused {
  const message: ResidentFileProblem['message'] = { id: `points.fault.${fault}`, values }
  return { kind: 'refused', problem: { file, line, message } }
}

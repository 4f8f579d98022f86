/** A Shapefile: its shapes, its table, and what lies beside them of coordinate system and characters. */
import { crsNamed, eastFirst, type UnknownCrs, type VectorCrs } from '../crs.ts'
import type { Gathering } from '../gathering.ts'
import { baseName } from '../geojson/read.ts'
import { at } from '../reading.ts'
import { VectorError } from '../types.ts'
import { crsOfWkt } from '../wkt.ts'
import { readDbf } from './dbf.ts'
import { shapesIn } from './shp.ts'

export interface ShapefileParts {
  readonly name: string
  /** Which of several files it is. */
  readonly file: string | null
  readonly shp: Uint8Array
  readonly dbf: Uint8Array | null
  readonly prj: Uint8Array | null
  readonly cpg: Uint8Array | null
}

const latin = (bytes: Uint8Array | null): string | null => (bytes ? new TextDecoder('latin1').decode(bytes) : null)

/** `number`: features of other layers before it. Returns how many there are in all. Throws VectorError, or Stopped. */
export function readShapefile(parts: ShapefileParts, gathering: Gathering, number = 0): number {
  const { name, file, shp, dbf, prj, cpg } = parts
  const layer = baseName(name)
  gathering.layer(layer)
  if (!dbf) throw new VectorError({ id: 'vector.shp.no-table', values: { file: name } }, at(file, {}))
  const table = placed(file, () => readDbf(dbf, latin(cpg)))
  if (table.guessed) gathering.note({ id: 'vector.dbf.guessed' })
  const crs = prj ? systemIn(latin(prj) ?? '') : null
  const records = placed(file, () => [...shapesIn(shp)])
  if (records.length !== table.count) {
    const values = { shapes: records.length, rows: table.count }
    throw new VectorError({ id: 'vector.shp.rows', values }, at(file, {}))
  }
  for (const [i, { shape, byte }] of records.entries()) {
    const { attributes, isDeleted } = table.row(i)
    gathering.meter.made(i / records.length)
    gathering.add({
      layer,
      id: null,
      attributes,
      place: at(file, { feature: number + i + 1, byte }),
      crs,
      shape: isDeleted ? { ...shape, fault: 'deleted' } : shape
    })
  }
  return number + records.length
}

/** Esri's text, or what other programs put there: a name with a code. */
function systemIn(prj: string): VectorCrs | UnknownCrs {
  return crsOfWkt(prj) ?? eastFirst(crsNamed(prj.trim().slice(0, 100)))
}

/** What is wrong is told with the file it is in. */
export function placed<T>(file: string | null, read: () => T): T {
  try {
    return read()
  } catch (error) {
    if (error instanceof VectorError && file !== null && error.place.file === undefined)
      throw new VectorError(error.told, at(file, error.place))
    throw error
  }
}

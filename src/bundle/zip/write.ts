/** A zip file that is the same for the same files: names in order, one time for all, nothing of the machine in it. */
import { type Zippable, zipSync } from 'fflate'

export interface NamedBytes {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Zip files know no zone: the library writes what the local calendar says of this, which is the same everywhere. */
const FIRST_DAY = new Date(1980, 0, 1)
/** MS-DOS: no machine's rights. */
const OPTIONS = { mtime: FIRST_DAY, os: 0, attrs: 0 } as const

/** Coordinates come to 3 % less when packed with more care, which takes twice as long. */
const COORDINATES = /\.(geojson|gml|gpkg|fgb|shp)$/
const PACKED_ALREADY = /\.(zip|docx|xlsx|png|jpe?g)$/

/** From 0, as it is, to 9. */
const levelOf = (name: string): 0 | 1 | 6 => (PACKED_ALREADY.test(name) ? 0 : COORDINATES.test(name) ? 1 : 6)

export function zipOf(files: readonly NamedBytes[]): Uint8Array<ArrayBuffer> {
  const entries: Zippable = {}
  for (const { name, bytes } of [...files].sort(byName)) entries[name] = [bytes, { ...OPTIONS, level: levelOf(name) }]
  return zipSync(entries) as Uint8Array<ArrayBuffer>
}

export const byName = (a: NamedBytes, b: NamedBytes): number => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)

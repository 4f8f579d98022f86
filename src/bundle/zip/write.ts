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

/** How hard it is packed. Coordinates come to 2 % more when it is done `quickly`, in half the time; text to a lot more. */
export type Packing = 'well' | 'quickly'
const LEVELS = { well: 6, quickly: 1 } as const

export function zipOf(files: readonly NamedBytes[], packing: Packing = 'well'): Uint8Array<ArrayBuffer> {
  const entries: Zippable = {}
  const options = { ...OPTIONS, level: LEVELS[packing] }
  for (const { name, bytes } of [...files].sort(byName)) entries[name] = [bytes, options]
  return zipSync(entries) as Uint8Array<ArrayBuffer>
}

export const byName = (a: NamedBytes, b: NamedBytes): number => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)

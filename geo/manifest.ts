import { createHash } from 'node:crypto'
import type { Manifest, ManifestFile, UnitLayerId } from '../src/dataset/types.ts'
import type { Borders } from './coverage/borders.ts'
import { OTHER_SOURCES } from './sources/catalogue.ts'
import { TOTALS_DATE } from './sources/register.ts'

/** A file of the dataset, in the manifest's order. */
export interface OutputFile {
  readonly role: ManifestFile['role']
  readonly path: string
  readonly bytes: Uint8Array
  readonly layer?: UnitLayerId
}

export function manifestFor(
  files: readonly OutputFile[],
  { id, accuracyM, accuracyNote, record }: Borders,
  counts: Readonly<Record<string, number>>
): Manifest {
  const entries = files.map(({ role, path, bytes, ...layer }) => ({
    path,
    bytes: bytes.length,
    sha256: sha256(bytes),
    role,
    ...layer
  }))
  return {
    format: 'skel-dataset/1',
    id,
    sha256: sha256(new TextEncoder().encode(entries.map(entry => entry.sha256).join('\n'))),
    title: 'Danmarks kommuner og regioner',
    accuracyM,
    accuracyNote,
    residents: {
      source:
        'Danmarks Statistiks folketal pr. sogn (1. januar 2021), fordelt med Eurostats 1 km-net (2021) og skaleret til kommunernes folketal (1. februar 2026)',
      gridDate: '2021',
      totalsDate: TOTALS_DATE
    },
    sources: [record, ...OTHER_SOURCES],
    files: entries,
    counts
  }
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

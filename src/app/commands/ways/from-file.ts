/**
 * A proposal that is read out of a file. The file is kept in this browser by its fingerprint, which stands in the page's address:
 * loaded again, or on the way back, the same file is read (kept-file.ts).
 */
import { s } from '../../../i18n/ways.ts'
import {
  fingerprintOfBytes,
  forgetReviewed,
  keepReviewed,
  MOST_BYTES
} from '../../../proposal/storage/reviewed-files.ts'
import { StorageError } from '../../../proposal/storage/storage-error.ts'
import type { Proposal } from '../../../proposal/types.ts'
import { NOWHERE, readAddress } from '../../state/address.ts'
import { useMode } from '../../state/mode.ts'
import { useUi } from '../../state/ui.ts'
import { showWholeCase } from '../map/zoom.ts'
import { enterReview } from './enter.ts'

/** Once a page: more often it would be in the way. */
let toldUnkept = false

/** Reads the file at once: what is shown and what is kept is the same. null where it can't be read, or is too large to be kept. */
export async function bytesToKeep(file: File): Promise<Uint8Array<ArrayBuffer> | null> {
  if (file.size > MOST_BYTES) return null
  return file.arrayBuffer().then(
    buffer => new Uint8Array(buffer),
    () => null
  )
}

/** Shows what stood in a file read-only, there where the address said if it is the file that the address names. `bytes`: as `bytesToKeep` has them. */
export function enterFromFile(proposal: Proposal, name: string, bytes: Uint8Array<ArrayBuffer> | null): void {
  const { wanted, embedded } = useMode.getState()
  const sha256 = bytes && !embedded ? fingerprintOfBytes(bytes) : null
  enterReview(proposal, { kind: 'file', name, sha256 })
  if (!embedded) void keep(sha256, name, bytes)
  // Then the rest of the address is followed.
  const isWanted = wanted !== null && wanted.file === sha256
  if (wanted && !isWanted) tell(s('review.other-file', { file: name }))
  const { view, area } = isWanted ? readAddress(wanted.search).address : NOWHERE
  if (!view && !area) void showWholeCase()
}

async function keep(sha256: string | null, name: string, bytes: Uint8Array<ArrayBuffer> | null): Promise<void> {
  try {
    if (!sha256 || !bytes) throw new StorageError('full')
    await keepReviewed(sha256, { name, bytes })
    useMode.setState(({ keptFiles }) => ({ keptFiles: new Set([...keptFiles, sha256]) }))
  } catch {
    if (toldUnkept) return
    toldUnkept = true
    tell(s('review.not-kept'))
  }
}

export async function forgetFiles(): Promise<void> {
  try {
    const n = await forgetReviewed()
    useMode.setState({ keptFiles: new Set() })
    tell(s('review.forgotten', { n }))
  } catch {
    tell(s('review.not-forgotten'))
  }
}

const tell = (what: string): void => useUi.setState({ notice: { id: 'ways.told', values: { what } } })

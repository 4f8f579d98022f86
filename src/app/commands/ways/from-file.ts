/**
 * A proposal that is read out of a file. The file is kept in this browser by its fingerprint, which stands in the page's address:
 * loaded again, or on the way back, the same file is read. Where it is no longer here it is asked for.
 */
import { s } from '../../../i18n/ways.ts'
import {
  fingerprintOfBytes,
  forgetReviewed,
  keepReviewed,
  keptReviewed,
  MOST_BYTES,
  type ReviewedFile
} from '../../../proposal/storage/reviewed-files.ts'
import { StorageError } from '../../../proposal/storage/storage-error.ts'
import type { Proposal } from '../../../proposal/types.ts'
import type { Address } from '../../state/address.ts'
import { say } from '../../state/announcer.ts'
import { fileOf, useMode, type Wanted } from '../../state/mode.ts'
import { useUi } from '../../state/ui.ts'
import { goOn } from '../address/follow.ts'
import { openFile } from '../files/files.ts'
import { showWholeCase } from '../map/zoom.ts'
import { enterEmptyReview, enterReview } from './enter.ts'

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
  const address = wanted?.address.file === sha256 ? wanted?.address : undefined
  if (address) goOn(address)
  else if (wanted) tell(s('review.other-file', { file: name }))
  if (!address?.view && !address?.area) void showWholeCase()
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

/** The file that an address names, out of what this browser keeps; else the way to open it. */
export async function openKept(address: Address & { readonly file: string }): Promise<void> {
  // Not a draft, so that an answered form is read and not merged.
  enterEmptyReview()
  const [file, why] = await keptReviewed(address.file).then(
    (found): [ReviewedFile | null, Wanted['why']] => [found, 'unknown'],
    (error: unknown): [null, Wanted['why']] => [
      null,
      (error as StorageError).reason === 'broken' ? 'broken' : 'forbidden'
    ]
  )
  if (file) await shown(file)
  if (fileOf(useMode.getState().reviewed) === address.file) return
  enterEmptyReview()
  useMode.setState({ wanted: { address, why } })
  useUi.setState({ sheetOpen: true })
  say({ id: 'review.wanted.said' })
}

/** A zip is verified after what it holds is shown, which nobody waits for. */
function shown({ name, bytes }: ReviewedFile): Promise<void> {
  return new Promise(resolve => {
    const read = (proposal: Proposal): boolean => {
      enterFromFile(proposal, name, bytes)
      say({ id: 'review.opened', values: { title: proposal.title || name } })
      resolve()
      return true
    }
    void openFile(new File([bytes], name), undefined, read).then(resolve, resolve)
  })
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

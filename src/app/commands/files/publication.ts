/** The case on screen as a folder for a web host, in a zip. Fetched with the dialog that asks for it. */
import type { NamedBytes } from '../../../bundle/zip/write.ts'
import { addressOf } from '../../../publication/app-address.ts'
import { publicationFiles } from '../../../publication/folder.ts'
import { presentProposal, useCase } from '../../state/case.ts'
import { residentsInUse } from '../../state/selectors/residents-in-use.ts'
import { getServices } from '../../state/services.ts'
import type { FileProblem } from '../../state/ui.ts'
import { downloadText, fileNameFor } from './download.ts'
import { unapplied } from './unapplied.ts'
import { packed } from './zip.ts'

export type PublicationAnswer =
  | { readonly kind: 'saved'; readonly name: string; readonly files: number }
  | { readonly kind: 'refused'; readonly problems: readonly FileProblem[] }

/**
 * Makes and downloads it. `app`: where readers can open Skel, null where the page shall not say. Rejects as the engine does,
 * and where it is stopped.
 */
export async function savePublication(
  app: string | null,
  onProgress: (share: number) => void
): Promise<PublicationAnswer> {
  const { opened } = useCase.getState()
  const proposal = presentProposal(useCase.getState())
  if (!opened || !proposal) throw new Error('no case is open')
  const { engine } = getServices()
  const problems = unapplied(await engine.evaluate(proposal))
  if (problems.length > 0) return { kind: 'refused', problems }
  const { manifest, register } = opened
  const given = { proposal, engine, manifest, register, residents: residentsInUse() }
  const files: NamedBytes[] = await publicationFiles({ given, app, pack: packed }, onProgress)
  const name = fileNameFor(proposal.title, 'hjemmeside.zip')
  downloadText(await packed(files), name, 'application/zip')
  return { kind: 'saved', name, files: files.length }
}

export const stopPublication = (): void => void getServices().engine.cancel()

/** This installation's own address, where it is one that others can reach; '' where it is not. */
export function ownAddress(): string {
  const { origin, pathname, hostname } = window.location
  const isHere = hostname === 'localhost' || hostname === '[::1]' || hostname.startsWith('127.')
  return isHere ? '' : (addressOf(`${origin}${pathname}`) ?? '')
}

export { addressOf }

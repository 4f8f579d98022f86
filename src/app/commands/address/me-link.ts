/** A link to "Hvad betyder det for mig?" with its place, and the proposal in it as far as it fits. */
import { withoutComments } from '../../../proposal/comments/without.ts'
import { writeProposal } from '../../../proposal/file/write.ts'
import { linkOf } from '../../../share/link.ts'
import { NOWHERE, writeAddress } from '../../state/address.ts'
import { presentProposal, useCase } from '../../state/case.ts'
import type { AskedPlace } from '../../state/me.ts'

/** The whole address, of this installation. */
export function meLink({ point }: AskedPlace): { readonly link: string; readonly fits: boolean } {
  const proposal = presentProposal(useCase.getState())
  const made = proposal && proposal.changes.length > 0 ? linkOf(writeProposal(withoutComments(proposal))) : null
  const { origin, pathname } = window.location
  const search = writeAddress({ ...NOWHERE, way: 'me', point })
  return {
    link: `${origin}${pathname}${search}${made?.ok ? `#${made.fragment}` : ''}`,
    fits: made === null || made.ok
  }
}

export async function copyMeLink(
  place: AskedPlace
): Promise<{ readonly outcome: 'copied' | 'copied.too-long' | 'not-copied'; readonly link: string }> {
  const { link, fits } = meLink(place)
  try {
    await navigator.clipboard.writeText(link)
    return { outcome: fits ? 'copied' : 'copied.too-long', link }
  } catch {
    return { outcome: 'not-copied', link }
  }
}

/** A link to where one is. Where there is a proposal it goes along, to be read, as far as it fits. */
import { s } from '../../../i18n/ways.ts'
import { withoutComments } from '../../../proposal/comments/without.ts'
import { writeProposal } from '../../../proposal/file/write.ts'
import { linkOf } from '../../../share/link.ts'
import { writeAddress } from '../../state/address.ts'
import { presentProposal, useCase } from '../../state/case.ts'
import { useMode } from '../../state/mode.ts'
import { useUi } from '../../state/ui.ts'
import { placeInView } from './follow.ts'
import { addressHere } from './here.ts'

export interface PlaceLink {
  readonly link: string
  /** The proposal stands in it; `too-long` where it does not fit. */
  readonly proposal: 'none' | 'carried' | 'too-long'
}

/** The whole address, of this installation; for another site's page with `embedded`. */
export function linkHere(embedded = false): PlaceLink {
  const proposal = useMode.getState().mode === 'explore' ? null : presentProposal(useCase.getState())
  const made = proposal && proposal.changes.length > 0 ? linkOf(writeProposal(withoutComments(proposal))) : null
  // Remarks are not handed on unasked, and another's browser keeps other files.
  const here = { ...addressHere(), view: placeInView(), comment: null, file: null }
  const address = made?.ok
    ? `${writeAddress({ ...here, way: embedded ? 'embedded' : 'review' })}#${made.fragment}`
    : // Another's browser has another draft: only the place means the same there.
      writeAddress({ ...here, way: embedded ? 'embedded' : 'explore', tab: null, finding: null, change: null })
  const { origin, pathname } = window.location
  return {
    link: `${origin}${pathname}${address}`,
    proposal: made === null ? 'none' : made.ok ? 'carried' : 'too-long'
  }
}

const TOLD = { none: 'place.copied', carried: 'place.copied.review', 'too-long': 'place.copied.too-long' } as const

export async function copyPlace(): Promise<void> {
  const { link, proposal } = linkHere()
  try {
    await navigator.clipboard.writeText(link)
    useUi.setState({ notice: { id: 'ways.told', values: { what: s(TOLD[proposal]) } } })
  } catch {
    useUi.setState({ notice: { id: 'ways.told', values: { what: s('place.not-copied', { link }) } } })
  }
}

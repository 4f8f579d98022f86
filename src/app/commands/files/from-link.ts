/** A proposal in the page's own address: read-only where the address asks for that, else told of and asked about. */

import { s } from '../../../i18n/share.ts'
import { readProposal } from '../../../proposal/file/read.ts'
import { readLink } from '../../../share/link.ts'
import '../../../i18n/ways.ts'
import { say } from '../../state/announcer.ts'
import type { LinkToTell } from '../../state/case-dialog.ts'
import { showDialog } from '../../state/ui.ts'
import { enterReview } from '../ways/enter.ts'

/** What stands behind the `#`; null where it is no proposal. */
export function linkIn(hash: string): LinkToTell | null {
  const link = readLink(hash)
  if (link.kind === 'none') return null
  if (link.kind === 'refused') return link
  return {
    kind: 'read',
    text: link.text,
    result: readProposal(link.text, s('link.name')),
    fragment: hash.replace(/^#/, '')
  }
}

/** It stays in the address, so that a reload shows it again. False where it can't be read. */
export function reviewLink(link: LinkToTell): boolean {
  if (link.kind !== 'read' || !link.result.ok) return false
  const { proposal } = link.result
  enterReview(proposal, { kind: 'link', fragment: link.fragment })
  say({ id: 'review.opened', values: { title: proposal.title || s('link.untitled') } })
  return true
}

/** It is taken out of the address: a reload must not ask again, nor a copied address bring an old proposal. */
export function askAboutLink(link: LinkToTell): void {
  const { pathname, search } = window.location
  window.history.replaceState(window.history.state, '', pathname + search)
  showDialog({ kind: 'from-link', link })
}

/** A proposal in the page's own address: told of and asked about, never simply taken. */

import { s } from '../../../i18n/share.ts'
import { readProposal } from '../../../proposal/file/read.ts'
import { readLink } from '../../../share/link.ts'
import { showDialog } from '../../state/ui.ts'

/** What stands in the address is taken out of it: a reload must not ask again, nor a copied address bring an old proposal. */
export function takeUpLink(fragment: string): void {
  const link = readLink(fragment)
  if (link.kind === 'none') return
  const { pathname, search } = window.location
  window.history.replaceState(window.history.state, '', pathname + search)
  showDialog({
    kind: 'from-link',
    link:
      link.kind === 'text' ? { kind: 'read', text: link.text, result: readProposal(link.text, s('link.name')) } : link
  })
}

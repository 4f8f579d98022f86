/** Where a finding's missing pieces are filled in. */
import type { MessageId } from '../../../i18n/index.ts'
import type { RuleId } from '../../../law/ids.ts'
import type { Destination } from '../../state/destination.ts'

export interface FormLink {
  readonly to: Destination
  readonly label: MessageId
}

const details = (section: Extract<Destination, { kind: 'details' }>['section'], label: MessageId): FormLink => ({
  to: { kind: 'details', section },
  label
})

/** `drawn` are the ids of the changes whose land counts; with only one its form is opened at once. */
export function formOf(rule: RuleId, drawn: readonly string[]): FormLink | null {
  const [only] = drawn
  const changeForm = (label: MessageId): FormLink =>
    only !== undefined && drawn.length === 1 ? { to: { kind: 'change', id: only }, label } : details('changes', label)
  if (rule.startsWith('terms') || rule === 'dissolution.terms')
    return { to: { kind: 'terms' }, label: 'form-link.terms' }
  switch (rule) {
    case 'grounds':
    case 'minor-change.grounds':
      return details('grounds', 'form-link.grounds')
    case 'minor-change.residents':
      return changeForm('form-link.count')
    case 'minor-change.area':
      return changeForm('form-link.parcels')
    case 'minor-change.involvement':
      return details('councils', 'form-link.hearing')
    case 'council-consent':
    case 'designation.consent':
      return details('councils', 'form-link.consent')
    case 'dissolution.wishes':
    case 'dissolution.island-regard':
    case 'designation.wishes':
    case 'designation.island-regard':
      return details('councils', 'form-link.wishes')
    case 'publication':
      return details('councils', 'form-link.publication')
    case 'promulgation':
      return details('decision', 'form-link.promulgation')
    case 'dissolution.special-case':
      return details('dissolutions', 'form-link.dissolution')
    case 'viable-municipalities':
    case 'cohesion-and-mix':
    case 'dissolution.viability':
    case 'designation.basis':
    case 'island-municipalities':
      return { to: { kind: 'municipalities' }, label: 'form-link.municipalities' }
    default:
      return null
  }
}

/** What may be a slip of the pen but stops nothing: dates in an order they can't have come in, links that are no web page. */
import type { Message } from '../../i18n/message.ts'
import { hasHalfCount, hasHalfParcels } from '../stated.ts'
import type { Change, CouncilRecord, Proposal } from '../types.ts'
import { jsonPath } from './json.ts'
import type { ProposalProblem } from './problems.ts'

type Path = readonly (string | number)[]

const odd = (path: Path, id: string, values?: Message['values']): ProposalProblem => ({
  path: jsonPath(path),
  message: values ? { id, values } : { id }
})

/** Warnings on a proposal that is sound. */
export function oddities({ changes, councils, effectiveDate, statements }: Proposal): ProposalProblem[] {
  const { decision, promulgation } = statements
  return [
    ...changes.flatMap((change, index) => oddChange(change, ['changes', index])),
    ...(isBefore(promulgation?.date, decision?.date)
      ? [odd(['statements', 'promulgation', 'date'], 'file.promulgated-before-decision')]
      : []),
    ...(isBefore(effectiveDate, decision?.date)
      ? [odd(['statements', 'decision', 'date'], 'file.decided-after-effect')]
      : []),
    ...councils.flatMap((council, index) => oddCouncil(council, ['councils', index]))
  ]
}

function oddChange(change: Change, path: Path): ProposalProblem[] {
  return [
    ...(hasHalfCount(change) ? [odd([...path, 'residents'], 'file.count-incomplete')] : []),
    ...(hasHalfParcels(change) ? [odd([...path, 'parcels'], 'file.parcels-incomplete')] : []),
    ...oddWishes(change, path)
  ]
}

function oddWishes(change: Change, path: Path): ProposalProblem[] {
  if (change.type !== 'designate-cooperation') return []
  const { members, islandWish = [] } = change
  return islandWish.flatMap((code, index) =>
    members.includes(code) ? [] : [odd([...path, 'islandWish', index], 'file.island-wish-outside', { code })]
  )
}

function oddCouncil({ hearing, publication }: CouncilRecord, path: Path): ProposalProblem[] {
  const { sent, deadline, answered } = hearing ?? {}
  const { link } = publication ?? {}
  return [
    ...(isBefore(deadline, sent) ? [odd([...path, 'hearing', 'deadline'], 'file.deadline-before-sent')] : []),
    ...(isBefore(answered, sent) ? [odd([...path, 'hearing', 'answered'], 'file.answered-before-sent')] : []),
    ...(link && !/^https?:\/\//i.test(link) ? [odd([...path, 'publication', 'link'], 'file.link-not-web')] : [])
  ]
}

/** YYYY-MM-DD sorts as text. */
const isBefore = (date: string | undefined, than: string | undefined) =>
  date !== undefined && than !== undefined && date < than

/** What a comment is on, when it was written and by whom, in words. */
import { changeSentence } from '../../../bundle/change-sentence.ts'
import type { Standing } from '../../../comments/standing.ts'
import { s } from '../../../i18n/comments/comments.ts'
import { text } from '../../../i18n/index.ts'
import type { Author } from '../../../proposal/comments/types.ts'
import { municipalityName, names } from '../../state/selectors/display-names.ts'

export function whereWords(standing: Standing): string {
  switch (standing.kind) {
    case 'proposal':
      return s('comments.where.proposal')
    case 'change': {
      const { change, n } = standing
      return s('comments.where.change', { n, what: change.note ?? changeSentence(change, null, names) })
    }
    case 'finding': {
      const rule = text({ id: `rule.${standing.rule}` })
      return standing.case === null
        ? s('comments.where.finding', { rule })
        : s('comments.where.finding.case', { rule, number: standing.case })
    }
    case 'place':
      return s('comments.where.place', { place: { lonLat: standing.at } })
    case 'gone':
      return s(`comments.where.gone.${standing.was}`)
    case 'waiting':
      return s('comments.where.waiting')
  }
}

let clock: Intl.DateTimeFormat | undefined

/** "21. november 2026 kl. 11.00", where the user is. */
export function momentWords(instant: string): string {
  clock ??= new Intl.DateTimeFormat('da-DK', { dateStyle: 'long', timeStyle: 'short' })
  return clock.format(new Date(instant))
}

/** "Anna Berg for Roskilde". */
export const authorWords = ({ author, council }: Author): string =>
  council === undefined ? author : `${author} ${s('comments.council', { name: municipalityName(council) })}`

/** What answers say, and what is told of files that came back, in words. */
import type { Notice, Part, Said } from '../../hearing/merge.ts'
import { formatDate } from '../../i18n/format.ts'
import { s } from '../../i18n/hearing.ts'
import { text } from '../../i18n/index.ts'

export const partWords = (part: Part): string => s(`round.part.${part}`)

/** "giver tilslutning, besluttet den 1. december 2026". */
export function saidWords(part: Part, said: Said): string {
  return Object.entries(said)
    .map(([key, value]) => keyWords(part, key, value))
    .join(', ')
}

function keyWords(part: Part, key: string, value: unknown): string {
  const words = String(value)
  if (typeof value === 'boolean') return s(`round.said.${key === 'join' ? 'join' : 'continue'}.${value ? 'yes' : 'no'}`)
  switch (key) {
    case 'sent':
    case 'deadline':
      return formatDate(words)
    case 'answered':
      return s('round.said.answered', { date: { date: words } })
    case 'date':
      return s('round.said.date', { date: { date: words } })
    case 'answer':
    case 'kind':
      return text({ id: `round.said.${words}` })
    case 'agendaItem':
    case 'division':
    case 'authorised':
      return s(`round.said.${key}`, { text: words })
    default:
      return part === 'sent' ? words : s('round.said.text', { text: words })
  }
}

/** A line for each thing to be told. `nameOf`: a council's name by its code. */
export function noticeWords(notice: Notice, nameOf: (code: string) => string): string {
  switch (notice.kind) {
    case 'refused': {
      const [first] = notice.problems
      const cause = first ? text(first.message) : ''
      const where = first && first.path !== '$' ? `${first.path}: ${cause}` : cause
      return s('round.told.refused', { name: notice.name, cause: where })
    }
    case 'empty':
      return s('round.told.empty', { name: notice.name, council: nameOf(notice.code) })
    case 'other-council':
      return s('round.told.other-council', { name: notice.name, council: nameOf(notice.code) })
    case 'other-proposal':
      return s('round.told.other-proposal', {
        name: notice.name,
        council: nameOf(notice.code),
        differs: notice.differs.map(text).join(' ')
      })
    case 'twice':
      return s('round.told.twice', { council: nameOf(notice.code), files: notice.names.join(', ') })
    case 'copies':
      return s('round.told.copies', { files: notice.names.join(', ') })
  }
}

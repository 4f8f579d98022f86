/** What people have stated of a case: grounds, judgements, decision and promulgation, as they wrote it. */
import { text } from '../../i18n/index.ts'
import { p } from '../../i18n/papers.ts'
import { provision } from '../../law/act.ts'
import type { AssessmentStatement } from '../../law/statements.ts'
import { type CaseFile, nameIn } from '../case-file.ts'
import { gap, line, orGap } from '../gaps.ts'
import { type Block, heading, type Line, paragraph } from '../model.ts'

export function statementBlocks(file: CaseFile): Block[] {
  const { statements, councils } = file.proposal
  const day = (date: string | undefined, what = p('papers.missing.date')) =>
    date ? p('papers.date', { date: { date } }) : gap(what)
  const grounds = (statements.grounds ?? []).map(({ number, text: words, assessment }): Line => {
    const address = `§ 1, stk. 1, nr. ${number}`
    const ground = provision(address)?.text.replace(/,$| eller$|\.$/, '') ?? ''
    const said = p('papers.report.ground', { number, ground, words: orGap(words, p('papers.missing.ground')) })
    return line([said, judgement(assessment)].filter(Boolean).join(' '))
  })
  const assessments = Object.entries(statements.assessments ?? {}).map(([rule, said]): Line => {
    const words = typeof said === 'string' ? said : judgement(said)
    return line(
      p('papers.report.assessment', {
        rule: text({ id: `rule.${rule}` }),
        words: orGap(words, p('papers.missing.ground'))
      })
    )
  })
  const wishes = councils.flatMap(({ code, wishes: own, hearing }): Line[] => {
    const words = [hearing?.text, own?.division, own?.authorised, own?.text].filter(one => one?.trim())
    return words.length > 0 ? [[p('papers.report.wish', { name: nameIn(file, code), words: words.join(' ') })]] : []
  })
  const days: Line[] = [
    ...(statements.caseDate ? [line(p('papers.report.case-date', { date: day(statements.caseDate) }))] : []),
    line(p('papers.report.decision', { date: day(statements.decision?.date, p('papers.missing.signed')) })),
    ...(statements.promulgation
      ? [
          line(
            p('papers.report.promulgation', {
              date: day(statements.promulgation.date, p('papers.missing.promulgated')),
              number: orGap(statements.promulgation.number, p('papers.missing.order-number'))
            })
          )
        ]
      : [])
  ]
  const counts = file.proposal.changes.flatMap(({ residents, note }, i): Line[] =>
    residents && Object.keys(residents).length > 0
      ? [
          line(
            p('papers.report.count', {
              change: note?.trim() || p('papers.change-map.change', { number: i + 1 }),
              count: residents.count === undefined ? gap(p('papers.missing.count')) : String(residents.count),
              date: day(residents.date, p('papers.missing.count-date')),
              source: orGap(residents.source, p('papers.missing.count-source'))
            })
          )
        ]
      : []
  )
  return [
    ...section(p('papers.report.grounds'), grounds, p('papers.report.no-grounds')),
    ...section(p('papers.report.assessments'), assessments),
    ...section(p('papers.report.counts'), counts),
    ...section(p('papers.report.wishes'), wishes),
    ...section(p('papers.report.days'), days)
  ]
}

function section(title: string, lines: readonly Line[], none?: string): Block[] {
  if (lines.length === 0) return none === undefined ? [] : [heading(3, title), paragraph(none)]
  return [heading(3, title), { kind: 'list', lines }]
}

/** "Vurderet af Ministeriet den 1. november 2026: holder. …"; '' where nothing is judged. */
function judgement(said: AssessmentStatement | undefined): string {
  if (!said || Object.keys(said).length === 0) return ''
  const { holds, by, date, text: words } = said
  return p('papers.report.judged', {
    by: orGap(by, p('papers.missing.by')),
    date: date ? p('papers.date', { date: { date } }) : gap(p('papers.missing.date')),
    holds: holds === undefined ? 'open' : holds ? 'yes' : 'no',
    words: words?.trim() ?? ''
  }).trim()
}

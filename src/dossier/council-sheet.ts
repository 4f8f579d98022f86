/** The case from one council's seat: what it gives and gets, what it must do and by when, and a map of its part. */
import { text } from '../i18n/index.ts'
import { p } from '../i18n/papers.ts'
import { municipalityWords } from './annex/entries.ts'
import { deadlinesOf } from './calendar.ts'
import { type CaseFile, nameIn, regionIn } from './case-file.ts'
import { itemsOf, recordOf } from './councils.ts'
import { gap, line } from './gaps.ts'
import { mapFigure } from './map/figure.ts'
import type { CaseMaps } from './map/maps.ts'
import { type Block, heading, type Paper, paragraph, styled } from './model.ts'
import { municipalitiesTable, squareMetres, transfersTable } from './tables.ts'
import { hasTerms, termBlocks } from './terms.ts'

export function councilSheet(file: CaseFile, code: string, maps: CaseMaps | null, running: string): Paper {
  const council = municipalityWords(nameIn(file, code))
  const { transfers } = file.state.facts
  const sum = (side: 'from' | 'to') =>
    transfers.filter(one => one[side] === code).reduce((all, { area }) => all + area.best, 0)
  const [gives, gets] = [sum('from'), sum('to')]
  const ends = file.state.municipalities.some(one => one.code === code && one.after === null)
  const region = regionIn(file, code)
  const picture = maps?.councils.get(code)
  const tables = [transfersTable(file, code), municipalitiesTable(file, code)].filter(table => table !== null)
  const items = itemsOf(file, code)
  const blocks: Block[] = [
    styled('lead', p('papers.council.lead', { title: file.proposal.title.trim() || p('papers.untitled'), council })),
    paragraph(
      ends
        ? p('papers.council.ends')
        : gives + gets > 0
          ? p('papers.council.balance', {
              gives: squareMetres(gives),
              gets: squareMetres(gets),
              net: squareMetres(Math.abs(gets - gives)),
              sign: gets > gives ? 'more' : gets < gives ? 'less' : 'same'
            })
          : p('papers.council.no-land')
    ),
    ...(region ? [paragraph(p('papers.council.region', { region: region.name }))] : []),
    heading(2, p('papers.council.changes')),
    ...(items.length > 0 ? [{ kind: 'list', lines: items } as const] : [paragraph(p('papers.hearing.no-items'))]),
    ...tables,
    heading(2, p('papers.council.must')),
    ...mustBlocks(file, code),
    ...(picture ? [heading(2, p('papers.council.map')), mapFigure(file, picture)] : []),
    ...(hasTerms(file) ? [heading(2, p('papers.council.terms')), ...termBlocks(file)] : [])
  ]
  return { id: `council-${code}`, title: p('papers.council.title', { council }), running, size: 'A4', blocks }
}

/** Hearing and decision as recorded, then the days that come. */
function mustBlocks(file: CaseFile, code: string): Block[] {
  const { hearing, decision } = recordOf(file, code)
  const { routes } = file.state.assessment
  const consent = routes.some(route => ['change-with-consent', 'merger', 'new-municipality'].includes(route))
  const lines = [
    line(
      hearing?.answered
        ? p('papers.council.answered', { date: { date: hearing.answered } })
        : p('papers.council.answer-by', {
            deadline: hearing?.deadline
              ? p('papers.date', { date: { date: hearing.deadline } })
              : gap(p('papers.missing.deadline'))
          })
    ),
    ...(consent
      ? [
          decision && decision.kind !== 'pending'
            ? [text({ id: `council.decision.${decision.kind}` })]
            : line(p('papers.council.decide', { date: { date: file.proposal.effectiveDate } }))
        ]
      : [[p('papers.council.no-consent')]]),
    ...deadlinesOf(file)
      .filter(one => one.council === code || one.council === null)
      .map(one => [p('papers.council.day', { date: { date: one.date }, what: one.summary, provision: one.provision })])
  ]
  return [{ kind: 'list', lines }]
}

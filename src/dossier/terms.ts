/** The terms of a decision (§ 3) and of a winding-up (§ 6), as an annex of their own. Texts are what people have stated. */
import { formatNumber } from '../i18n/format.ts'
import { t, text } from '../i18n/index.ts'
import { p } from '../i18n/papers.ts'
import type { DeviationStatement, DissolutionTermStatement, TermStatement, TransferRow } from '../law/statements.ts'
import { municipalityWords } from './annex/entries.ts'
import { type CaseFile, nameIn } from './case-file.ts'
import { gap, line, orGap } from './gaps.ts'
import { type Block, heading, type Line, type Paper, paragraph } from './model.ts'

/** The Act's order. */
const ITEMS: readonly { readonly item: TermStatement['item']; readonly provision: string }[] = [
  { item: 'new-council', provision: '§ 3, stk. 2, nr. 1' },
  { item: 'election-body', provision: '§ 3, stk. 2, nr. 2' },
  { item: 'economic-dispositions', provision: '§ 3, stk. 2, nr. 3' },
  { item: 'supervision', provision: '§ 3, stk. 2, nr. 4' },
  { item: 'transfers', provision: '§ 3, stk. 2, nr. 5' },
  { item: 'services', provision: '§ 3, stk. 2, nr. 6' },
  { item: 'other', provision: '§ 3, stk. 2' },
  { item: 'revision-act', provision: '§ 3, stk. 3' },
  { item: 'deviation', provision: '§ 3, stk. 4' },
  { item: 'tax-difference', provision: '§ 3, stk. 5' },
  { item: 'fine', provision: '§ 3, stk. 6' }
]

export const hasTerms = ({ proposal: { statements } }: CaseFile): boolean =>
  (statements.terms?.length ?? 0) + (statements.dissolutionTerms?.length ?? 0) > 0

export function termsPaper(files: readonly CaseFile[], running: string): Paper {
  const withTerms = files.filter(hasTerms)
  const blocks = withTerms.flatMap((file): Block[] => [
    ...(withTerms.length > 1 ? [heading(2, ...line(orGap(file.proposal.title, p('papers.untitled'))))] : []),
    ...termBlocks(file, withTerms.length > 1 ? 3 : 2)
  ])
  return { id: 'terms', title: p('papers.terms.title'), running, size: 'A4', blocks }
}

/** Numbered through, §§ 3 and 6 one after the other. */
export function termBlocks(file: CaseFile, level: 2 | 3 = 3): Block[] {
  const { terms = [], dissolutionTerms = [] } = file.proposal.statements
  let number = 0
  const item = (words: Line): Block => ({ kind: 'item', number: String(++number), line: words })
  const ordered = ITEMS.flatMap(({ item: name, provision }) =>
    terms.filter(term => term.item === name).map(term => ({ term, provision }))
  )
  const blocks: Block[] = []
  if (ordered.length > 0) blocks.push(heading(level, p('papers.terms.division')))
  for (const { term, provision } of ordered) {
    const title = text({ id: `papers.term.${term.item}` })
    blocks.push(item(line(p('papers.terms.item', { title, provision, words: wordsOf(term) }))))
    if (term.item === 'transfers') blocks.push(...rowsTable(file, term.rows ?? []))
    if (term.item === 'tax-difference') blocks.push(...taxBlocks(file, term))
  }
  if (dissolutionTerms.length > 0) blocks.push(heading(level, p('papers.terms.dissolution')))
  for (const term of dissolutionTerms) {
    const provision = term.item === 'deviation' ? '§ 6, stk. 3' : '§ 6, stk. 2'
    const title = text({ id: `papers.term.${term.item}` })
    const members = membersOf(file, term.cooperation)
    const words = wordsOf(term)
    blocks.push(
      item(
        line(
          members.length > 0
            ? p('papers.terms.item-of', { title, provision, words, members: { names: members } })
            : p('papers.terms.item', { title, provision, words })
        )
      )
    )
    if (term.item === 'transfers') blocks.push(...rowsTable(file, term.rows ?? []))
  }
  return blocks
}

/** Names of those whose cooperation a term is about; none where it is about every one, or nobody knows it. */
function membersOf(file: CaseFile, cooperation: string | undefined): string[] {
  if (cooperation === undefined) return []
  const fact = file.state.facts.cooperations.find(({ id }) => id === cooperation)
  const known = [...file.proposal.cooperations, ...file.register.cooperations].find(({ id }) => id === cooperation)
  const codes = fact?.members.map(({ code }) => code) ?? known?.members ?? []
  return codes.map(code => municipalityWords(nameIn(file, code)))
}

function wordsOf(term: TermStatement | DissolutionTermStatement): string {
  if (term.item === 'deviation') return deviationWords(term)
  if (term.item === 'tax-difference')
    return [orGap(term.text, p('papers.missing.term')), term.reason?.trim()].filter(Boolean).join(' ')
  if (term.item === 'transfers' && !term.text?.trim() && (term.rows?.length ?? 0) > 0) return p('papers.terms.as-table')
  return orGap(term.text, p('papers.missing.term'))
}

function deviationWords({ text: words, law, minister, negotiated }: DeviationStatement): string {
  const own = orGap(words, p('papers.missing.term'))
  return p('papers.terms.deviation', {
    words: own.endsWith('.') ? own : `${own}.`,
    law: orGap(law, p('papers.missing.law')),
    minister: orGap(minister, p('papers.missing.negotiating-minister')),
    date: negotiated ? p('papers.date', { date: { date: negotiated } }) : gap(p('papers.missing.negotiated'))
  })
}

function rowsTable(file: CaseFile, rows: readonly TransferRow[]): Block[] {
  if (rows.length === 0) return []
  const party = (code: string | undefined) => line(code ? partyName(file, code) : gap(p('papers.missing.party')))
  return [
    {
      kind: 'table',
      caption: p('papers.terms.rows'),
      head: [
        p('papers.terms.kind'),
        p('papers.terms.what'),
        p('papers.transfers.from'),
        p('papers.transfers.to'),
        p('papers.terms.amount')
      ],
      rows: rows.map(({ kind, what, from, to, amountKroner }) => [
        [t(`transfer.kind.${kind}`)],
        line(orGap(what, p('papers.missing.what'))),
        party(from),
        party(to),
        [amountKroner === undefined ? '–' : formatNumber(amountKroner)]
      ]),
      figures: [4]
    }
  ]
}

function partyName(file: CaseFile, code: string): string {
  const region = file.register.regions.find(({ id }) => id === code)
  return region ? region.name : municipalityWords(nameIn(file, code))
}

function taxBlocks(file: CaseFile, term: Extract<TermStatement, { item: 'tax-difference' }>): Block[] {
  const areas = term.areas ?? []
  if (areas.length === 0) return [paragraph(...line(gap(p('papers.missing.tax-areas'))))]
  const municipality = term.municipality
    ? municipalityWords(nameIn(file, term.municipality))
    : p('papers.missing.tax-municipality')
  return [
    {
      kind: 'table',
      caption: p('papers.terms.tax', { municipality }),
      head: [p('papers.terms.tax-area'), p('papers.terms.tax-rate')],
      rows: areas.map(({ origin, ratePercent }) => [
        [p('papers.terms.tax-origin', { municipality: municipalityWords(nameIn(file, origin)) })],
        [ratePercent === undefined ? p('papers.not-stated') : p('papers.terms.percent', { rate: ratePercent })]
      ]),
      figures: [1]
    }
  ]
}

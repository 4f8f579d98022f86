/** The report of a case: everything the screen says of it, in one paper that stands by itself. */
import { formatDate, formatSum } from '../../i18n/format.ts'
import { text } from '../../i18n/index.ts'
import { p } from '../../i18n/papers.ts'
import { summaryTexts } from '../../i18n/summary.ts'
import { ACT } from '../../law/act.ts'
import { entriesOf, otherEntriesOf } from '../annex/entries.ts'
import type { CaseFile } from '../case-file.ts'
import { partsTable } from '../change-map.ts'
import { publishingCouncils } from '../councils.ts'
import { line, orGap } from '../gaps.ts'
import { basesOf } from '../letters.ts'
import { mapFigure } from '../map/figure.ts'
import type { CaseMaps } from '../map/maps.ts'
import { type Block, heading, type Line, type Paper, paragraph, styled } from '../model.ts'
import { councilsTable, municipalitiesTable, transfersTable } from '../tables.ts'
import { hasTerms, termBlocks } from '../terms.ts'
import { findingBlocks } from './findings.ts'
import { ownFilesTable, ownFingerprints } from './own-files.ts'
import { statementBlocks } from './statements.ts'

interface Reported {
  readonly file: CaseFile
  readonly maps: CaseMaps | null
  /** What else the changes touch, a line each. */
  readonly alsoTouched: readonly string[]
}

export function reportPaper({ file, maps, alsoTouched }: Reported, running: string): Paper {
  const { proposal } = file
  const councils = publishingCouncils(file)
  const councilRows = councilsTable(file, councils)
  const blocks: Block[] = [
    styled(
      'lead',
      ...line(
        p('papers.report.lead', {
          title: orGap(proposal.title, p('papers.missing.title')),
          date: { date: proposal.effectiveDate }
        })
      )
    ),
    paragraph(file.made === '' ? p('papers.report.advice') : p('papers.report.made', { date: { date: file.made } })),
    heading(2, p('papers.report.summary')),
    ...summaryBlocks(file),
    heading(2, p('papers.report.changes')),
    ...changeBlocks(file, maps),
    heading(2, p('papers.report.figures')),
    ...[transfersTable(file), municipalitiesTable(file)].filter(table => table !== null),
    ...(maps && maps.parts.length > 0 ? [partsTable(file, maps.parts)] : []),
    ...proofBlocks(file),
    ...touchedBlocks(alsoTouched),
    heading(2, p('papers.report.findings')),
    paragraph(p('papers.report.findings-text')),
    ...findingBlocks(file),
    heading(2, p('papers.report.statements')),
    ...statementBlocks(file),
    ...(councilRows ? [heading(2, p('papers.report.councils')), councilRows] : []),
    heading(2, p('papers.report.terms')),
    ...(hasTerms(file) ? termBlocks(file) : [paragraph(p('papers.notice.no-terms'))]),
    heading(2, p('papers.report.sources')),
    ...sourceBlocks(file)
  ]
  return { id: 'report', title: p('papers.report.title'), running, size: 'A4', blocks }
}

function summaryBlocks(file: CaseFile): Block[] {
  const { assessment } = file.state
  const said = (sentences: readonly string[]): Block[] => (sentences.length > 0 ? [paragraph(sentences.join(' '))] : [])
  return [
    paragraph(p('papers.report.route', { bases: { names: basesOf(file) } })),
    ...said(summaryTexts(assessment.summary)),
    ...assessment.cases.flatMap(({ number, summary }): Block[] => {
      const words = summaryTexts(summary)
      return words.length > 0 ? [paragraph(p('papers.report.case-summary', { number, words: words.join(' ') }))] : []
    }),
    ...assumptionBlocks(file)
  ]
}

/** Interpretations the findings take for granted, each once. */
function assumptionBlocks({ state }: CaseFile): Block[] {
  const all = [...new Set(state.assessment.findings.flatMap(({ assumptions }) => assumptions.map(text)))]
  if (all.length === 0) return []
  return [heading(3, p('papers.report.assumed')), { kind: 'list', lines: all.map(one => [one]) }]
}

function changeBlocks(file: CaseFile, maps: CaseMaps | null): Block[] {
  const entries = entriesOf(file)
  const others = otherEntriesOf(file)
  const reports = new Map(file.state.changes.map(report => [report.id, report]))
  const overview = maps?.overview
  const blocks = file.proposal.changes.flatMap(({ id, note }, i): Block[] => {
    const report = reports.get(id)
    const number = i + 1
    const title = note?.trim()
      ? p('papers.change-map.named', { number, name: note.trim() })
      : p('papers.change-map.change', { number })
    const picture = maps?.changes.get(id)?.inText
    const said: Line[] = [
      ...entries.filter(({ changes }) => changes.includes(id)),
      ...others.filter(({ change }) => change === id)
    ].map(({ text: words }) => line(words))
    return [
      heading(3, title),
      ...(report?.off ? [paragraph(p('papers.report.off'))] : []),
      ...(report?.problem ? [paragraph(text(report.problem.message))] : []),
      ...said.map(words => paragraph(...words)),
      ...(picture ? [mapFigure(file, picture)] : [])
    ]
  })
  const rest = others.filter(({ change }) => change === null).map(({ text: words }) => paragraph(...line(words)))
  return [...(overview ? [mapFigure(file, overview)] : []), ...blocks, ...rest]
}

/** Lines that are printed; all are in the file. */
const PRINTED = 200

function touchedBlocks(lines: readonly string[]): Block[] {
  if (lines.length === 0) return []
  return [
    heading(2, p('papers.report.touched')),
    { kind: 'list', lines: lines.slice(0, PRINTED).map(one => [one]) },
    ...(lines.length > PRINTED ? [paragraph(p('papers.report.touched-more', { n: PRINTED }))] : [])
  ]
}

function proofBlocks({ state }: CaseFile): Block[] {
  const { beforeM2, afterM2, exact, gaps, overlaps } = state.conservation
  return [
    paragraph(
      p('papers.report.proof', {
        before: formatSum(beforeM2),
        after: formatSum(afterM2),
        exact: exact ? 'yes' : 'no',
        gaps,
        overlaps
      })
    )
  ]
}

function sourceBlocks(file: CaseFile): Block[] {
  const { manifest, proposal } = file
  return [
    paragraph(p('papers.report.act', { title: ACT.citation })),
    paragraph(p('papers.report.dataset', { title: manifest.title, id: manifest.id })),
    paragraph(p('papers.report.accuracy', { metres: { metres: manifest.accuracyM }, note: manifest.accuracyNote })),
    {
      kind: 'table',
      caption: p('papers.report.sources-caption'),
      head: [
        p('papers.report.source'),
        p('papers.report.publisher'),
        p('papers.report.date'),
        p('papers.report.source-tolerance')
      ],
      rows: manifest.sources.map(({ title, publisher, date, toleranceM }) => [
        [title],
        [publisher],
        [date === '' ? p('papers.not-stated') : formatDate(date)],
        [toleranceM === null ? '–' : text({ id: 'papers.report.metres', values: { metres: { metres: toleranceM } } })]
      ]),
      figures: [3]
    },
    ...ownFilesTable(file),
    heading(3, p('papers.report.fingerprints')),
    {
      kind: 'list',
      lines: [
        [p('papers.report.fingerprint', { what: manifest.id, sha256: manifest.sha256 })],
        [p('papers.report.proposal-dataset', { id: proposal.dataset.id, sha256: proposal.dataset.sha256 })],
        ...ownFingerprints(file)
      ]
    }
  ]
}

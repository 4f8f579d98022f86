/** Tables that several papers show. Figures are those of the screen. */
import { formatNumber } from '../i18n/format.ts'
import { t } from '../i18n/index.ts'
import { p } from '../i18n/papers.ts'
import type { Range } from '../law/types.ts'
import { municipalityWords } from './annex/entries.ts'
import { type CaseFile, nameIn } from './case-file.ts'
import type { Line, Table } from './model.ts'

/** "1.499 m²": whole square metres as an order has them, never hectares. */
export const squareMetres = (m2: number): string => p('papers.m2', { m2: Math.round(m2) })

/** Whole persons, the range rounded outwards: "12 (9–16)". */
export function persons({ low, best, high }: Range): string {
  const [least, most] = [Math.floor(low), Math.ceil(high)]
  return least === most
    ? formatNumber(Math.round(best))
    : p('papers.persons-range', { best: Math.round(best), low: least, high: most })
}

/** What goes from whom to whom, all changes together; only what a council gives or gets where one is named. */
export function transfersTable(file: CaseFile, code: string | null = null): Table | null {
  const { transfers, merged, unplaced } = file.state.facts
  // How many live on land without a place is nobody's estimate.
  const isUncounted = (from: string, to: string) =>
    unplaced.some(one => one.from === from && one.to === to && !one.counted)
  const rows = transfers
    .filter(({ from, to }) => code === null || from === code || to === code)
    .map(({ from, to, area, residents }): Line[] => [
      [municipalityWords(nameIn(file, from))],
      [municipalityWords(nameIn(file, to))],
      [squareMetres(area.best)],
      [area.high > area.best ? p('papers.tolerance', { m2: Math.ceil(area.high - area.best) }) : '–'],
      [isUncounted(from, to) ? p('papers.not-stated') : persons(residents)]
    ])
  if (rows.length === 0) return null
  return {
    kind: 'table',
    caption: p(merged.length > 0 ? 'papers.transfers.caption-merged' : 'papers.transfers.caption'),
    head: [
      p('papers.transfers.from'),
      p('papers.transfers.to'),
      p('papers.transfers.area'),
      p('papers.transfers.tolerance'),
      p('papers.transfers.residents')
    ],
    rows,
    figures: [2, 3, 4]
  }
}

/** Affected municipalities before and after. */
export function municipalitiesTable({ state }: CaseFile, code: string | null = null): Table | null {
  const rows = state.municipalities
    .filter(one => code === null || one.code === code)
    .map((one): Line[] => {
      const { before, after } = one
      const created = before.areaM2 === 0
      return [
        [`${one.code} ${one.nameAfter ?? one.name}`],
        [created ? p('papers.before.none') : squareMetres(before.areaM2)],
        [after ? squareMetres(after.areaM2) : p('papers.after.none')],
        [created ? '–' : formatNumber(Math.round(before.residents))],
        [after ? formatNumber(Math.round(after.residents)) : '–'],
        [created ? '–' : formatNumber(before.parts)],
        [after ? formatNumber(after.parts) : '–']
      ]
    })
  if (rows.length === 0) return null
  return {
    kind: 'table',
    caption: p('papers.municipalities.caption'),
    head: [
      p('papers.municipalities.name'),
      p('papers.municipalities.area-before'),
      p('papers.municipalities.area-after'),
      p('papers.municipalities.residents-before'),
      p('papers.municipalities.residents-after'),
      p('papers.municipalities.parts-before'),
      p('papers.municipalities.parts-after')
    ],
    rows,
    figures: [1, 2, 3, 4, 5, 6]
  }
}

/** Hearing, decision and publication of each council the case concerns. */
export function councilsTable(file: CaseFile, codes: readonly string[]): Table | null {
  if (codes.length === 0) return null
  const records = new Map(file.proposal.councils.map(record => [record.code, record]))
  const day = (date: string | undefined) => (date ? p('papers.date', { date: { date } }) : p('papers.not-stated'))
  return {
    kind: 'table',
    caption: p('papers.councils.caption'),
    head: [
      p('papers.councils.name'),
      p('papers.councils.sent'),
      p('papers.councils.deadline'),
      p('papers.councils.answered'),
      p('papers.councils.decision'),
      p('papers.councils.published')
    ],
    rows: codes.map(code => {
      const { hearing, decision, publication } = records.get(code) ?? { hearing: {}, decision: null, publication: null }
      return [
        [municipalityWords(nameIn(file, code))],
        [day(hearing?.sent)],
        [day(hearing?.deadline)],
        [hearing?.answered ? day(hearing.answered) : p('papers.not-stated')],
        [
          decision && decision.kind !== 'pending'
            ? [t(`council.decision.${decision.kind}`), decision.date && day(decision.date), decision.agendaItem]
                .filter(Boolean)
                .join(', ')
            : p('papers.not-stated')
        ],
        [publication?.date ? day(publication.date) : p('papers.not-stated')]
      ]
    }),
    figures: []
  }
}

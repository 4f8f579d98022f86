/** Tables of the published page. Explicit roles: on a phone the rows are laid out as cards, and are a table to whoever hears them. */
import { type CaseFile, nameIn } from '../dossier/case-file.ts'
import { persons } from '../dossier/tables.ts'
import { escaped } from '../dossier/write/html.ts'
import { formatDate, formatDifference, formatHectares, formatNumber } from '../i18n/format.ts'
import { p } from '../i18n/papers.ts'
import { s } from './words.ts'

interface Column {
  readonly name: string
  readonly figures?: boolean
}

/** HTML of each cell; the first heads its row. */
type Row = readonly string[]

export function tableHtml(caption: string, columns: readonly Column[], rows: readonly Row[]): string {
  const side = ({ figures }: Column) => (figures ? ' class="n"' : '')
  const head = columns.map(column => `<th scope="col" role="columnheader"${side(column)}>${escaped(column.name)}</th>`)
  const cell = (column: Column, html: string, i: number) =>
    i === 0
      ? `<th scope="row" role="rowheader">${html}</th>`
      : `<td role="cell"${side(column)} data-label="${escaped(column.name)}">${html}</td>`
  const body = rows.map(
    row => `<tr role="row">${columns.map((column, i) => cell(column, row[i] ?? '', i)).join('')}</tr>`
  )
  return `<table role="table"><caption>${escaped(caption)}</caption><thead role="rowgroup"><tr role="row">${head.join('')}</tr></thead><tbody role="rowgroup">\n${body.join('\n')}\n</tbody></table>`
}

/** A figure with what it is exactly, for whoever reads the page by a program. */
const data = (value: number, words: string): string => `<data value="${value}">${escaped(words)}</data>`

export function municipalitiesHtml(file: CaseFile): string {
  const { state } = file
  const columns: Column[] = [
    { name: s('publication.municipality') },
    { name: s('publication.area-before'), figures: true },
    { name: s('publication.area-after'), figures: true },
    { name: s('publication.area-change'), figures: true },
    { name: s('publication.residents-before'), figures: true },
    { name: s('publication.residents-after'), figures: true },
    { name: s('publication.region-after') }
  ]
  const regions = new Map(state.facts.municipalities.map(one => [one.code, one.regionsAfter]))
  const rows = state.municipalities.map(({ code, name, nameAfter, before, after }): Row => {
    const created = before.areaM2 === 0
    const now = created ? escaped(s('publication.new')) : null
    const gone = after ? null : escaped(s('publication.gone'))
    const names = (regions.get(code) ?? []).map(({ region }) => region.name)
    const called = nameAfter !== null && nameAfter !== name && !created
    return [
      escaped(called ? s('publication.renamed', { name: nameAfter, before: name }) : name),
      now ?? data(before.areaM2, formatHectares(before.areaM2)),
      gone ?? (after ? data(after.areaM2, formatHectares(after.areaM2)) : ''),
      created || !after ? '–' : escaped(formatDifference(after.areaM2 - before.areaM2)),
      now ?? data(before.residents, formatNumber(Math.round(before.residents))),
      gone ?? (after ? data(after.residents, formatNumber(Math.round(after.residents))) : ''),
      escaped(names.join(', ') || '–')
    ]
  })
  return rows.length === 0 ? '' : tableHtml(s('publication.table'), columns, rows)
}

export function transfersHtml(file: CaseFile): string {
  const { transfers, unplaced } = file.state.facts
  if (transfers.length === 0) return `<p>${escaped(s('publication.no-land'))}</p>`
  // How many live on land without a place is nobody's estimate.
  const isUncounted = (from: string, to: string) =>
    unplaced.some(one => one.from === from && one.to === to && !one.counted)
  const columns: Column[] = [
    { name: p('papers.transfers.from') },
    { name: p('papers.transfers.to') },
    { name: p('papers.transfers.area'), figures: true },
    { name: p('papers.transfers.tolerance'), figures: true },
    { name: p('papers.transfers.residents'), figures: true }
  ]
  const rows = transfers.map(
    ({ from, to, area, residents }): Row => [
      escaped(nameIn(file, from)),
      escaped(nameIn(file, to)),
      data(area.best, formatHectares(area.best)),
      area.high > area.best ? escaped(`± ${formatHectares(area.high - area.best)}`) : '–',
      isUncounted(from, to) ? escaped(p('papers.not-stated')) : data(residents.best, persons(residents))
    ]
  )
  const how = file.residents
    ? s('publication.counted', { name: file.residents.name })
    : transfers.some(({ residents }) => residents.high > residents.low)
      ? s('publication.estimated')
      : null
  const note = how === null ? '' : `<p class="note">${escaped(how)}</p>`
  return tableHtml(s('publication.transfers'), columns, rows) + note
}

export function sourcesHtml({ manifest }: CaseFile): string {
  const columns: Column[] = [
    { name: s('publication.sources.source') },
    { name: s('publication.sources.publisher') },
    { name: s('publication.sources.date') },
    { name: s('publication.sources.terms') }
  ]
  const rows = manifest.sources.map(
    ({ title, publisher, date, terms, attribution }): Row => [
      escaped(title),
      escaped(publisher),
      escaped(date === '' ? p('papers.not-stated') : formatDate(date)),
      escaped([terms, attribution].filter(words => words !== '').join(' '))
    ]
  )
  return tableHtml(s('publication.sources.caption'), columns, rows)
}

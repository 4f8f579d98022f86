/** The same answer as `--json`, as a Danish text for people. */
import { type Cell, type ComparisonTable, comparisonTables, type ToCompare } from '../../bundle/comparison/tables.ts'
import { plain } from '../../dossier/gaps.ts'
import type { Redline } from '../../dossier/redline/redline.ts'
import { countWords, headOf } from '../../dossier/redline/redline-paper.ts'
import { s } from '../../i18n/comparison.ts'
import { formatHectares, formatNumber } from '../../i18n/format.ts'
import { p } from '../../i18n/papers.ts'
import { indent } from '../report/indent.ts'

export interface Told {
  readonly file: string
  readonly title: string
}

export interface ToldAnnex {
  /** Places among the proposals. */
  readonly first: number
  readonly second: number
  readonly redline: Redline
}

/** Proposals are called by letters, so that their figures stand beside each other. */
export function compareReport(files: readonly Told[], compared: ToCompare, annexes: readonly ToldAnnex[]): string {
  const columns = compared.columns.map((column, i) => ({ ...column, name: letterOf(i) }))
  const blocks = [
    [
      s('comparison.report.head', { n: files.length }),
      ...files.map(({ file, title }, i) =>
        indent(s('comparison.report.letter', { letter: letterOf(i), file, title: title === '' ? '' : ` »${title}«` }))
      )
    ],
    ...comparisonTables({ ...compared, columns }).map(tableLines),
    ...annexes.map(annex => annexLines(annex, compared.differences))
  ]
  return `${blocks.map(lines => lines.join('\n')).join('\n\n')}\n`
}

/** A … Z, AA … */
export function letterOf(place: number): string {
  const last = String.fromCharCode(65 + (place % 26))
  return place < 26 ? last : letterOf(Math.floor(place / 26) - 1) + last
}

/** Columns as wide as their widest cell; those of figures to the right. */
function tableLines({ caption, head, rows }: ComparisonTable): string[] {
  const all = [head, ...rows.map(row => row.map(written))]
  const isFigure = head.map((_, i) => rows.some(row => typeof row[i] === 'object' && row[i] !== null))
  const widths = head.map((_, i) => Math.max(...all.map(row => (row[i] ?? '').length)))
  const lines = all.map(row =>
    row
      .map((cell, i) => (isFigure[i] && i > 0 ? cell.padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0)))
      .join('  ')
      .trimEnd()
  )
  return [caption, ...lines.map(indent)]
}

function written(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'string') return cell.replace(/\s+/g, ' ')
  if ('m2' in cell) return cell.m2 === 0 ? formatNumber(0) : formatHectares(cell.m2)
  return formatNumber(Math.round('persons' in cell ? cell.persons : cell.n))
}

function annexLines({ first, second, redline }: ToldAnnex, differences: boolean): string[] {
  const head = s('comparison.report.annex', { first: letterOf(first), second: letterOf(second) })
  if (redline.items.length === 0) return [head, indent(p('papers.redline.nothing'))]
  const shown = redline.items.filter(({ kind, moved }) => !differences || kind !== 'same' || moved)
  return [
    head,
    indent(countWords(redline)),
    ...shown.flatMap(item => [indent(headOf(item)), indent(indent(plain(item.line).replace(/\s+/g, ' ')))])
  ]
}

/** A paper as plain text, UTF-8, one item or paragraph a line. What is missing stands in square brackets. */
import { plain } from '../gaps.ts'
import type { Block, Line, Paper, Table } from '../model.ts'

export function textOf({ title, blocks }: Paper): string {
  const lines = [title, '', ...blocks.flatMap(linesOf)]
  return `${lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trimEnd()}\n`
}

function linesOf(block: Block): string[] {
  switch (block.kind) {
    case 'heading':
      return ['', written(block.line), '']
    case 'item':
      return [`${block.number}. ${written(block.line)}`]
    case 'remark':
      return [`[${written(block.line)}]`]
    case 'list':
      return block.lines.map(one => `– ${written(one)}`)
    case 'table':
      return tableLines(block)
    case 'figure':
      return [`[${block.alt}]`]
    case 'page-break':
      return ['']
    default:
      return [written(block.line), '']
  }
}

/** One line, whatever a person has typed. */
const written = (line: Line): string => plain(line).replace(/\s+/g, ' ').trim()

const tableLines = ({ caption, head, rows }: Table): string[] => [
  '',
  caption,
  head.join('; '),
  ...rows.map(row => row.map(written).join('; ')),
  ''
]

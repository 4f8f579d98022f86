/**
 * A text paper as a Word file: styles, not direct formatting, so that an office's own template can take it over. The same paper
 * gives the same bytes: the packer's clock and file times are replaced by the paper's own day.
 */
import {
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  Table as WordTable
} from 'docx'
import { unzipSync, zipSync } from 'fflate'
import { p } from '../../i18n/papers.ts'
import {
  type Block,
  isGap,
  isMarked,
  type Line,
  type Paper,
  type ParagraphStyle,
  type Table,
  type Words
} from '../model.ts'
import { documentStyles } from './docx-styles.ts'

/** In twentieths of a point. */
const MARGIN = { top: 1360, bottom: 1250, left: 1250, right: 1250 }
const A4 = { width: 11906, height: 16838 }
const INNER = A4.width - MARGIN.left - MARGIN.right

/** `made`: YYYY-MM-DD, written into the file as its day. */
export async function docxOf(paper: Paper, made: string): Promise<Uint8Array<ArrayBuffer>> {
  const { title, running, blocks } = paper
  const children = [
    new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(title.replace(NO_XML, ''))] }),
    ...blocks.flatMap(wordBlock)
  ]
  const document = new Document({
    title: (running === '' ? title : `${title} – ${running}`).replace(NO_XML, ''),
    creator: 'Skel',
    lastModifiedBy: 'Skel',
    styles: documentStyles,
    sections: [
      {
        properties: { page: { size: A4, margin: MARGIN } },
        headers: {
          default: new Header({ children: [new Paragraph({ style: 'Header', text: running.replace(NO_XML, '') })] })
        },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                style: 'Footer',
                children: [
                  new TextRun({
                    children: [
                      `${p('papers.page')} `,
                      PageNumber.CURRENT,
                      ` ${p('papers.page-of')} `,
                      PageNumber.TOTAL_PAGES
                    ]
                  })
                ]
              })
            ]
          })
        },
        children
      }
    ]
  })
  return withoutClock(new Uint8Array(await Packer.toArrayBuffer(document)), made)
}

const DAY = /(<dcterms:(?:created|modified)[^>]*>)[^<]*/g

function withoutClock(packed: Uint8Array, made: string): Uint8Array<ArrayBuffer> {
  const files = unzipSync(packed)
  const core = 'docProps/core.xml'
  const written = files[core]
  if (written) {
    const text = new TextDecoder().decode(written).replace(DAY, `$1${made}T00:00:00Z`)
    files[core] = new TextEncoder().encode(text)
  }
  const names = Object.keys(files).sort((a, b) => Number(a !== TYPES) - Number(b !== TYPES) || (a < b ? -1 : 1))
  const ordered = Object.fromEntries(names.map(name => [name, files[name] as Uint8Array]))
  return zipSync(ordered, { mtime: new Date(1980, 0, 1), level: 6 }) as Uint8Array<ArrayBuffer>
}

/** Readers look for it first. */
const TYPES = '[Content_Types].xml'

const HEADINGS = { 2: HeadingLevel.HEADING_1, 3: HeadingLevel.HEADING_2, 4: HeadingLevel.HEADING_3 } as const

const STYLES: Readonly<Record<ParagraphStyle, string>> = {
  plain: 'BodyText',
  lead: 'Lead',
  quote: 'Quote',
  small: 'Small',
  signature: 'Signature',
  address: 'Address'
}

function wordBlock(block: Block): (Paragraph | WordTable)[] {
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ heading: HEADINGS[block.level], children: runs(block.line) })]
    case 'paragraph':
      return [new Paragraph({ style: STYLES[block.style], children: runs(block.line) })]
    case 'item':
      // The number is part of what is decided, and others point to it: text, never counted anew by the program.
      return [new Paragraph({ style: 'Item', children: [new TextRun(`${block.number}.\t`), ...runs(block.line)] })]
    case 'remark':
      return [
        new Paragraph({
          style: 'Remark',
          // In brackets, as in the plain text: whoever pastes the paper back is told it is no part of it.
          children: [new TextRun(`[${p('papers.remark')} `), ...runs(block.line), new TextRun(']')]
        })
      ]
    case 'list':
      return block.lines.map(
        line => new Paragraph({ style: 'ListBullet', children: [new TextRun('–\t'), ...runs(line)] })
      )
    case 'table':
      return tableOf(block)
    case 'figure':
      return [new Paragraph({ style: 'Small', children: runs([block.caption]) })]
    case 'page-break':
      return [new Paragraph({ style: 'BodyText', pageBreakBefore: true })]
  }
}

/** Characters XML has no place for: a file with one of them opens nowhere. */
const NO_XML = /(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/gu

const markStyle = (words: Words) =>
  isMarked(words) ? (words.mark === 'added' ? { bold: true, underline: {} } : { strike: true }) : {}

const runs = (line: Line): TextRun[] =>
  line.flatMap(words =>
    isGap(words)
      ? [new TextRun({ style: 'Gap', text: p('papers.missing.field', { what: words.gap }) })]
      : (isMarked(words) ? words.text : words)
          .replace(NO_XML, '')
          .split('\n')
          .map((text, i) => new TextRun({ text, ...(i > 0 && { break: 1 }), ...markStyle(words) }))
  )

function tableOf({ caption, head, rows, figures }: Table): (Paragraph | WordTable)[] {
  const width = Math.floor(INNER / head.length)
  const cell = (line: Line, column: number, style: string) =>
    new TableCell({
      width: { size: width, type: WidthType.DXA },
      children: [new Paragraph({ style: figures.includes(column) ? `${style}Figure` : style, children: runs(line) })]
    })
  return [
    new Paragraph({ style: 'Caption', keepNext: true, children: [new TextRun(caption)] }),
    new WordTable({
      width: { size: INNER, type: WidthType.DXA },
      columnWidths: head.map(() => width),
      borders: BORDERS,
      rows: [
        new TableRow({
          tableHeader: true,
          cantSplit: true,
          children: head.map((one, column) => cell([one], column, 'TableHead'))
        }),
        ...rows.map(
          row => new TableRow({ cantSplit: true, children: row.map((one, column) => cell(one, column, 'TableCell')) })
        )
      ]
    }),
    new Paragraph({ style: 'BodyText' })
  ]
}

const LINE = { style: BorderStyle.SINGLE, size: 4, color: '999999' } as const
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const
const BORDERS = { top: NONE, left: NONE, right: NONE, insideVertical: NONE, bottom: LINE, insideHorizontal: LINE }

/** A paper as one HTML file: no script, nothing fetched, ready to print, with the structure a screen reader needs. */
import { p } from '../../i18n/papers.ts'
import { type Block, isGap, isMarked, type Line, type Marked, type Paper, type Table } from '../model.ts'
import { PAGES_STYLE, PRINT_STYLE } from './style.ts'

/** `asPages`: for looking at, with the pages beside one another as they will be printed. */
export function htmlOf(paper: Paper, asPages = false): string {
  const { title, running, size, blocks } = paper
  return [
    '<!doctype html>',
    '<html lang="da">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="${NOTHING_FETCHED}">`,
    NO_ICON,
    `<title>${escaped(titleOf(paper))}</title>`,
    `<style>${PRINT_STYLE}${pageStyle(running, title, size)}${asPages ? PAGES_STYLE : ''}</style>`,
    '</head>',
    `<body class="${size === 'A4' ? 'portrait' : 'landscape'}">`,
    `<header class="running"><p>${escaped(running)}</p></header>`,
    '<main>',
    `<h1>${escaped(title)}</h1>`,
    ...grouped(blocks),
    '</main>',
    '</body>',
    '</html>',
    ''
  ].join('\n')
}

/** A paper asks nobody for anything, and runs nothing, whatever stands in it. */
const NOTHING_FETCHED =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"
/** Where a page names no icon, browsers ask the top of its host for one. */
export const NO_ICON = '<link rel="icon" href="data:,">'

/** What a window or a PDF is called. */
const titleOf = ({ title, running }: Paper): string => (running === '' ? title : `${title} – ${running}`)

/** Heads and feet in the page's margins. Text in CSS strings: what would end one is escaped by its number. */
function pageStyle(running: string, title: string, size: Paper['size']): string {
  return `@page{size:${size};@top-left{content:${cssText(running)}}@top-right{content:${cssText(title)}}@bottom-right{content:${cssText(`${p('papers.page')} `)} counter(page) ${cssText(` ${p('papers.page-of')} `)} counter(pages)}}`
}

const cssText = (text: string): string =>
  `"${text.replace(/[^\p{L}\p{N} .,;:()§–-]/gu, char => `\\${(char.codePointAt(0) ?? 32).toString(16)} `)}"`

/** Items that follow one another are one list, their remarks within it. */
function grouped(blocks: readonly Block[]): string[] {
  const out: string[] = []
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i] as Block
    if (block.kind !== 'item') {
      out.push(htmlBlock(block))
      continue
    }
    out.push('<ol class="items">')
    for (; blocks[i]?.kind === 'item'; i++) {
      const { number, line } = blocks[i] as Extract<Block, { kind: 'item' }>
      const remarks: string[] = []
      while (blocks[i + 1]?.kind === 'remark') remarks.push(htmlBlock(blocks[++i] as Block))
      out.push(
        `<li value="${escaped(number)}"><p><span class="number">${escaped(number)}. </span>${lineHtml(line)}</p>${remarks.join('')}</li>`
      )
    }
    i--
    out.push('</ol>')
  }
  return out
}

function htmlBlock(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level}>${lineHtml(block.line)}</h${block.level}>`
    case 'paragraph':
      return block.style === 'quote'
        ? `<blockquote><p>${lineHtml(block.line)}</p></blockquote>`
        : `<p${block.style === 'plain' ? '' : ` class="${block.style}"`}>${lineHtml(block.line)}</p>`
    case 'item':
      return `<p>${lineHtml(block.line)}</p>`
    case 'remark':
      return `<p class="remark"><strong>${escaped(p('papers.remark'))}</strong> ${lineHtml(block.line)}</p>`
    case 'list':
      return `<ul>${block.lines.map(one => `<li>${lineHtml(one)}</li>`).join('')}</ul>`
    case 'table':
      return tableHtml(block)
    case 'figure':
      return `<figure><div class="picture" role="img" aria-label="${escaped(block.alt)}">${block.svg}</div><figcaption>${escaped(block.caption)}</figcaption></figure>`
    case 'page-break':
      return '<div class="page-break"></div>'
  }
}

/** Tables of so few rows stay on one page. */
const SHORT = 12

function tableHtml({ caption, head, rows, figures }: Table): string {
  const side = (column: number) => (figures.includes(column) ? ' class="figure"' : '')
  const cells = (row: readonly Line[]) =>
    row
      .map((cell, column) =>
        column === 0 ? `<th scope="row">${lineHtml(cell)}</th>` : `<td${side(column)}>${lineHtml(cell)}</td>`
      )
      .join('')
  return `<table${rows.length <= SHORT ? ' class="short"' : ''}><caption>${escaped(caption)}</caption><thead><tr>${head.map((one, column) => `<th scope="col"${side(column)}>${escaped(one)}</th>`).join('')}</tr></thead><tbody>${rows.map(row => `<tr>${cells(row)}</tr>`).join('')}</tbody></table>`
}

const lineHtml = (line: Line): string =>
  line
    .map(words =>
      isGap(words)
        ? `<mark class="gap">${escaped(p('papers.missing.field', { what: words.gap }))}</mark>`
        : isMarked(words)
          ? markedHtml(words)
          : unbroken(escaped(words)).replaceAll('\n', '<br>')
    )
    .join('')

/** Underlined or struck out, and said for who does not see that. */
function markedHtml({ mark, text }: Marked): string {
  const tag = mark === 'added' ? 'ins' : 'del'
  const said = (words: string) => `<span class="said">${escaped(words)}</span>`
  return `<${tag}>${said(`${p('papers.redline.begins', { mark })} `)}${unbroken(escaped(text)).replaceAll('\n', '<br>')}${said(` ${p('papers.redline.ends', { mark })} `)}</${tag}>`
}

/** "§ 2, stk. 2" and "1.499 m²" keep their figures on the line. The text stays as it is, so that it is found and copied so. */
export const unbroken = (html: string): string =>
  html.replace(
    /(?:§§?|stk\.|nr\.|pkt\.) \d[\d.]*|\d[\d.,]* (?:m²|ha|km²|km|m)(?![\p{L}\d])/gu,
    found => `<span class="nb">${found}</span>`
  )

/** For text and quoted attributes; characters XML has no place for are left out. */
export const escaped = (text: string): string =>
  text
    .replace(/(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')

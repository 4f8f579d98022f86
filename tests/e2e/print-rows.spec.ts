/** No row of a table and no item of an annex is cut where a page ends, and every page of a table has its head: printed by Chromium, read by another program. */
import { expect, test } from '@playwright/test'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Paper } from '../../src/dossier/model.ts'
import { htmlOf } from '../../src/dossier/write/html.ts'

const ROWS = 90
/** Words of a row, each with the row's number, in rows of uneven height. */
const wordsOf = (row: number) => Array.from({ length: 8 + ((row * 7) % 50) }, (_, i) => `r${row}w${i}x`)

const ITEMS = 30
const HEAD = 'Hovedet'

const LONG: Paper = {
  id: 'long',
  title: 'En lang tabel',
  running: 'Prøve',
  size: 'A4',
  blocks: [
    {
      kind: 'table',
      caption: 'Rækker af ulige højde',
      head: [HEAD, 'Ord', 'Tal'],
      rows: Array.from({ length: ROWS }, (_, row) => [[`r${row}w900x`], [wordsOf(row).join(' ')], [String(row)]]),
      figures: [2]
    },
    { kind: 'page-break' },
    // A long annex, whose items are numbered on from the rows.
    ...Array.from({ length: ITEMS }, (_, i) => ({
      kind: 'item' as const,
      number: String(i + 1),
      line: [`${wordsOf(ROWS + i).join(' ')} `.repeat(3).trim()]
    }))
  ]
}

interface Printed {
  readonly rows: ReadonlyMap<number, ReadonlySet<number>>
  /** Pages on which the table's head stands. */
  readonly heads: ReadonlySet<number>
}

/** For each row the pages that its words stand on. */
async function pagesOfRows(pdf: Uint8Array): Promise<Printed> {
  const document = await getDocument({ data: pdf, useSystemFonts: true, verbosity: 0 }).promise
  const found = new Map<number, Set<number>>()
  const heads = new Set<number>()
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent()
    const text = items.map(item => ('str' in item ? item.str : '')).join(' ')
    if (text.includes(HEAD)) heads.add(number)
    for (const [, row] of text.matchAll(/r(\d+)w\d+x/g))
      found.set(Number(row), (found.get(Number(row)) ?? new Set()).add(number))
  }
  await document.destroy()
  return { rows: found, heads }
}

const cut = ({ rows }: Printed) => [...rows].flatMap(([row, pages]) => (pages.size > 1 ? [row] : []))

test('every row of a long table and every item of a long annex stands on one page, and would not without the rule', async ({
  page
}) => {
  const printed = async (html: string) => {
    await page.setContent(html)
    return pagesOfRows(new Uint8Array(await page.pdf({ preferCSSPageSize: true, tagged: true })))
  }
  const html = htmlOf(LONG)
  const all = await printed(html)
  expect(all.rows.size).toBe(ROWS + ITEMS)
  const pagesOf = (from: number, to: number) =>
    new Set([...all.rows].flatMap(([row, pages]) => (row >= from && row < to ? [...pages] : [])))
  expect(pagesOf(0, ROWS).size).toBeGreaterThan(5)
  expect(pagesOf(ROWS, ROWS + ITEMS).size).toBeGreaterThan(2)
  expect(cut(all)).toEqual([])
  expect([...all.heads].sort()).toEqual([...pagesOf(0, ROWS)].sort())
  const without = html.replaceAll(/((?:tr|li)\{[^}]*)break-inside:avoid/g, '$1')
  expect(without).not.toBe(html)
  const rows = cut(await printed(without))
  expect(rows.filter(row => row < ROWS).length).toBeGreaterThan(2)
  expect(rows.filter(row => row >= ROWS).length).toBeGreaterThan(0)
})

/** No row of a table is cut where a page ends: printed by Chromium, read by another program, row by row. */
import { expect, test } from '@playwright/test'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Paper } from '../../src/dossier/model.ts'
import { htmlOf } from '../../src/dossier/write/html.ts'

const ROWS = 90
/** Words of a row, each with the row's number, in rows of uneven height. */
const wordsOf = (row: number) => Array.from({ length: 8 + ((row * 7) % 50) }, (_, i) => `r${row}w${i}x`)

const LONG: Paper = {
  id: 'long',
  title: 'En lang tabel',
  running: 'Prøve',
  size: 'A4',
  blocks: [
    {
      kind: 'table',
      caption: 'Rækker af ulige højde',
      head: ['Række', 'Ord', 'Tal'],
      rows: Array.from({ length: ROWS }, (_, row) => [[`r${row}w900x`], [wordsOf(row).join(' ')], [String(row)]]),
      figures: [2]
    }
  ]
}

/** For each row the pages that its words stand on. */
async function pagesOfRows(pdf: Uint8Array): Promise<ReadonlyMap<number, ReadonlySet<number>>> {
  const document = await getDocument({ data: pdf, useSystemFonts: true, verbosity: 0 }).promise
  const found = new Map<number, Set<number>>()
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent()
    const text = items.map(item => ('str' in item ? item.str : '')).join(' ')
    for (const [, row] of text.matchAll(/r(\d+)w\d+x/g))
      found.set(Number(row), (found.get(Number(row)) ?? new Set()).add(number))
  }
  await document.destroy()
  return found
}

const cut = (rows: ReadonlyMap<number, ReadonlySet<number>>) =>
  [...rows].flatMap(([row, pages]) => (pages.size > 1 ? [row] : []))

test('every row of a long table stands on one page, and would not without the rule', async ({ page }) => {
  const printed = async (html: string) => {
    await page.setContent(html)
    return pagesOfRows(new Uint8Array(await page.pdf({ preferCSSPageSize: true, tagged: true })))
  }
  const html = htmlOf(LONG)
  const rows = await printed(html)
  expect(rows.size).toBe(ROWS)
  expect(new Set([...rows.values()].flatMap(pages => [...pages])).size).toBeGreaterThan(5)
  expect(cut(rows)).toEqual([])
  const without = html.replace('tr{break-inside:avoid}', '')
  expect(without).not.toBe(html)
  expect(cut(await printed(without)).length).toBeGreaterThan(2)
})

import { expect, test } from 'vitest'
import { missingIn } from './model.ts'
import { papersOf } from './papers.ts'
import { aCase } from './testing/case.ts'
import { htmlOf } from './write/html.ts'
import { textOf } from './write/text.ts'

const file = aCase(
  [
    {
      change: {
        id: 'a',
        type: 'transfer-parcels',
        from: '0169',
        to: '0265',
        parcels: [{ matrikelnr: '7000d', ejerlav: 'Marbjerg By, Fløng', areaM2: 5934, whole: false }]
      },
      moved: [{ from: '0169', to: '0265', areaM2: 5934 }]
    }
  ],
  {
    title: 'Vej <b>& "sti"</b>\\',
    statements: {
      terms: [
        { item: 'transfers', rows: [{ kind: 'asset', what: 'Vejen', from: '0169', to: '0265', amountKroner: 1000 }] },
        { item: 'new-council' }
      ]
    },
    councils: [{ code: '0265', hearing: { sent: '2026-05-01', deadline: '2026-06-01' } }]
  }
)
const papers = papersOf([{ file, maps: null }])
const paper = (id: string) => {
  const found = papers.find(one => one.paper.id === id)
  if (!found) throw new Error(`no paper ${id}`)
  return found.paper
}

test('every council has its letters and its sheet', () => {
  expect(papers.map(one => one.paper.id)).toEqual([
    'annex',
    'order',
    'terms',
    'hearing-0169',
    'hearing-0265',
    'notice-0169',
    'notice-0265',
    'report',
    'council-0169',
    'council-0265'
  ])
})

test('what is missing is told, and stands where it is missing', () => {
  expect(missingIn(paper('hearing-0169'))).toContain('svarfristen')
  expect(missingIn(paper('hearing-0265'))).not.toContain('svarfristen')
  expect(textOf(paper('hearing-0265'))).toContain('Svaret skal være modtaget senest den 1. juni 2026.')
  expect(missingIn(paper('terms'))).toEqual(['vilkårets ordlyd'])
  expect(textOf(paper('terms'))).toContain(
    '1. Valg af ny kommunalbestyrelse og forberedende organ (§ 3, stk. 2, nr. 1): [mangler: vilkårets ordlyd]'
  )
})

test('HTML says what a person typed, and never runs it', () => {
  for (const one of papers) {
    const html = htmlOf(one.paper)
    expect(html).not.toContain('<b>')
    expect(html).not.toMatch(/<script|<link(?! rel="icon" href="data:,">)|https?:\/\/(?!www\.w3\.org)/)
    expect(html.match(/<h1>/g)).toHaveLength(1)
    expect(html).toMatch(/^<!doctype html>\n<html lang="da">/)
  }
  // A title that ends in a backslash does not end the style's text.
  expect(htmlOf(paper('annex'))).toContain(
    '@top-left{content:"Vej \\3c b\\3e \\26  \\22 sti\\22 \\3c \\2f b\\3e \\5c "}'
  )
})

test('headings go down one step at a time', () => {
  for (const { paper: one } of papers) {
    let before = 1
    for (const block of one.blocks) {
      if (block.kind !== 'heading') continue
      expect([one.id, block.level - before]).toEqual([one.id, Math.min(block.level - before, 1)])
      before = block.level
    }
  }
})

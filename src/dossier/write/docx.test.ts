import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import type { Paper } from '../model.ts'
import { docxOf } from './docx.ts'

const paper: Paper = {
  id: 'annex',
  title: 'Bilag \u00021 & <2>',
  running: 'Sag \u0001med \u000bstyretegn',
  size: 'A4',
  blocks: [
    { kind: 'heading', level: 2, line: ['Region Østdanmark'] },
    { kind: 'item', number: '1', line: ['Til ', { gap: 'ejerlav' }, ' <&> \u0007æøå'] },
    { kind: 'table', caption: 'Tal', head: ['Navn', 'Tal'], rows: [[['Å'], ['1']]], figures: [1] }
  ]
}

const files = unzipSync(await docxOf(paper, '2026-11-21'))
const xml = (name: string) => strFromU8(files[name] as Uint8Array)

test('styles, not direct formatting; rows whole, the head on every page, the language Danish', () => {
  const document = xml('word/document.xml')
  expect(document).toMatch(/<w:pStyle w:val="Item"\/>/)
  expect(document).toMatch(/<w:rStyle w:val="Gap"\/>/)
  expect(document).not.toMatch(/<w:(?:b|i|sz|color|rFonts|jc)[ /]/)
  expect(document.match(/<w:cantSplit\/>/g)).toHaveLength(2)
  expect(document.match(/<w:tblHeader\/>/g)).toHaveLength(1)
  expect(xml('word/styles.xml')).toContain('<w:lang w:val="da-DK"')
  expect(xml('docProps/core.xml')).toMatch(/2026-11-21T00:00:00Z/)
})

test('signs of a title that XML has no place for are left out, others are written as they are', () => {
  for (const name of Object.keys(files).filter(one => one.endsWith('.xml')))
    expect([name, /(?![\t\n\r])\p{Cc}/u.test(xml(name))]).toEqual([name, false])
  expect(xml('word/document.xml')).toContain('&lt;&amp;&gt; æøå')
})

import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { writeProposal } from '../proposal/file/write.ts'
import { box, checkLightly as check, folder, moving, refusedLightly as refused, save } from './testing/command.ts'

const file = (name: string, east = 12.2) =>
  save(name, writeProposal(moving(box(12.19, 55.66, east, 55.67), '0265', { from: ['0169'] })))

const read = (...path: string[]) => readFileSync(join(folder, ...path), 'utf8')

/** The words of a Word file, a paragraph a line. */
function wordsOf(...path: string[]): string {
  const files = unzipSync(readFileSync(join(folder, ...path)))
  const xml = strFromU8(files['word/document.xml'] as Uint8Array)
  return xml
    .split('</w:p>')
    .map(one =>
      [...one.matchAll(/<w:t[^>]*>([^<]*)|<w:tab\/>/g)].map(([, words]) => (words ?? ' ').replace('\t', ' ')).join('')
    )
    .join('\n')
}

test('papers are written beside the answer, the same bytes every time', async () => {
  const plain = await check(file('sag.json'), '--json')
  const first = await check(file('sag.json'), '--papers', 'ud', '--json')
  expect(first).toEqual(plain)
  const [text, word] = [read('ud', 'annex.txt'), readFileSync(join(folder, 'ud', 'annex.docx'))]
  expect(text).toMatch(
    /^1\. Fra Høje-Taastrup Kommune til Roskilde Kommune overføres [\d.]+ m² på kort indtegnet areal\.$/m
  )
  expect(read('ud', 'annex.html')).toContain('<html lang="da">')
  await check(file('sag.json'), '--papers', 'ud')
  expect(readFileSync(join(folder, 'ud', 'annex.docx')).equals(word)).toBe(true)
})

test('a Word file says what the text says', async () => {
  await check(file('ord.json'), '--papers', 'ord')
  const item =
    read('ord', 'annex.txt')
      .split('\n')
      .find(line => line.startsWith('1. ')) ?? ''
  expect(wordsOf('ord', 'annex.docx')).toContain(item)
  expect(wordsOf('ord', 'order.docx')).toContain('§ 2. Bekendtgørelsen træder i kraft den 1. januar 2027.')
})

test('of several files each has a folder, or all one order', async () => {
  const { status, out } = await check(file('en.json'), file('to.json', 12.205), '--papers', 'flere')
  expect([status, out.match(/Papirer: \d+ filer i flere\/(?:en|to)/g)?.length]).toEqual([0, 2])
  expect(existsSync(join(folder, 'flere', 'to', 'annex.html'))).toBe(true)
  await check('en.json', 'to.json', '--papers', 'samlet', '--collect', '--json')
  expect(read('samlet', 'annex.txt').match(/^\d+\. Fra/gm)).toEqual(['1. Fra', '2. Fra'])
  expect(existsSync(join(folder, 'samlet', 'en'))).toBe(false)
  // The points of each case in a file of its own.
  const points = readdirSync(join(folder, 'samlet')).filter(name => name.startsWith('border-points'))
  expect(points).toEqual([expect.stringMatching(/^border-points-1[-.]/), expect.stringMatching(/^border-points-2[-.]/)])
  const [one, other] = points.map(name => read('samlet', name))
  expect(one).toBe(read('flere', 'en', 'border-points.csv'))
  expect(other).toBe(read('flere', 'to', 'border-points.csv'))
})

test('a folder that can not be written to is told', async () => {
  writeFileSync(join(folder, 'optaget'), '')
  await refused([file('sag.json'), '--papers', 'optaget'], /^optaget: Papirerne kan ikke skrives i mappen/)
})

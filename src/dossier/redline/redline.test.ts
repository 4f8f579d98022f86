import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isMarked, type Line } from '../model.ts'
import { aCase, type Moving } from '../testing/case.ts'
import { htmlOf } from '../write/html.ts'
import { textOf } from '../write/text.ts'
import { aligned, movedAmong, type Subject } from './align.ts'
import { redlined, redlineOf } from './redline.ts'
import { redlinePaper } from './redline-paper.ts'

const side = (line: Line, left: 'added' | 'removed') =>
  line
    .map(words => (typeof words === 'string' ? words : isMarked(words) && words.mark !== left ? words.text : ''))
    .join('')

test('without what is added it is the first text, without what is removed the second', () => {
  const words = fc.array(
    fc.constantFrom('Fra', 'til', 'overføres', '2b', '12.345', 'm²', ',', '.', 'ø-å', '<b>', '\n', '😀'),
    {
      maxLength: 30
    }
  )
  fc.assert(
    fc.property(words, words, (one, other) => {
      const [before, after] = [one.join(' '), other.join(' ')]
      const line = redlined(before, after)
      expect(side(line, 'added')).toBe(before)
      expect(side(line, 'removed')).toBe(after)
      expect(redlined(before, before).every(part => typeof part === 'string')).toBe(true)
    })
  )
})

test('a number is one word', () => {
  expect(redlined('overføres 12.345 m² af 2b.', 'overføres 12.745 m² af 2c.')).toEqual([
    'overføres ',
    { mark: 'removed', text: '12.345' },
    { mark: 'added', text: '12.745' },
    ' m² af ',
    { mark: 'removed', text: '2b' },
    { mark: 'added', text: '2c' },
    '.'
  ])
})

const about = (text: string, concerns: string[], parcels: string[] = [], isCross = false): Subject => ({
  text,
  concerns,
  parcels,
  isCross
})

test('items are matched by what they are about, wherever they stand', () => {
  const before = [
    about('Fra A Kommune til B Kommune overføres 1.000 m² af 1a.', ['1', '2'], ['1a, Ejby']),
    about('Fra A Kommune til B Kommune overføres 2.000 m² af 2a.', ['1', '2'], ['2a, Ejby']),
    about('Fra C Kommune til D Kommune overføres ca. 5 ha.', ['3', '4'])
  ]
  const after = [
    before[2],
    { ...before[1], text: 'Fra A Kommune til B Kommune overføres 2.500 m² af 2a.' },
    about('Noget helt andet om E.', ['5'])
  ]
  const pairs = aligned(before, after as Subject[])
  expect(pairs).toEqual([
    { before: 0, after: null },
    { before: 2, after: 0 },
    { before: 1, after: 1 },
    { before: null, after: 2 }
  ])
  expect([...movedAmong(pairs)]).toHaveLength(1)
})

test('an annex and itself: everything is the same, nothing moves', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('1a', '2b', '7000d'), { maxLength: 8 }), parcels => {
      const list = parcels.map((name, i) => about(`Fra A til B overføres ${i} m² af ${name}.`, ['1', '2'], [name]))
      const pairs = aligned(list, list)
      expect(pairs.every(({ before, after }) => before !== null && after !== null)).toBe(true)
      expect(pairs.map(({ before }) => before)).toEqual(list.map((_, i) => i))
      expect(movedAmong(pairs).size).toBe(0)
    })
  )
})

const parcel = (matrikelnr: string, ejerlav: string, areaM2: number) => ({ matrikelnr, ejerlav, areaM2, whole: false })
const moving = (id: string, from: string, to: string, ...parcels: ReturnType<typeof parcel>[]): Moving => ({
  change: { id, type: 'transfer-parcels', from, to, parcels },
  onPaper: true,
  moved: [{ from, to, areaM2: parcels.reduce((sum, { areaM2 }) => sum + areaM2, 0) }]
})

const first = () =>
  aCase([
    moving('a', '0169', '0265', parcel('7000d', 'Marbjerg By, Fløng', 5934)),
    moving('b', '0169', '0165', parcel('125n', 'Taastrup-Valby By', 9956))
  ])
const second = () =>
  aCase([
    moving('x', '0169', '0265', parcel('7000d', 'Marbjerg By, Fløng', 6000)),
    moving('y', '0707', '0706', parcel('1a', 'Hoed By, <script>', 118))
  ])

test('two proposals: changed, added and removed items, in words and in marks', () => {
  const redline = redlineOf(first(), second())
  expect(redline.items.map(({ kind }) => kind).sort()).toEqual(['added', 'changed', 'removed'])
  const paper = redlinePaper(redline, ['Første <i>', 'Andet'])
  const html = htmlOf(paper)
  expect(html).toMatch(/<del><span class="said">\[udgår: <\/span>(<span class="nb">)?5\.934/)
  expect(html).toMatch(/<ins><span class="said">\[tilføjet: <\/span>(<span class="nb">)?6\.000/)
  expect(html).not.toMatch(/<script>|<i>/)
  const text = textOf(paper)
  expect(text).toContain('[-5.934-][+6.000+] m²')
  expect(text).toContain('1 punkt er ændret, 1 er tilføjet, 1 udgår, 0 er flyttet, og 0 er uændret.')
  expect(text).toMatch(/Pkt\. \d · tilføjet/)
  expect(text).toMatch(/Pkt\. \d i det første bilag · udgår/)
})

test('the same proposal twice has nothing marked, and two without items say so', () => {
  const redline = redlineOf(first(), first())
  expect(redline.items.map(({ kind, moved }) => [kind, moved])).toEqual([
    ['same', false],
    ['same', false]
  ])
  expect(htmlOf(redlinePaper(redline, ['a', 'b']))).not.toMatch(/<(ins|del)>/)
  expect(textOf(redlinePaper(redlineOf(aCase([]), aCase([])), ['a', 'b']))).toContain('hører til i bilaget')
})

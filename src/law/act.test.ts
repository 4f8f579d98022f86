import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { ACT, CHAPTERS, isWithin, PROVISIONS, provision } from './act.ts'

/** The Act as published, which stands beside the checkout where the project is built but not in it. */
const SOURCE = '../shared/seeds/004_a0c60508c7570694.txt'
const published = () => readFileSync(SOURCE, 'utf8')

/** Lines of the published text, without its list marks and the marks of its own lay-out. */
function lines(text: string): readonly string[] {
  return text
    .split('\n')
    .map(line => line.trim().replace(/^• /, ''))
    .filter(line => line !== '')
}

/** The same lines made of the data. */
function retold(): readonly string[] {
  return CHAPTERS.flatMap(({ number, title, sections }) => [
    // The publisher prints a footnote's "1" behind the chapter's number.
    `Kapitel ${number} 1 ${title}`,
    ...sections.flatMap(({ number: section, paragraphs, editorial }) => [
      section.includes('-') ? `§§ ${section}` : `§ ${section}`,
      ...(paragraphs.length === 0 && editorial ? [editorial] : []),
      ...paragraphs.flatMap(({ sentences, items }, i) => [
        `${i > 0 ? `Stk. ${i + 1} ` : ''}${sentences.join(' ')}${paragraphs.length === 1 && editorial ? ` ${editorial}` : ''}`,
        ...items.map((item, k) => `${k + 1}) ${item}`)
      ])
    ])
  ])
}

/** § 3, stk. 2 breaks its second sentence only before the list, so lines compare one to one. */
test.runIf(existsSync(SOURCE))('the data says the whole Act and nothing else (needs the published text)', () => {
  const text = published()
  expect(retold()).toEqual(lines(text.slice(text.indexOf('Kapitel 1 '))))
})

test.runIf(existsSync(SOURCE))('title, numbers and status are the title page (needs the published text)', () => {
  const { citation, ...printed } = ACT
  for (const words of Object.values(printed)) expect(published()).toContain(words)
  expect(citation).toBe('LBK nr. 27 af 9. januar 2018')
})

test('the Act is the one last compared with the published text', () => {
  // Also holds where the text is not at hand. Changes only together with the tests above.
  const hash = createHash('sha256')
    .update(JSON.stringify([ACT, PROVISIONS]))
    .digest('hex')
  expect(hash).toBe('8cb74b96cd5e8ecdfcccf92c2c063f818f67390b2b3566769476003258dfbc71')
})

test('sections, paragraphs, sentences and items have their addresses', () => {
  const text = (address: string) => provision(address)?.text
  expect(text('§ 1, stk. 1, nr. 4')).toBe('administrative hensyn.')
  expect(text('§ 2, stk. 2, 1. pkt.')).toBe(text('§ 2, stk. 2'))
  expect(text('§ 7, stk. 3, 2. pkt.')).toMatch(/^Der kan efter stk. 1 .* ikke er geografisk sammenhængende\.$/)
  expect(text('§ 4')).toBe(text('§ 4, 1. pkt.'))
  expect(text('§ 6')).toBe([1, 2, 3].map(n => text(`§ 6, stk. ${n}`)).join('\n'))
  expect(text('§ 1, stk. 1')?.split('\n')).toHaveLength(5)
  expect(text('§ 1, stk. 1')?.split('\n')[3]).toBe('3) hensynet til varetagelsen af væsentlige kommunale opgaver eller')
  expect(text('§ 3, stk. 2, nr. 7')).toBeUndefined()
  expect(text('§ 4, stk. 1')).toBeUndefined()
})

test('each provision stands once, after what it is a part of', () => {
  const addresses = PROVISIONS.map(({ address }) => address)
  expect(new Set(addresses).size).toBe(addresses.length)
  for (const { address, parent, kind, chapter } of PROVISIONS) {
    if (parent === null) expect(kind).toBe('section')
    else {
      expect(addresses.indexOf(parent), address).toBeLessThan(addresses.indexOf(address))
      expect(isWithin(address, parent)).toBe(true)
      expect(provision(parent)?.chapter).toBe(chapter)
    }
  }
  const kinds = (kind: string) => PROVISIONS.filter(one => one.kind === kind).length
  expect([kinds('section'), kinds('paragraph'), kinds('sentence'), kinds('item')]).toEqual([12, 25, 38, 10])
})

test('what the publisher wrote is kept apart from the Act', () => {
  expect(provision('§§ 11-12')).toMatchObject({ text: '', editorial: '(Udeladt af Redaktionen)' })
  expect(provision('§ 8')?.editorial).toBe('Bekendtgørelse om ændringer af landets inddeling i kommuner og regioner')
  expect(PROVISIONS.filter(({ editorial }) => editorial !== null)).toHaveLength(2)
})

test('an address is within itself and what it is a part of, not within a longer number', () => {
  expect(isWithin('§ 1, stk. 2', '§ 1')).toBe(true)
  expect(isWithin('§ 1', '§ 1')).toBe(true)
  expect(isWithin('§ 10', '§ 1')).toBe(false)
  expect(isWithin('§ 1', '§ 1, stk. 2')).toBe(false)
})

import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { law } from '../i18n/da/law.ts'
import { assess } from './assess.ts'
import { ACT, cite, PROVISIONS } from './provisions.ts'
import { SCENARIOS } from './testing/scenarios.ts'

/** The Act as published, which stands beside the checkout where the project is built but not in it. */
const SOURCE = '../shared/seeds/004_a0c60508c7570694.txt'

test.runIf(existsSync(SOURCE))('every provision stands literally in the Act (needs the published text)', () => {
  const act = readFileSync(SOURCE, 'utf8')
  for (const words of [...Object.values(PROVISIONS), ACT.title, ACT.number, ACT.consolidated]) {
    expect(act).toContain(words)
  }
})

test.runIf(existsSync(SOURCE))('every provision stands at the address it is cited by', () => {
  const act = readFileSync(SOURCE, 'utf8')
  for (const [address, words] of Object.entries(PROVISIONS)) {
    const [, section = '', paragraph = '1'] = /^§ (\d+)(?:, stk\. (\d+))?/.exec(address) ?? []
    const start = act.indexOf(`\n§ ${section}\n`)
    const end = act.indexOf('\n§ ', start + 1)
    const text = act.slice(start, end < 0 ? undefined : end)
    const paragraphs = text.split(/\nStk\. (?=\d)/)
    const found = paragraphs.find((part, i) => (i === 0 ? paragraph === '1' : part.startsWith(`${paragraph} `)))
    expect(found, address).toContain(words)
  }
})

test('the provisions are those last compared with the Act', () => {
  // Also holds where the Act is not at hand. Changes only together with the two tests above.
  const hash = createHash('sha256').update(JSON.stringify(PROVISIONS)).digest('hex')
  expect(hash).toBe('7d9ed574cf6d58b7f2e236d0271ed274f021e2b8e208e5899803c6d153025afb')
})

test('words that a provision does not say are refused', () => {
  expect(() => cite('§ 2, stk. 2', 'højst 200 ha')).toThrow('§ 2, stk. 2 does not say »højst 200 ha«')
  expect(cite('§ 13')).toEqual({ provision: '§ 13', quote: 'Loven gælder ikke for Færøerne og Grønland.' })
})

test('every finding quotes its provision', () => {
  const findings = SCENARIOS.flatMap(({ facts, statements }) => assess(facts, statements).findings)
  for (const { provision, quote, rule } of findings) {
    expect(quote.length, rule).toBeGreaterThan(15)
    expect(PROVISIONS, rule).toHaveProperty([provision])
    expect(PROVISIONS[provision as keyof typeof PROVISIONS], rule).toContain(quote)
  }
})

test('words in quotation marks in our own texts are the words of the Act', () => {
  const act = Object.values(PROVISIONS).join('\n').toLowerCase()
  const quoted = Object.values<string>(law).flatMap(text => [...text.matchAll(/»([^«{]+)«/g)].map(match => match[1]))
  expect(quoted.length).toBeGreaterThan(0)
  for (const words of quoted) expect(act).toContain(words?.toLowerCase())
})

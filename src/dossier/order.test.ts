/** Orders of more than land: what they are called, whom they ask, and what their terms are about. */
import { expect, test } from 'vitest'
import type { Change } from '../proposal/types.ts'
import { heardCouncils } from './councils.ts'
import { orderPaper } from './order.ts'
import { termsPaper } from './terms.ts'
import { decidedCase, NEW } from './testing/decided.ts'
import { textOf } from './write/text.ts'

const MERGER: Change = { id: 'm', type: 'merge-municipalities', codes: ['0482', '0492'], into: NEW }
const END: Change = { id: 'd', type: 'dissolve-cooperation', cooperation: 'langeland-svendborg' }
const BEGIN: Change = { id: 'g', type: 'designate-cooperation', members: [NEW.code, '0479'], authorised: { 1: '0479' } }

const order = (...changes: readonly Change[]) => textOf(orderPaper([decidedCase(changes)], '', false))

test('the title and § 1 say what is decided (§ 8)', () => {
  const cases = [
    [[MERGER], 'om ændringer af landets inddeling i kommuner', 'Landets inddeling i kommuner ændres som'],
    [
      [MERGER, END],
      'om ændringer af landets inddeling i kommuner og om opløsning af forpligtende kommunale samarbejder',
      'Landets inddeling i kommuner ændres, og forpligtende kommunale samarbejder opløses som'
    ],
    [[END], 'om opløsning af forpligtende kommunale samarbejder', 'Forpligtende kommunale samarbejder opløses som'],
    [
      [END, BEGIN],
      'om opløsning og udpegelse af forpligtende kommunale samarbejder',
      'Forpligtende kommunale samarbejder opløses og udpeges som'
    ]
  ] as const
  for (const [changes, title, first] of cases) {
    const words = order(...changes)
    expect(words.split('\n')[0]).toBe(`Bekendtgørelse ${title}`)
    expect(words).toContain(`§ 1. ${first} angivet i bilag 1.`)
  }
})

test('a municipality that the case creates has no council to be heard', () => {
  expect(heardCouncils(decidedCase([END, BEGIN]))).toEqual(['0479', '0482'])
})

test('a term of a cooperation says of which (§ 6)', () => {
  const file = decidedCase([END], {
    statements: {
      dissolutionTerms: [
        { item: 'winding-up', cooperation: 'langeland-svendborg', text: 'Det afvikles straks.' },
        { item: 'winding-up', text: 'Alle afvikles straks.' }
      ]
    }
  })
  const words = textOf(termsPaper([file], ''))
  expect(words).toContain(
    '1. Afvikling (§ 6, stk. 2) for samarbejdet mellem Langeland Kommune og Svendborg Kommune: Det afvikles straks.'
  )
  expect(words).toContain('2. Afvikling (§ 6, stk. 2): Alle afvikles straks.')
})

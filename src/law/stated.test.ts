import { expect, test } from 'vitest'
import { assessedWord, assessmentText, dated, hasCome, stated, written } from './stated.ts'

test('nothing stated is nothing, in every part', () => {
  expect(stated({})).toEqual({
    caseDate: null,
    effectiveDate: null,
    grounds: [],
    assessments: {},
    councils: [],
    alsoAffected: [],
    terms: [],
    dissolutionTerms: [],
    dissolutions: [],
    decided: null,
    promulgated: null,
    announcement: null
  })
})

test('what is stated is kept, in a fixed order', () => {
  const given = stated({
    caseDate: '2026-11-21',
    grounds: [{ number: 4, text: 'b' }, { number: 1 }, { number: 4, text: ' a ' }],
    councils: [{ wishes: { join: true }, code: '0707' }, { code: '0706' }],
    alsoAffected: [
      { reason: 'a', code: '0791' },
      { reason: 'b', code: '0706' }
    ],
    terms: [
      { text: 'a', item: 'services' },
      { text: 'b', item: 'other' }
    ],
    dissolutionTerms: [
      { text: 'a', item: 'winding-up' },
      { text: 'b', item: 'other' }
    ],
    dissolutions: [
      { necessary: 'a', cooperation: 'y' },
      { necessary: 'b', cooperation: 'x' }
    ],
    decision: { date: '2026-10-01' },
    promulgation: { date: '2026-10-02', number: ' BEK ' }
  })
  expect(given).toMatchObject({
    caseDate: '2026-11-21',
    grounds: [
      { number: 1, text: null, assessments: [] },
      { number: 4, text: 'a', assessments: [] }
    ],
    councils: [{ code: '0706' }, { code: '0707' }],
    alsoAffected: [{ code: '0706' }, { code: '0791' }],
    terms: [{ item: 'other' }, { item: 'services' }],
    dissolutionTerms: [{ item: 'other' }, { item: 'winding-up' }],
    dissolutions: [{ cooperation: 'x' }, { cooperation: 'y' }],
    decided: '2026-10-01',
    promulgated: '2026-10-02',
    announcement: 'BEK'
  })
})

test('blanks are not written, half dates are not dates', () => {
  expect([written(undefined), written(''), written(' \n'), written(' a b ')]).toEqual([null, null, null, 'a b'])
  const dates = ['2026-11-21', '2026-11-2', '2026-11', '21-11-2026', '2026-11-21T00:00', ' 2026-11-21', undefined]
  expect(dates.map(dated)).toEqual(['2026-11-21', null, null, null, null, null, null])
})

test('a day has come on the case date, and without one as stated', () => {
  expect(hasCome('2026-11-21', '2026-11-21')).toBe(true)
  expect(hasCome('2026-11-22', '2026-11-21')).toBe(false)
  expect(hasCome('2026-11-20', '2026-11-21')).toBe(true)
  expect(hasCome('2099-01-01', null)).toBe(true)
  expect(hasCome(null, '2026-11-21')).toBe(false)
  expect(hasCome(null, null)).toBe(false)
})

test('a written judgement is text, alone or in a record; a blank one is none', () => {
  const given = stated({
    assessments: { grounds: ' Holder. ', doubt: ' ', 'terms.other': { text: 'Ja. ' }, 'terms.fine': { holds: false } }
  })
  const rules = ['grounds', 'doubt', 'terms.other', 'terms.fine', 'terms'] as const
  expect(rules.map(rule => assessmentText(given, rule))).toEqual(['Holder.', null, 'Ja.', null, null])
  expect(rules.map(rule => assessedWord(given, rule))).toEqual([
    'written',
    'unwritten',
    'written',
    'written',
    'unwritten'
  ])
})

test('the reason of a ground may stand with its judgement', () => {
  const assessment = { holds: true, text: ' Vejen. ' }
  const [own, other] = stated({
    grounds: [
      { number: 4, assessment },
      { number: 1, text: 'a', assessment }
    ]
  }).grounds
  expect([own?.text, other?.text]).toEqual(['a', 'Vejen.'])
  expect(own?.assessments).toEqual([assessment])
})

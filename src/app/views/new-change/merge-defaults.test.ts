import { expect, test } from 'vitest'
import { mergeProblem, suggestedInto } from './merge-defaults.ts'

const known = [
  { code: '0492', name: 'Ærø', residents: { count: 5900, date: '2026-02-01' } },
  { code: '0479', name: 'Svendborg', residents: { count: 59_000, date: '2026-02-01' } },
  { code: '0482', name: 'Langeland', residents: null }
]

test('the largest goes on with its code and name', () => {
  expect(suggestedInto(['0492', '0479'], known)).toEqual({ code: '0479', name: 'Svendborg' })
  expect(suggestedInto(['0482', '0492'], known)).toEqual({ code: '0492', name: 'Ærø' })
  expect(suggestedInto([], known)).toEqual({ code: '', name: '' })
})

test('what keeps a merger from being added', () => {
  const codes = ['0492', '0479']
  expect(mergeProblem(codes, { code: '0479', name: 'Svendborg' }, known)).toBeNull()
  expect(mergeProblem(codes, { code: '0999', name: 'Sydfyn' }, known)).toBeNull()
  expect(mergeProblem(['0492'], { code: '0492', name: 'Ærø' }, known)).toBe('merge.problem.two')
  expect(mergeProblem(codes, { code: '0479', name: ' ' }, known)).toBe('merge.problem.name')
  expect(mergeProblem(codes, { code: '479', name: 'Svendborg' }, known)).toBe('merge.problem.code')
  expect(mergeProblem(codes, { code: '0482', name: 'Langeland' }, known)).toBe('merge.problem.taken')
})

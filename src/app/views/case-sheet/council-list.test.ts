import { expect, test } from 'vitest'
import { councilSummary } from './council-list.ts'

test('what a council has done so far, in a few words', () => {
  expect(councilSummary({ code: '0265' })).toBe('Ikke hørt')
  expect(councilSummary({ code: '0265', hearing: { sent: '2026-10-01' } })).toBe('Hørt 1. oktober 2026')
  expect(
    councilSummary({
      code: '0265',
      hearing: { sent: '2026-10-01', answered: '2026-10-20' },
      decision: { kind: 'refuses' },
      publication: { date: '2026-12-01' }
    })
  ).toBe('Har svaret 20. oktober 2026 · Har nægtet tilslutning · Offentliggjort 1. december 2026')
  expect(councilSummary({ code: '0265', decision: { kind: 'pending' } })).toBe('Ikke hørt')
})

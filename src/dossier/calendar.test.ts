import fc from 'fast-check'
import { expect, test } from 'vitest'
import { calendarOf, deadlinesOf } from './calendar.ts'
import { aCase } from './testing/case.ts'

const encoder = new TextEncoder()
const unfolded = (ics: string) => ics.replaceAll('\r\n ', '')

const transfer = {
  change: { id: 'a', type: 'transfer-parcels' as const, from: '0169', to: '0265', parcels: [] },
  moved: [{ from: '0169', to: '0265', areaM2: 5934 }]
}
const file = (title = 'Marbjerg, del 1; æøå') =>
  aCase([transfer], {
    title,
    statements: { decision: { date: '2026-11-20' } },
    councils: [{ code: '0169', hearing: { sent: '2026-05-01', deadline: '2026-06-01' } }, { code: '0265' }]
  })

test('each day names its provision', () => {
  expect(deadlinesOf(file()).map(({ date, provision, id }) => [date, provision, id])).toEqual([
    ['2026-06-01', '§ 2, stk. 2', 'hearing-0169'],
    ['2026-11-20', '§ 9', 'publication'],
    ['2027-01-01', '§ 2, stk. 2', 'effective'],
    ['2027-11-20', '§ 8', 'promulgation']
  ])
})

test('whole days, special signs escaped, the same every time', () => {
  const ics = calendarOf([file()])
  expect(calendarOf([file()])).toBe(ics)
  expect(ics.endsWith('END:VCALENDAR\r\n')).toBe(true)
  expect(unfolded(ics)).toContain('Marbjerg\\, del 1\\; æøå')
  expect(ics).toContain('DTSTART;VALUE=DATE:20270101\r\nDTEND;VALUE=DATE:20270102')
  expect(ics).toContain('DTSTAMP:20261121T100000Z')
  const uids = [...ics.matchAll(/^UID:(.+)$/gm)].map(([, uid]) => uid)
  expect(new Set(uids).size).toBe(4)
})

test('a changed day keeps its name, so that a calendar puts it in the place of the one before', () => {
  const uid = (ics: string) => /UID:(effective.+)/.exec(ics)?.[1]
  const later = aCase([transfer], { effectiveDate: '2028-01-01', modified: '2026-12-01T09:00:00.000Z' })
  expect(uid(calendarOf([later]))).toBe(uid(calendarOf([file()])))
})

test('no line is longer than 75 octets, and unfolding gives the words back', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), title => {
      const ics = calendarOf([file(title)])
      for (const line of ics.split('\r\n')) expect(encoder.encode(line).length).toBeLessThanOrEqual(75)
      expect(ics.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
      expect(ics).not.toContain('\ufffd')
    })
  )
})

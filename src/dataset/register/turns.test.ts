import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cooperationsOn } from '../cooperations.ts'
import { regionsOn } from '../regions.ts'
import type { Register } from '../types.ts'
import { dayBeside, turnsAround, turnsOf } from './turns.ts'

const register: Register = JSON.parse(
  readFileSync(new URL('../../../public/data/register.json', import.meta.url), 'utf8')
)
const turns = turnsOf(register)

test('the built-in register turns when regions begin, when a cooperation ends, and when regions merge', () => {
  const told = turns.map(({ day, regions, cooperations }) => ({
    day,
    begin: [...regions.begin, ...cooperations.begin].map(({ id }) => id),
    end: [...regions.end, ...cooperations.end].map(({ id }) => id)
  }))
  expect(told).toEqual([
    { day: '2007-01-01', begin: ['1081', '1082', '1083', '1084', '1085'], end: [] },
    { day: '2022-01-01', begin: [], end: ['ishoej-vallensbaek'] },
    { day: '2027-01-01', begin: ['oestdanmark'], end: ['1084', '1085'] }
  ])
})

test('the turn that comes and the one that was, on both sides of a turn of the year', () => {
  const around = (day: string) => {
    const { last, next } = turnsAround(turns, day)
    return [last?.day, next?.day]
  }
  expect(around('2026-12-31')).toEqual(['2022-01-01', '2027-01-01'])
  expect(around('2027-01-01')).toEqual(['2027-01-01', undefined])
  expect(around('2006-12-31')).toEqual([undefined, '2007-01-01'])
})

test('what is in force is another on a turn than the day before, and on no other day', () => {
  const inForce = (day: string) =>
    [...regionsOn(register, day), ...cooperationsOn(register, day)].map(({ id }) => id).join()
  const days = fc
    .date({ min: new Date('2006-12-01'), max: new Date('2031-01-01'), noInvalidDate: true })
    .map(at => at.toISOString().slice(0, 10))
  fc.assert(
    fc.property(fc.oneof(days, fc.constantFrom(...turns.map(({ day }) => day))), day => {
      const isTurn = turns.some(turn => turn.day === day)
      expect(inForce(day) !== inForce(dayBeside(day, -1))).toBe(isTurn)
    })
  )
})

import { expect, test } from 'vitest'
import { isWithin, PROVISIONS } from '../act.ts'
import { CITATIONS, citedBy, UNCITED } from './citations.ts'

/** The smallest units of the Act: sentences and items, and sections that have neither. */
const leaves = PROVISIONS.filter(({ address }) => !PROVISIONS.some(({ parent }) => parent === address))

test('every provision is cited by a rule or listed with the reason why not', () => {
  const uncited = leaves.map(({ address }) => address).filter(address => citedBy(address).length === 0)
  const listed = uncited.map(address => UNCITED.find(one => isWithin(address, one.address))?.address)
  expect(listed).toEqual(['§§ 11-12'])
})

test('nothing is listed as uncited that a rule cites', () => {
  for (const { address } of UNCITED) {
    expect(PROVISIONS.some(one => one.address === address)).toBe(true)
    expect(citedBy(address)).toEqual([])
  }
  expect(UNCITED.map(({ reason }) => reason)).toEqual(['omitted'])
})

test('a provision is cited through its parts and through the words of the whole that stand in it', () => {
  expect(citedBy('§ 10')).toEqual(['in-force'])
  expect(citedBy('§ 13')).toEqual(['territory'])
  expect(citedBy('§ 7, stk. 5')).toEqual(['designation.island-regard', 'island-municipalities'])
  expect(citedBy('§ 3, stk. 2, nr. 6')).toEqual(['terms.services'])
  expect(citedBy('§ 3, stk. 2, nr. 1')).toEqual([
    'terms.new-council',
    'terms.election-body',
    'terms.economic-dispositions',
    'terms.supervision',
    'terms.fine'
  ])
  expect(citedBy('§ 3, stk. 2, 2. pkt.')).toEqual(['terms.other'])
  expect(citedBy('§ 6, stk. 2')).toEqual(['dissolution.terms'])
  expect(citedBy('§ 1, stk. 1, 1. pkt.')).toEqual(['grounds', 'territory'])
  expect(citedBy('§ 2, stk. 2')).toContain('minor-change.area')
  expect(citedBy('§ 99')).toEqual([])
})

test('every rule rests on something', () => {
  for (const [rule, citations] of Object.entries(CITATIONS)) expect(citations.length, rule).toBeGreaterThan(0)
})

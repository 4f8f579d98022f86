import { expect, test } from 'vitest'
import { stated } from '../../stated.ts'
import { caseOf, designation } from '../../testing/facts.ts'
import type { DesignationFact, Statements } from '../../types.ts'
import { designationBasis } from './basis.ts'
import { designationConsent } from './consent.ts'
import { designationIslandRegard } from './island-regard.ts'
import { designationWishes } from './wishes.ts'

const designating = (...designations: readonly DesignationFact[]) => caseOf([], { more: { designations } })
const SAMSOE = designation(['0727', '0741'], { change: 'a', islandWish: ['0741'] })
const NORTH = designation(['0813', '0846'], { change: 'b' })

test('a group that needs no consent is not asked for it beside one that does', () => {
  const statements: Statements = { councils: [{ code: '0813', decision: { kind: 'consents' } }] }
  const { verdict, reason, settles } = designationConsent(designating(SAMSOE, NORTH), stated(statements))
  expect(verdict).toBe('undetermined')
  expect(reason.values).toEqual({ names: { names: ['Mariagerfjord'] } })
  expect(settles[0]?.values).toEqual({ names: { names: ['Mariagerfjord'] } })
})

test('whether a group hangs together is told of each, and the provision where one does not', () => {
  const groups = [
    designation(['0706'], { contiguous: true }),
    designation(['0727'], { contiguous: false, change: 'x' })
  ]
  const { inputs, steps } = designationBasis(designating(...groups, { ...NORTH, contiguous: null }), stated({}))
  const told = inputs.filter(({ name }) => name.id === 'law.input.contiguous').map(({ value }) => value.id)
  expect(told).toEqual(['law.value.yes', 'law.value.no', 'law.value.unknown'])
  expect(steps.map(({ values }) => values?.provision)).toContain('§ 7, stk. 3, 2. pkt.')
  const together = designationBasis(designating(NORTH), stated({})).steps.map(({ values }) => values?.provision)
  expect(together).not.toContain('§ 7, stk. 3, 2. pkt.')
})

test('an island is regarded by the wish of the group it is in', () => {
  const regard = (...groups: readonly DesignationFact[]) =>
    designationIslandRegard(designating(...groups), stated({})).verdict
  const elsewhere = { ...NORTH, islandWish: ['0741'] }
  expect(regard({ ...SAMSOE, islandWish: [] }, elsewhere)).toBe('undetermined')
  expect(regard(SAMSOE, NORTH)).toBe('needs-assessment')
})

test('wishes are told', () => {
  const statements: Statements = {
    councils: [
      { code: '0813', wishes: { authorised: ' ' } },
      { code: '0813', wishes: { authorised: 'Nr. 1.' } }
    ]
  }
  const { inputs } = designationWishes(designating(NORTH), stated(statements))
  expect(inputs.map(({ value }) => value.values?.text ?? value.id)).toEqual(['Nr. 1.', 'law.value.unwritten'])
})

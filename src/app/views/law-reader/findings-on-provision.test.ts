import { expect, test } from 'vitest'
import type { Finding } from '../../../law/types.ts'
import { findingsOn } from './findings-on-provision.ts'

const finding = (rule: Finding['rule'], provision: string): Finding => ({
  rule,
  provision,
  verdict: 'met',
  quote: '',
  reason: { id: '' },
  inputs: [],
  steps: [],
  assumptions: [],
  settles: []
})
const findings = [
  finding('grounds', '§ 1, stk. 1'),
  finding('minor-change.grounds', '§ 1, stk. 1, nr. 4'),
  finding('minor-change', '§ 2, stk. 2'),
  finding('designation.same-region', '§ 7, stk. 2')
]
const rules = (address: string) => findingsOn(address, findings).map(({ rule }) => rule)

test('a finding rests on its provision, its parts and its whole, and on no neighbour', () => {
  expect(rules('§ 1, stk. 1')).toEqual(['grounds', 'minor-change.grounds'])
  expect(rules('§ 1, stk. 1, nr. 4')).toEqual(['grounds', 'minor-change.grounds'])
  expect(rules('§ 1, stk. 1, nr. 3')).toEqual(['grounds'])
  expect(rules('§ 2, stk. 1')).toEqual([])
  expect(rules('§ 2')).toEqual(['minor-change'])
  expect(rules('§ 1, stk. 3')).toEqual([])
})

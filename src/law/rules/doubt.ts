/**
 * § 4: land in no municipality (Christiansø) is moved by no border change; whose it is, the minister decides. A drawing
 * that covers such land is never passed over in silence. The limits of § 2, stk. 2, do not apply to it.
 */
import { coveredUnassigned } from '../facts.ts'
import { shownLand } from '../figures.ts'
import { cite } from '../provisions.ts'
import type { Facts, Finding } from '../types.ts'

export function doubt(facts: Facts): Finding {
  const land = coveredUnassigned(facts)
  const names = { names: land.map(({ name }) => name) }
  const covered = land.length > 0
  return {
    rule: 'doubt',
    verdict: covered ? 'needs-assessment' : 'not-applicable',
    ...cite('§ 4'),
    reason: covered ? { id: 'law.doubt.covered', values: { names } } : { id: 'law.doubt.none' },
    inputs: land.map(({ name, areaM2 }) => ({
      name: { id: 'law.input.unassigned', values: { name } },
      value: { id: 'law.value.covered', values: { area: shownLand(areaM2) } }
    })),
    steps: covered ? [{ id: 'law.doubt.step.not-moved' }, { id: 'law.doubt.step.no-limits' }] : [],
    assumptions: [{ id: 'law.doubt.assume.only-unassigned' }],
    settles: covered ? [{ id: 'law.doubt.settles', values: { names } }] : []
  }
}

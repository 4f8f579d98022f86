/**
 * § 13: the Act does not apply to the Faroe Islands and Greenland, and § 1 speaks of the country's division. Land of
 * another country is therefore refused: it is not moved, and the finding says that the drawing went too far.
 */
import { cite } from '../provisions.ts'
import type { Facts, Finding } from '../types.ts'

export function territory(facts: Facts): Finding {
  const abroad = facts.reachesForeignLand
  const { provision, quote } = cite('§ 1, stk. 1', 'ændring af landets inddeling i kommuner')
  return {
    rule: 'territory',
    verdict: abroad ? 'not-met' : 'met',
    ...cite('§ 13'),
    reason: { id: abroad ? 'law.territory.not-met' : 'law.territory.met' },
    inputs: [{ name: { id: 'law.input.foreign-land' }, value: { id: abroad ? 'law.value.yes' : 'law.value.no' } }],
    steps: [{ id: 'law.step.quote', values: { provision, quote } }],
    assumptions: [{ id: 'law.territory.assume.country' }],
    settles: abroad ? [{ id: 'law.territory.settles' }] : []
  }
}

/**
 * § 13: the Act does not apply to the Faroe Islands and Greenland, and § 1 speaks of the country's division. Land of
 * another country is therefore refused: it is not moved, and the finding says that the drawing went too far.
 */
import { cite, quoteStep } from '../provisions.ts'
import type { Facts, Finding } from '../types.ts'

const BASIS = cite('§ 13')
const COUNTRY = cite('§ 1, stk. 1', 'ændring af landets inddeling i kommuner')
export const cited = [BASIS, COUNTRY]

export function territory(facts: Facts): Finding {
  const abroad = facts.reachesForeignLand
  return {
    rule: 'territory',
    verdict: abroad ? 'not-met' : 'met',
    ...BASIS,
    reason: { id: abroad ? 'law.territory.not-met' : 'law.territory.met' },
    inputs: [{ name: { id: 'law.input.foreign-land' }, value: { id: abroad ? 'law.value.yes' : 'law.value.no' } }],
    steps: [quoteStep(COUNTRY)],
    assumptions: [{ id: 'law.territory.assume.country' }],
    settles: abroad ? [{ id: 'law.territory.settles' }] : []
  }
}

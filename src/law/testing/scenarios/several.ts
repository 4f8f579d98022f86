/** Proposals of several cases. */
import { caseOf, counted, hectares, measured } from '../facts.ts'
import { several } from '../several.ts'
import { orderly } from '../statements.ts'
import { type Scenario, scenario } from './scenario.ts'

const djursland = caseOf([{ from: '0707', to: '0706', area: measured(hectares(60)) }])
const funen = caseOf([{ from: '0479', to: '0482', area: measured(hectares(60)) }], { residents: counted(12) })
const both = several(djursland, funen)

export const SEVERAL: readonly Scenario[] = [
  scenario('two cases that have nothing to do with each other', both, ['minor-border-change'], {}),
  scenario(
    'two cases and a council that neither of them touches',
    both,
    ['minor-border-change'],
    {},
    orderly(both, { alsoAffected: [{ code: '0101' }] })
  )
]

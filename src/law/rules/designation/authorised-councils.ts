/**
 * § 7, stk. 1: within the group one council is authorised for each of the five task areas of lov om forpligtende kommunale
 * samarbejder § 1, stk. 2, nr. 1–5. A council may have several areas; one outside the group may have none.
 */
import { nameOf } from '../../facts.ts'
import { cite } from '../../provisions.ts'
import type { DesignationFact, Facts, Finding, FindingInput, MessageValue, TaskArea, Verdict } from '../../types.ts'

const BASIS = cite(
  '§ 7, stk. 1',
  'udpege, hvilken kommunalbestyrelse der inden for den udpegede gruppe af kommuner er bemyndiget til at varetage udøvelsen af opgaverne for hvert af de i den nævnte lovs §\u00a01, stk.\u00a02, nr. 1-5, nævnte opgaveområder'
)
export const cited = [BASIS]

const AREAS: readonly TaskArea[] = [1, 2, 3, 4, 5]

export function authorisedCouncils(facts: Facts): Finding {
  const places = facts.designations.flatMap(group => AREAS.map(area => placeOf(facts, group, area)))
  const outside = places.filter(({ state }) => state === 'outside')
  const missing = places.filter(({ state }) => state === 'missing')
  const verdict = judge(outside.length, missing.length)
  return {
    rule: 'designation.authorised-councils',
    verdict,
    ...BASIS,
    reason: {
      id: `law.authorised.${verdict}`,
      values:
        verdict === 'not-met'
          ? { names: { names: [...new Set(outside.map(({ name }) => name))] } }
          : { n: places.length - missing.length, of: places.length }
    },
    inputs: places.map(({ input }) => input),
    steps: [],
    assumptions: [{ id: 'law.authorised.assume.practice' }],
    settles: verdict === 'met' ? [] : [{ id: `law.authorised.settles.${verdict}` }]
  }
}

interface Place {
  readonly state: 'inside' | 'outside' | 'missing'
  readonly name: string
  readonly input: FindingInput
}

function placeOf(facts: Facts, { members, authorised, change }: DesignationFact, area: TaskArea): Place {
  const code = authorised[area]
  const name = code === undefined ? 'none' : nameOf(facts, code)
  const values: Record<string, MessageValue> = { name }
  const input = { name: { id: `law.input.task-area.${area}` }, value: { id: 'law.value.authorised', values }, change }
  if (code === undefined) return { state: 'missing', name, input }
  return { state: members.some(member => member.code === code) ? 'inside' : 'outside', name, input }
}

function judge(outside: number, missing: number): Verdict {
  if (outside > 0) return 'not-met'
  return missing > 0 ? 'undetermined' : 'met'
}

/** The regard the Act gives an island municipality's wish, in § 5, stk. 4, and in § 7, stk. 5. */

import type { MunicipalityCode, Verdict } from '../ids.ts'
import type { Citation } from '../provisions.ts'
import { assessedWord, type Stated } from '../stated.ts'
import type { Finding, FindingInput, IslandStatus, MemberFact } from '../types.ts'

type Rule = 'dissolution.island-regard' | 'designation.island-regard'

/** `wish` is what the council wants: undefined where nothing is known. */
export function islandRegardFinding(
  rule: Rule,
  basis: Citation,
  members: readonly MemberFact[],
  wish: (code: MunicipalityCode) => boolean | undefined,
  stated: Stated
): Finding {
  const islands = members.filter(({ island }) => island !== 'no')
  const wanting = islands.filter(({ code }) => wish(code) === true)
  const unknown = islands.filter(({ code }) => wish(code) === undefined)
  const verdict = judge(wanting, unknown)
  const told = verdict === 'needs-assessment' ? wanting : unknown
  const word = assessedWord(stated, rule)
  return {
    rule,
    verdict,
    ...basis,
    reason: {
      id: `law.${rule}.${reasonWord(verdict, islands)}`,
      ...(told.length > 0 && { values: { names: { names: told.map(({ name }) => name) } } })
    },
    inputs: [...islands.flatMap(({ name, code, island }) => islandInputs(rule, name, island, wish(code)))],
    steps: [],
    assumptions: [{ id: 'law.island-municipalities.assume.list' }],
    settles: settles(verdict, word)
  }
}

/** A wish that is known gives something to regard, whatever is unknown of other islands. */
function judge(wanting: readonly MemberFact[], unknown: readonly MemberFact[]): Verdict {
  if (wanting.length > 0) return 'needs-assessment'
  return unknown.length > 0 ? 'undetermined' : 'not-applicable'
}

function reasonWord(verdict: Verdict, islands: readonly MemberFact[]): string {
  if (verdict !== 'not-applicable') return verdict
  return islands.length > 0 ? 'not-applicable.unwanted' : 'not-applicable.none'
}

function islandInputs(
  rule: Rule,
  name: string,
  island: IslandStatus,
  wish: boolean | undefined
): readonly FindingInput[] {
  const word = wish === undefined ? 'unknown' : wish ? 'yes' : 'no'
  return [
    { name: { id: 'law.input.island', values: { name } }, value: { id: `law.value.island.${island}` } },
    { name: { id: `law.input.${rule}`, values: { name } }, value: { id: `law.value.${word}` } }
  ]
}

function settles(verdict: Verdict, word: 'written' | 'unwritten'): Finding['settles'] {
  if (verdict === 'undetermined') return [{ id: 'law.island-regard.settles.wish' }]
  return verdict === 'needs-assessment' && word === 'unwritten' ? [{ id: 'law.assessment.settles' }] : []
}

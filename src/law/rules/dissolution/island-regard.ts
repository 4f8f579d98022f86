/**
 * § 5, stk. 4, 2. pkt.: special regard is had to an island municipality's council that wants the cooperation to go on.
 * Without an island among the members, or where it wants to leave, there is nothing to regard.
 */
import { recordsOf } from '../../councils.ts'
import { formerMembers } from '../../facts.ts'
import { cite } from '../../provisions.ts'
import type { Stated } from '../../stated.ts'
import type { Facts, Finding } from '../../types.ts'
import { islandRegardFinding } from '../island-regard.ts'

const BASIS = cite('§ 5, stk. 4, 2. pkt.')
export const cited = [BASIS]

export function dissolutionIslandRegard(facts: Facts, stated: Stated): Finding {
  const wish = (code: string) =>
    recordsOf(stated, code)
      .map(({ wishes }) => wishes?.continue)
      .find(known => known !== undefined)
  return islandRegardFinding('dissolution.island-regard', BASIS, formerMembers(facts), wish, stated)
}

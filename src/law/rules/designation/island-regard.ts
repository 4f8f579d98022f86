/** § 7, stk. 5: special regard is had to an island municipality's council that wants to join a cooperation. */
import { designatedMembers } from '../../facts.ts'
import type { MunicipalityCode } from '../../ids.ts'
import { cite } from '../../provisions.ts'
import type { Stated } from '../../stated.ts'
import type { Facts, Finding } from '../../types.ts'
import { islandRegardFinding } from '../island-regard.ts'
import { wantsToJoin } from './consent.ts'

const BASIS = cite('§ 7, stk. 5')
export const cited = [BASIS]

export function designationIslandRegard(facts: Facts, stated: Stated): Finding {
  const wish = (code: MunicipalityCode) => {
    const wishes = facts.designations
      .filter(({ members }) => members.some(member => member.code === code))
      .map(group => wantsToJoin(group, stated, code))
    return wishes.includes(true) || wishes.find(known => known !== undefined)
  }
  return islandRegardFinding('designation.island-regard', BASIS, designatedMembers(facts), wish, stated)
}

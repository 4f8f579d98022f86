/**
 * § 5, stk. 4, 1. pkt.: regard is had to the affected councils' wishes, on continuing the cooperation and on the division.
 * Former members are asked both; other affected councils have no cooperation to continue. What weight a wish carries, a
 * person must judge.
 */
import { affectedCouncils, recordsOf } from '../../councils.ts'
import { formerMembers, nameOf } from '../../facts.ts'
import type { MunicipalityCode } from '../../ids.ts'
import { cite } from '../../provisions.ts'
import { type Stated, written } from '../../stated.ts'
import type { Facts, Finding, FindingInput } from '../../types.ts'

const BASIS = cite('§ 5, stk. 4, 1. pkt.')
export const cited = [BASIS]

interface Wish {
  readonly code: MunicipalityCode
  readonly former: boolean
  /** Undefined where nothing is known. */
  readonly continues: boolean | undefined
  readonly division: string | null
}

export function wishes(facts: Facts, stated: Stated): Finding {
  const found = wishesOf(facts, stated)
  const missing = found.filter(wish => !isWhole(wish))
  const names = { names: missing.map(({ code }) => nameOf(facts, code)) }
  const whole = missing.length === 0
  return {
    rule: 'dissolution.wishes',
    verdict: whole ? 'needs-assessment' : 'undetermined',
    ...BASIS,
    reason: whole ? { id: 'law.wishes.recorded' } : { id: 'law.wishes.missing', values: { names } },
    inputs: [...found.flatMap(wish => wishInputs(facts, wish))],
    steps: [],
    assumptions: [],
    settles: whole ? [] : [{ id: 'law.wishes.settles', values: { names } }]
  }
}

function wishesOf(facts: Facts, stated: Stated): readonly Wish[] {
  const former = formerMembers(facts).map(({ code }) => code)
  const codes = [...new Set([...former, ...affectedCouncils(facts, stated)])].sort()
  return codes.map(code => {
    const records = recordsOf(stated, code).map(record => record.wishes)
    return {
      code,
      former: former.includes(code),
      continues: records.map(wish => wish?.continue).find(wish => wish !== undefined),
      division: records.map(wish => written(wish?.division)).find(wish => wish !== null) ?? null
    }
  })
}

function isWhole({ former, continues, division }: Wish): boolean {
  return division !== null && (!former || continues !== undefined)
}

function wishInputs(facts: Facts, { code, former, continues, division }: Wish): readonly FindingInput[] {
  const values = { name: nameOf(facts, code) }
  const word = continues === undefined ? 'unknown' : continues ? 'yes' : 'no'
  const own: FindingInput = {
    name: { id: 'law.input.wish.division', values },
    value: division === null ? { id: 'law.value.unwritten' } : { id: 'law.value.text', values: { text: division } }
  }
  return former ? [{ name: { id: 'law.input.wish.continue', values }, value: { id: `law.value.${word}` } }, own] : [own]
}

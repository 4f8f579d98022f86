/**
 * § 7, stk. 4, 3. pkt.: when the authorised councils are pointed out, regard is had to the councils' wishes about what they
 * are authorised to. What weight a wish carries, a person must judge.
 */
import { recordsOf } from '../../councils.ts'
import { designatedMembers } from '../../facts.ts'
import { cite } from '../../provisions.ts'
import { type Stated, written } from '../../stated.ts'
import type { Facts, Finding } from '../../types.ts'

const BASIS = cite('§ 7, stk. 4, 3. pkt.')
export const cited = [BASIS]

export function designationWishes(facts: Facts, stated: Stated): Finding {
  const wishes = designatedMembers(facts).map(({ code, name }) => {
    const texts = recordsOf(stated, code).map(record => written(record.wishes?.authorised))
    return { name, text: texts.find(text => text !== null) ?? null }
  })
  const names = { names: wishes.filter(({ text }) => text === null).map(({ name }) => name) }
  const whole = names.names.length === 0
  return {
    rule: 'designation.wishes',
    verdict: whole ? 'needs-assessment' : 'undetermined',
    ...BASIS,
    reason: whole
      ? { id: 'law.designation-wishes.recorded' }
      : { id: 'law.designation-wishes.missing', values: { names } },
    inputs: [
      ...wishes.map(({ name, text }) => ({
        name: { id: 'law.input.wish.authorised', values: { name } },
        value: text === null ? { id: 'law.value.unwritten' } : { id: 'law.value.text', values: { text } }
      }))
    ],
    steps: [],
    assumptions: [],
    settles: whole ? [] : [{ id: 'law.designation-wishes.settles', values: { names } }]
  }
}

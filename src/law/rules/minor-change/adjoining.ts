/**
 * § 2, stk. 2, "regulerer grænsen mellem to eller flere kommuner": a border between municipalities is adjusted, so at
 * least two take part and each moved piece must lie up to the receiver (more than a point, directly or over other moved
 * pieces). A piece that does not is for a person to judge, not for a measure to refuse.
 */
import { assessed } from '../../assessments.ts'
import { nameOf, piecesWhere } from '../../facts.ts'
import { shownLand } from '../../figures.ts'
import { cite } from '../../provisions.ts'
import type { Stated } from '../../stated.ts'
import type { Facts, Finding, Message, PieceFact } from '../../types.ts'

const BASIS = cite('§ 2, stk. 2', 'regulerer grænsen mellem to eller flere kommuner')
export const cited = [BASIS]

export function adjoining(facts: Facts, stated: Stated): Finding {
  const parties = new Set(facts.transfers.flatMap(t => [t.from, t.to]))
  const apart = piecesWhere(facts, piece => !piece.adjoinsReceiver)
  const between = parties.size >= 2 && facts.pieces.length > 0
  const met = between && apart.length === 0
  const finding: Finding = {
    rule: 'minor-change.adjoining',
    verdict: met ? 'met' : 'needs-assessment',
    ...BASIS,
    reason: reason(facts, between, apart),
    inputs: [
      { name: { id: 'law.input.pieces' }, value: { id: 'law.value.number', values: { n: facts.pieces.length } } },
      { name: { id: 'law.input.pieces-apart' }, value: { id: 'law.value.number', values: { n: apart.length } } }
    ],
    steps: apart.map(piece => step(facts, piece)),
    assumptions: [{ id: 'law.adjoining.assume.contact' }],
    settles: met ? [] : [{ id: between ? 'law.adjoining.settles.apart' : 'law.adjoining.settles.parties' }]
  }
  return assessed(finding, facts, stated)
}

function reason(facts: Facts, between: boolean, apart: readonly PieceFact[]): Message {
  if (!between) return { id: 'law.adjoining.needs-assessment.parties' }
  if (apart.length > 0) {
    return { id: 'law.adjoining.needs-assessment.apart', values: { n: apart.length, total: facts.pieces.length } }
  }
  return { id: 'law.adjoining.met' }
}

function step(facts: Facts, { from, to, areaM2 }: PieceFact): Message {
  const area = shownLand(areaM2)
  return { id: 'law.adjoining.step.apart', values: { area, from: nameOf(facts, from), to: nameOf(facts, to) } }
}

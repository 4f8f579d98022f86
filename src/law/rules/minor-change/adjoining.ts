/**
 * § 2, stk. 2, "regulerer grænsen mellem to eller flere kommuner": a border between municipalities is adjusted, so at
 * least two take part and each moved piece must lie up to the receiver (more than a point, directly or over other moved
 * pieces). A piece that does not is for a person to judge, not for a measure to refuse.
 */

import type { Message } from '../../../i18n/message.ts'
import { assessed } from '../../assessments.ts'
import { municipality, nameOf, piecesWhere, unplacedSteps } from '../../facts.ts'
import { shownLand } from '../../figures.ts'
import { cite } from '../../provisions.ts'
import { mergers, NO_MERGER } from '../../routes.ts'
import type { Stated } from '../../stated.ts'
import type { Facts, Finding, PieceFact, TransferFact } from '../../types.ts'

const BASIS = cite('§ 2, stk. 2', 'regulerer grænsen mellem to eller flere kommuner')
export const cited = [BASIS]

export function adjoining(facts: Facts, stated: Stated): Finding {
  const isMerger = mergers(facts)
  // A municipality that goes over whole takes its islets along: they are not land that lies up to a border or does not.
  const pieces = isMerger === NO_MERGER ? facts.pieces : facts.pieces.filter(piece => !isMerger(piece))
  const apart = piecesWhere({ pieces }, piece => !piece.adjoinsReceiver)
  const { unplaced } = facts
  const between = takePart(facts) && pieces.length + unplaced.length > 0
  const merged = isMerger === NO_MERGER ? [] : facts.transfers.filter(isMerger)
  const onlyWhole = merged.length > 0 && pieces.length + unplaced.length === 0
  const met = between && apart.length + unplaced.length === 0
  const finding: Finding = {
    rule: 'minor-change.adjoining',
    verdict: met ? 'met' : 'needs-assessment',
    ...BASIS,
    reason: reason({
      between,
      merged: merged.length > 0,
      apart: apart.length,
      total: pieces.length,
      unplaced: unplaced.length
    }),
    inputs: onlyWhole
      ? []
      : [
          { name: { id: 'law.input.pieces' }, value: { id: 'law.value.number', values: { n: pieces.length } } },
          { name: { id: 'law.input.pieces-apart' }, value: { id: 'law.value.number', values: { n: apart.length } } }
        ],
    steps: [
      ...merged.map(transfer => wholeStep(facts, transfer)),
      ...apart.map(piece => step(facts, piece)),
      ...unplacedSteps(facts, 'law.adjoining.step.unplaced')
    ],
    assumptions: onlyWhole ? [] : [{ id: 'law.adjoining.assume.contact' }],
    settles: met || onlyWhole ? [] : settles(between, apart.length, unplaced.length)
  }
  return assessed(finding, facts, stated)
}

function settles(between: boolean, apart: number, unplaced: number): readonly Message[] {
  if (!between) return [{ id: 'law.adjoining.settles.parties' }]
  return [
    ...(unplaced > 0 ? [{ id: 'law.adjoining.settles.unplaced' }] : []),
    ...(apart > 0 ? [{ id: 'law.adjoining.settles.apart' }] : [])
  ]
}

/** At least two municipalities. */
function takePart({ transfers }: Facts): boolean {
  const one = transfers[0]?.from
  return transfers.some(({ from, to }) => from !== one || to !== one)
}

interface Counts {
  readonly between: boolean
  readonly merged: boolean
  readonly apart: number
  readonly total: number
  readonly unplaced: number
}

function reason({ between, merged, apart, total, unplaced }: Counts): Message {
  if (!between) return { id: `law.adjoining.needs-assessment.${merged ? 'merged' : 'parties'}` }
  if (apart === 0 && unplaced > 0) return { id: 'law.adjoining.needs-assessment.unplaced', values: { n: unplaced } }
  return apart > 0
    ? { id: 'law.adjoining.needs-assessment.apart', values: { n: apart, total } }
    : { id: 'law.adjoining.met' }
}

/** Whether whole municipalities touch can be said where one of them stands: a new one has had no land of its own. */
function wholeStep(facts: Facts, { from, to }: TransferFact): Message {
  const values = { from: nameOf(facts, from), to: nameOf(facts, to) }
  if (municipality(facts, to)?.created) return { id: 'law.adjoining.step.whole', values }
  const touches = facts.pieces.some(piece => piece.from === from && piece.to === to && piece.adjoinsReceiver)
  return { id: `law.adjoining.step.whole.${touches ? 'touches' : 'apart'}`, values }
}

function step(facts: Facts, { from, to, areaM2 }: PieceFact): Message {
  const area = shownLand(areaM2)
  return { id: 'law.adjoining.step.apart', values: { area, from: nameOf(facts, from), to: nameOf(facts, to) } }
}

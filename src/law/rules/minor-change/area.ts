/**
 * § 2, stk. 2, "højst 100 ha": the sum of all moved land, gross, in both directions, unrounded. A measured area carries
 * the dataset's tolerance, and a limit inside it decides nothing; registered areas have none, but decide only where the
 * list is whole and agrees with the map. Land under the drawing that the data gives to nobody leaves open how much moves.
 */

import type { Message } from '../../../i18n/message.ts'
import { holeInputs, nameOf, numberOf } from '../../facts.ts'
import {
  areaInput,
  areaLeft,
  areaShares,
  areaValues,
  movedAreaInput,
  shownDown,
  shownLand,
  shownUp
} from '../../figures.ts'
import type { Verdict } from '../../ids.ts'
import { AREA_LIMIT_M2 } from '../../limits.ts'
import { cite } from '../../provisions.ts'
import type { AreaFact, Facts, Finding, FindingInput, Range, TransferFact } from '../../types.ts'

const BASIS = cite('§ 2, stk. 2', 'alene vedrører arealer på tilsammen højst 100 ha')
export const cited = [BASIS]

export function area(facts: Facts): Finding {
  const verdict = judgeArea(facts.area)
  return {
    rule: 'minor-change.area',
    verdict,
    ...BASIS,
    reason: reason(facts.area, verdict),
    inputs: [
      movedAreaInput(facts),
      ...transferInputs(facts),
      ...areaShares(facts),
      ...listInputs(facts),
      ...holeInputs(facts)
    ],
    steps: [
      ...sumStep(facts),
      ...sharesStep(facts),
      ...listSteps(facts),
      toleranceStep(facts.area),
      ...holeSteps(facts),
      { id: 'law.area.step.limit' }
    ],
    assumptions: assumptions(facts.area),
    settles: settles(facts.area, verdict)
  }
}

/**
 * Exactly 100 ha passes; one square millimetre more does not. Lists that do not decide leave it open where they would give
 * another verdict, and a hole does unless what is measured is too much already.
 */
export function judgeArea(area: AreaFact): Verdict {
  const own = judgeRange(area)
  if (area.listed && judgeRange(area.listed) !== own) return 'undetermined'
  return own !== 'not-met' && isLeftOpen(area) ? 'undetermined' : own
}

function judgeRange({ low, high }: Range): Verdict {
  if (high <= AREA_LIMIT_M2) return 'met'
  if (low > AREA_LIMIT_M2) return 'not-met'
  return 'undetermined'
}

/** True where a hole lies under what is measured; a whole list of parcels says what there is. */
function isLeftOpen({ basis, holes = [] }: AreaFact): boolean {
  return basis === 'map' && holes.length > 0
}

function reason(area: AreaFact, verdict: Verdict): Message {
  const { low, high } = area
  const twice = low < high && area.basis === 'parcels'
  const exact = low === high || twice
  const over = area.best - AREA_LIMIT_M2
  if (verdict === 'undetermined' && area.listed && judgeRange(area.listed) !== judgeRange(area)) {
    return {
      id: 'law.area.undetermined.lists',
      values: { drawn: shownLand(area.best), listed: { m2: area.listed.best } }
    }
  }
  if (verdict === 'undetermined' && isLeftOpen(area)) {
    return {
      id: 'law.area.undetermined.holes',
      values: { hole: shownLand(holesM2(area)), ...areaValues(area, 'low', 'high') }
    }
  }
  if (verdict === 'undetermined' && twice) {
    return { id: 'law.area.undetermined.twice', values: areaValues(area, 'low', 'high') }
  }
  if (verdict === 'undetermined') {
    return { id: 'law.area.undetermined', values: areaValues(area, 'low', 'best', 'high') }
  }
  if (verdict === 'met') {
    return exact
      ? { id: 'law.area.met', values: areaValues(area, 'best') }
      : { id: 'law.area.met.range', values: areaValues(area, 'best', 'high') }
  }
  // Said without the figure, which in whole square metres would read as the limit itself.
  if (over < 1) return { id: 'law.area.not-met.barely' }
  return exact
    ? { id: 'law.area.not-met', values: { ...areaValues(area, 'best'), over: { m2: shownDown(over) } } }
    : { id: 'law.area.not-met.range', values: areaValues(area, 'low', 'best') }
}

/** What each pair of municipalities adds to the sum, where there is more than one. */
function transferInputs(facts: Facts): readonly FindingInput[] {
  if (facts.transfers.length < 2) return []
  return facts.transfers.map(transfer => {
    const [from, to] = [nameOf(facts, transfer.from), nameOf(facts, transfer.to)]
    const known = told.get(transfer)
    if (known?.from === from && known.to === to) return known.input
    const input = areaInput({ id: 'law.input.transfer', values: { from, to } }, transfer.area)
    told.set(transfer, { from, to, input })
    return input
  })
}

/** What was said of a transfer, and with which names: a case may have hundreds. */
const told = new WeakMap<TransferFact, { readonly from: string; readonly to: string; readonly input: FindingInput }>()

function sumStep(facts: Facts): readonly Message[] {
  const n = facts.transfers.length
  return n < 2 ? [] : [{ id: 'law.area.step.sum', values: { n, ...areaValues(facts.area, 'best') } }]
}

/** Land that several changes move is in each share, but is moved only once in the end. */
function sharesStep(facts: Facts): readonly Message[] {
  const shares = facts.changes.flatMap(({ moved }) => moved.map(({ areaM2 }) => areaM2))
  const sum = shares.reduce((all, m2) => all + m2, 0)
  const moves = facts.transfers.reduce((all, { area }) => all + area.best, 0)
  return shares.length > 0 && sum - moves >= 1
    ? [{ id: 'law.area.step.shares', values: { m2: shownLand(sum - moves) } }]
    : []
}

/** What a change lists, beside what is drawn. */
function listInputs(facts: Facts): readonly FindingInput[] {
  return (facts.area.lists ?? []).flatMap(({ change, state, listedM2, drawnM2, unplacedM2 = 0 }) =>
    state === 'unfinished'
      ? []
      : [
          {
            name: { id: 'law.input.parcel-list', values: { n: numberOf(facts, change) } },
            value:
              unplacedM2 === drawnM2
                ? { id: 'law.value.parcel-list.unplaced', values: { listed: listedM2 } }
                : {
                    id: 'law.value.parcel-list',
                    values: { listed: listedM2 - unplacedM2, drawn: Math.round(drawnM2 - unplacedM2) }
                  },
            change
          }
        ]
  )
}

function listSteps(facts: Facts): readonly Message[] {
  return (facts.area.lists ?? []).map(({ change, state, drawnM2, unplacedM2 }) => ({
    id: `law.area.step.list.${state}${unplacedM2 === drawnM2 ? '.unplaced' : ''}`,
    values: { n: numberOf(facts, change) }
  }))
}

function holesM2({ holes = [] }: AreaFact): number {
  return holes.reduce((sum, { areaM2 }) => sum + areaM2, 0)
}

function holeSteps({ area }: Facts): readonly Message[] {
  if ((area.holes ?? []).length === 0) return []
  return [{ id: `law.area.step.holes.${area.basis}`, values: { area: shownLand(holesM2(area)) } }]
}

function toleranceStep({ basis, accuracyM, datasetOutlineM }: AreaFact): Message {
  if (basis === 'parcels') return { id: 'law.area.step.parcels' }
  if (datasetOutlineM === 0) return { id: 'law.area.step.drawn' }
  const tolerance = accuracyM * datasetOutlineM
  return {
    id: 'law.area.step.tolerance',
    values: { accuracy: accuracyM, outline: { metres: datasetOutlineM }, tolerance: { m2: tolerance } }
  }
}

function assumptions({ basis, lists = [], holes = [] }: AreaFact): readonly Message[] {
  const always: readonly Message[] = [{ id: 'law.area.assume.gross' }, { id: 'law.area.assume.one-proposal' }]
  return [
    ...always,
    ...(basis === 'map' ? [{ id: 'law.area.assume.drawn-line' }] : []),
    ...(lists.length > 0 ? [{ id: 'law.area.assume.lists' }] : []),
    ...(holes.length > 0 ? [{ id: 'law.area.assume.holes' }] : [])
  ]
}

function settles(area: AreaFact, verdict: Verdict): readonly Message[] {
  const left = areaLeft(area)
  if (verdict === 'met') {
    return left < 1
      ? [{ id: 'law.area.settles.full' }]
      : [{ id: 'law.area.settles.left', values: { left: { m2: shownDown(left) } } }]
  }
  const reduce: readonly Message[] =
    left < 0 ? [{ id: 'law.area.settles.reduce', values: { over: { m2: shownUp(-left) } } }] : []
  return [
    ...(isLeftOpen(area) ? [{ id: 'law.area.settles.holes' }] : []),
    ...(area.basis === 'map' ? [{ id: `law.area.settles.parcels.${verdict}` }] : []),
    ...(area.basis === 'parcels' && area.low < area.high ? [{ id: 'law.area.settles.twice' }] : []),
    ...reduce
  ]
}

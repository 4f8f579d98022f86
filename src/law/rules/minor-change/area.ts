/**
 * § 2, stk. 2, "højst 100 ha": the sum of all moved land, gross, in both directions, unrounded. A measured area carries
 * the dataset's tolerance, and a limit inside it decides nothing; registered areas have none.
 */
import { nameOf } from '../../facts.ts'
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
import { AREA_LIMIT_M2 } from '../../limits.ts'
import { cite } from '../../provisions.ts'
import type { AreaFact, Facts, Finding, FindingInput, Message, Verdict } from '../../types.ts'

const BASIS = cite('§ 2, stk. 2', 'alene vedrører arealer på tilsammen højst 100 ha')
export const cited = [BASIS]

export function area(facts: Facts): Finding {
  const verdict = judgeArea(facts.area)
  return {
    rule: 'minor-change.area',
    verdict,
    ...BASIS,
    reason: reason(facts.area, verdict),
    inputs: [movedAreaInput(facts), ...transferInputs(facts), ...areaShares(facts)],
    steps: [...sumStep(facts), ...sharesStep(facts), toleranceStep(facts.area), { id: 'law.area.step.limit' }],
    assumptions: assumptions(facts.area),
    settles: settles(facts.area, verdict)
  }
}

/** Exactly 100 ha passes; one square millimetre more does not. */
export function judgeArea({ low, high }: AreaFact): Verdict {
  if (high <= AREA_LIMIT_M2) return 'met'
  if (low > AREA_LIMIT_M2) return 'not-met'
  return 'undetermined'
}

function reason(area: AreaFact, verdict: Verdict): Message {
  const { low, high } = area
  const exact = low === high
  const over = area.best - AREA_LIMIT_M2
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
  return facts.transfers.map(({ from, to, area }) =>
    areaInput({ id: 'law.input.transfer', values: { from: nameOf(facts, from), to: nameOf(facts, to) } }, area)
  )
}

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

function toleranceStep({ basis, accuracyM, datasetOutlineM }: AreaFact): Message {
  if (basis === 'parcels') return { id: 'law.area.step.parcels' }
  if (datasetOutlineM === 0) return { id: 'law.area.step.drawn' }
  const tolerance = accuracyM * datasetOutlineM
  return {
    id: 'law.area.step.tolerance',
    values: { accuracy: accuracyM, outline: { metres: datasetOutlineM }, tolerance: { m2: tolerance } }
  }
}

function assumptions({ basis }: AreaFact): readonly Message[] {
  const always: readonly Message[] = [{ id: 'law.area.assume.gross' }, { id: 'law.area.assume.one-proposal' }]
  return basis === 'map' ? [...always, { id: 'law.area.assume.drawn-line' }] : always
}

function settles(area: AreaFact, verdict: Verdict): readonly Message[] {
  const left = areaLeft(area)
  if (verdict === 'met') {
    return left < 1
      ? [{ id: 'law.area.settles.full' }]
      : [{ id: 'law.area.settles.left', values: { left: { m2: shownDown(left) } } }]
  }
  const reduce: Message = { id: 'law.area.settles.reduce', values: { over: { m2: shownUp(-left) } } }
  return area.basis === 'map' ? [{ id: `law.area.settles.parcels.${verdict}` }, reduce] : [reduce]
}

/** From the outcome to the facts the law asks for: every figure with its range and where it comes from. */
import { regionsOn } from '../dataset/regions.ts'
import type { Dataset } from '../dataset/types.ts'
import type { Facts, IslandFact, SettledFact } from '../law/types.ts'
import type { Proposal } from '../proposal/types.ts'
import type { Outcome } from '../subdivision/outcome.ts'
import { areaMeasure, mapArea, statedArea } from './area.ts'
import type { CaseSteps } from './case-steps.ts'
import { cooperationFacts, designationFacts } from './cooperation-facts.ts'
import type { Moves } from './moves.ts'
import { mergeFacts, municipalityFacts, originFacts } from './municipalities.ts'
import { datasetName, nameOf } from './names.ts'
import { regionChanges, regionLand } from './region-facts.ts'
import { residentFact } from './resident-facts.ts'
import { type DoneStep, doneOf, type Step } from './step.ts'

/** What measuring asks besides the outcome, which must stand at the proposal. */
export interface Measures {
  readonly moves: Moves
  /** The islands that changed hands. */
  readonly islands: () => readonly IslandFact[]
}

/** Without indicators, which cost more: see indicators.ts. */
export function measure(
  dataset: Dataset,
  outcome: Outcome,
  proposal: Proposal,
  { all: steps, done, moving, changes, trails }: CaseSteps,
  { moves, islands }: Measures
): Facts {
  const ground = areaMeasure(dataset)
  const transfers = moves.transfers(trails)
  const total = transfers.reduce((sum, transfer) => sum + transfer.area.best, 0)
  const mapTotal = mapArea(ground, total, outcome.outlines.ofAll())
  const merged = mergeFacts(done)
  const municipalities = municipalityFacts(dataset, outcome, moves.ways(), merged)
  const changedRegions = regionChanges(outcome, done)
  return {
    effectiveDate: proposal.effectiveDate,
    regionsKnown: regionsOn(dataset.register, proposal.effectiveDate).length > 0,
    area: statedArea(ground, moving, mapTotal),
    residents: residentFact(dataset, outcome, moving),
    transfers,
    pieces: moves.pieces(),
    municipalities,
    unassigned: unassigned(dataset, steps),
    reachesForeignLand: done.some(({ result }) => result.reachesForeignLand),
    names: names(dataset, outcome),
    changes,
    merged,
    settled: settledFacts(dataset, outcome, done),
    regionChanges: changedRegions,
    regionLand: regionLand(outcome, done, municipalities, changedRegions),
    cooperations: cooperationFacts(dataset, outcome, municipalities, done),
    designations: designationFacts(dataset, outcome, done),
    indicators: [],
    indicatorPedigrees: null,
    islands: done.length > 0 ? islands() : [],
    origins: originFacts(outcome, municipalities)
  }
}

const kept = new WeakMap<object, Facts['names']>()

/** The same as long as no change gives or takes a name. */
function names(dataset: Dataset, outcome: Outcome): Facts['names'] {
  const { stamp } = outcome.owners
  const known = kept.get(stamp)
  if (known) return known
  const found = namesNow(dataset, outcome)
  kept.set(stamp, found)
  return found
}

function namesNow(dataset: Dataset, outcome: Outcome): Facts['names'] {
  const codes = [...outcome.owners.all()].map(owner => outcome.owners.code(owner))
  return Object.fromEntries(codes.map(code => [code, nameOf(dataset, outcome, code)]))
}

function unassigned(dataset: Dataset, steps: readonly Step[]): Facts['unassigned'] {
  const found = new Map<string, number>()
  const add = (code: string, areaM2: number) => found.set(code, Math.max(areaM2, found.get(code) ?? 0))
  for (const { result } of steps)
    if (result === 'off') continue
    else if (result.ok) for (const { code, areaM2 } of result.unassigned) add(code, areaM2)
    else if (result.problem === 'unassigned-only') add(result.codes[0] ?? '', result.areaM2)
  return [...found].map(([code, areaM2]) => ({ code, name: datasetName(dataset, code), areaM2 }))
}

function settledFacts(dataset: Dataset, outcome: Outcome, done: readonly DoneStep[]): SettledFact[] {
  return doneOf(done, 'settle-doubt').flatMap(({ change, result }) =>
    result.moves.map(({ from, to, areaM2 }) => ({
      change: change.id,
      from,
      fromName: nameOf(dataset, outcome, from),
      fromDivision: outcome.isInDivision(outcome.owners.find(from)),
      to,
      areaM2
    }))
  )
}

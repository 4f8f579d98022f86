/** From the outcome to the facts the law asks for: every figure with its range and where it comes from. */
import { regionsOn } from '../dataset/regions.ts'
import type { Dataset } from '../dataset/types.ts'
import type { ChangeFact, Facts, IslandFact, SettledFact } from '../law/types.ts'
import type { Proposal } from '../proposal/types.ts'
import type { Part } from '../subdivision/assemble.ts'
import type { Outcome } from '../subdivision/outcome.ts'
import { areaMeasure, mapArea, statedArea } from './area.ts'
import { cooperationFacts, designationFacts } from './cooperation-facts.ts'
import { movedParts, movesOf, transferFacts } from './moves.ts'
import { mergeFacts, municipalityFacts, originFacts } from './municipalities.ts'
import { datasetName, nameOf } from './names.ts'
import { residentBasis } from './pedigrees.ts'
import { pieceFacts } from './pieces.ts'
import { regionChanges } from './region-facts.ts'
import { residentFact } from './resident-facts.ts'
import { type DoneStep, doneOf, isDone, movesLand, type Step } from './step.ts'

export interface Measured {
  /** Without indicators, which cost more: see indicators.ts. */
  readonly facts: Facts
  /** The pieces of moved land; keys are ways (see moves.ts). */
  readonly parts: readonly Part[]
}

/** `islandsNow` measures the islands that changed hands; the outcome must stand at the proposal. */
export function measure(
  dataset: Dataset,
  outcome: Outcome,
  proposal: Proposal,
  steps: readonly Step[],
  islandsNow: () => readonly IslandFact[]
): Measured {
  const done = steps.filter(isDone)
  const parts = movedParts(outcome)
  const moves = movesOf(outcome, parts)
  const ground = areaMeasure(dataset, outcome)
  const transfers = transferFacts(outcome, moves, done, ground, residentBasis(dataset, outcome))
  const total = transfers.reduce((sum, transfer) => sum + transfer.area.best, 0)
  const mapTotal = mapArea(
    ground,
    total,
    ground.outlineM(label => outcome.labels.moved(label))
  )
  const merged = mergeFacts(done)
  const municipalities = municipalityFacts(dataset, outcome, moves, merged)
  const facts: Facts = {
    effectiveDate: proposal.effectiveDate,
    regionsKnown: regionsOn(dataset.register, proposal.effectiveDate).length > 0,
    area: statedArea(ground, done, mapTotal),
    residents: residentFact(dataset, outcome, done, moves),
    transfers,
    pieces: pieceFacts(outcome, parts),
    municipalities,
    unassigned: unassigned(dataset, steps),
    reachesForeignLand: done.some(({ result }) => result.reachesForeignLand),
    names: names(dataset, outcome),
    changes: steps.flatMap((step, i) => (isDone(step) ? [changeFact(step, i + 1)] : [])),
    merged,
    settled: settledFacts(dataset, outcome, done),
    regionChanges: regionChanges(outcome, done),
    cooperations: cooperationFacts(dataset, outcome, municipalities, done),
    designations: designationFacts(dataset, outcome, done),
    indicators: [],
    indicatorPedigrees: null,
    islands: done.length > 0 ? islandsNow() : [],
    origins: originFacts(outcome, municipalities)
  }
  return { facts, parts }
}

function names(dataset: Dataset, outcome: Outcome): Facts['names'] {
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

function changeFact(step: DoneStep, number: number): ChangeFact {
  const { change, result } = step
  return {
    id: change.id,
    number,
    kind: change.type,
    name: change.note ?? null,
    moved: movesLand(step) ? result.moves : []
  }
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

/** From the outcome to the facts the law asks for: every figure with its range and where it comes from. */
import { regionsOn } from '../../dataset/regions.ts'
import type { Dataset } from '../../dataset/types.ts'
import type { Facts, IslandFact, SettledFact } from '../../law/types.ts'
import type { Proposal } from '../../proposal/types.ts'
import type { Division } from '../../subdivision/division.ts'
import type { CaseSteps } from './case-steps.ts'
import { caseFacts, measuresOf } from './cases.ts'
import { cooperationFacts, designationFacts } from './cooperation-facts.ts'
import type { Moves } from './moves.ts'
import { mergeFacts, municipalityFacts, originFacts } from './municipalities.ts'
import { nameOf } from './names.ts'
import { regionChanges, regionLand } from './region-facts.ts'
import { type DoneStep, doneOf } from './step.ts'

/** What measuring asks besides the outcome, which must stand at the proposal. */
export interface Measures {
  readonly moves: Moves
  /** The islands that changed hands. */
  readonly islands: () => readonly IslandFact[]
}

/** Without indicators, which cost more: see indicators.ts. */
export function measure(
  dataset: Dataset,
  outcome: Division,
  proposal: Proposal,
  steps: CaseSteps,
  { moves, islands }: Measures
): Facts {
  const { besides, changes, done, lineage, moving, remarks } = steps
  const ways = moves.ways()
  const transfers = moves.transfers(lineage)
  const changesOfRegions = regionChanges(outcome, besides)
  const whole = {
    remarks,
    moving: () => moving,
    transfers,
    outlineM: outcome.outlines.ofAll(),
    estimate: () => outcome.residents.ofAllMoved(),
    census: () => outcome.census.ofAllMoved()
  }
  const merged = mergeFacts(besides)
  const municipalities = municipalityFacts(dataset, outcome, ways, merged)
  return {
    effectiveDate: proposal.effectiveDate,
    regionsKnown: regionsOn(dataset.register, proposal.effectiveDate).length > 0,
    ...measuresOf(dataset, outcome, whole),
    cases: caseFacts(dataset, outcome, { steps, ways, transfers, regionChanges: changesOfRegions }),
    transfers,
    pieces: moves.pieces(),
    municipalities,
    reachesForeignLand: steps.reachesForeignLand,
    names: names(dataset, outcome),
    changes,
    merged,
    settled: settledFacts(dataset, outcome, besides),
    regionChanges: changesOfRegions,
    regionLand: regionLand(outcome, besides, municipalities, changesOfRegions),
    cooperations: cooperationFacts(dataset, outcome, municipalities, besides),
    designations: designationFacts(dataset, outcome, besides),
    indicators: [],
    indicatorPedigrees: null,
    islands: done.length > 0 ? islands() : [],
    origins: originFacts(outcome, municipalities)
  }
}

const kept = new WeakMap<object, Facts['names']>()

/** The same as long as no change gives or takes a name. */
function names(dataset: Dataset, outcome: Division): Facts['names'] {
  const { stamp } = outcome.owners
  const known = kept.get(stamp)
  if (known) return known
  const found = namesNow(dataset, outcome)
  kept.set(stamp, found)
  return found
}

function namesNow(dataset: Dataset, outcome: Division): Facts['names'] {
  const codes = [...outcome.owners.all()].map(owner => outcome.owners.code(owner))
  return Object.fromEntries(codes.map(code => [code, nameOf(dataset, outcome, code)]))
}

function settledFacts(dataset: Dataset, outcome: Division, done: readonly DoneStep[]): SettledFact[] {
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

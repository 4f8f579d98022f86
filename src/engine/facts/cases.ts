/** The cases of a proposal (src/law/cases.ts), and what is measured of each by itself. */
import type { Dataset } from '../../dataset/types.ts'
import { casesAmong, type Group, type Tie } from '../../law/cases.ts'
import type { CaseFact, CaseMeasures, HoleFact, RegionChangeFact, TransferFact } from '../../law/types.ts'
import type { Way } from '../../partition/labels.ts'
import { municipalitiesNamed } from '../../proposal/mentions.ts'
import type { Change } from '../../proposal/types.ts'
import type { Division } from '../../subdivision/division.ts'
import { holesOf } from '../../subdivision/holes.ts'
import type { Estimate } from '../../subdivision/residents/estimate.ts'
import { areaMeasure, mapArea, statedArea } from './area.ts'
import type { CaseSteps } from './case-steps.ts'
import { datasetName } from './names.ts'
import { OfWays } from './of-ways.ts'
import { residentFact } from './resident-facts.ts'
import type { Scope } from './scope.ts'
import { type CaseStep, type DoneStep, isDone } from './step.ts'

export function measuresOf(dataset: Dataset, outcome: Division, scope: Scope): CaseMeasures {
  const ground = areaMeasure(dataset)
  const total = scope.transfers.reduce((sum, transfer) => sum + transfer.area.best, 0)
  return {
    area: statedArea(
      scope.moving,
      scope.transfers,
      mapArea(ground, total, scope.outlineM),
      holes(dataset, scope.moving)
    ),
    residents: residentFact(dataset, outcome, scope),
    unassigned: unassigned(dataset, scope.steps)
  }
}

/** What the cases of an outcome are read off. */
export interface CaseSources {
  readonly steps: CaseSteps
  /** One per way, in the same order. */
  readonly ways: readonly Way[]
  readonly transfers: readonly TransferFact[]
  readonly regionChanges: readonly RegionChangeFact[]
}

/** The cases of a proposal with several; none where all is one. */
export function caseFacts(dataset: Dataset, outcome: Division, sources: CaseSources): readonly CaseFact[] {
  const { steps, ways, transfers, regionChanges } = sources
  const groups = casesAmong(steps.all.flatMap(step => tieOf(outcome, step, regionChanges)))
  if (groups.length < 2) return []
  const homes = new Map(groups.flatMap((group, i) => group.municipalities.map(code => [code, i] as const)))
  const waysOf = groups.map((): Way[] => [])
  const transfersOf = groups.map((): TransferFact[] => [])
  for (const [i, transfer] of transfers.entries()) {
    const home = homes.get(transfer.from) ?? 0
    waysOf[home]?.push(ways[i] as Way)
    transfersOf[home]?.push(transfer)
  }
  const stepsOf = stepsByGroup(groups, steps.all)
  const moving = new Set<CaseStep>(steps.moving)
  const kept = peopleOf(outcome)
  return groups.map((group, i): CaseFact => {
    const own = waysOf[i] ?? []
    const ownSteps = stepsOf[i] ?? []
    return {
      ...group,
      measures: measuresOf(dataset, outcome, {
        steps: ownSteps,
        moving: ownSteps.filter((step): step is DoneStep => moving.has(step)),
        transfers: transfersOf[i] ?? [],
        outlineM: outcome.outlines.ofWays(new Set(own)),
        estimate: () => kept.estimate.of(own, () => outcome.residents.ofWays(own)),
        census: () => kept.census.of(own, () => outcome.census.together(own))
      })
    }
  })
}

/** People of cases, for as long as no change touches the land of any of their ways. */
interface People {
  readonly estimate: OfWays<Estimate>
  readonly census: OfWays<Estimate>
}

const people = new WeakMap<Division, People>()

function peopleOf(outcome: Division): People {
  const known = people.get(outcome)
  if (known) return known
  const stamps = outcome.cacheByWay<object>()
  const fresh = { estimate: new OfWays<Estimate>(stamps), census: new OfWays<Estimate>(stamps) }
  people.set(outcome, fresh)
  return fresh
}

function stepsByGroup(groups: readonly Group[], steps: readonly CaseStep[]): readonly (readonly CaseStep[])[] {
  const byId = new Map(steps.map(step => [step.change.id, step]))
  return groups.map(({ changes }) => changes.flatMap(id => byId.get(id) ?? []))
}

/** A change that could not be applied is in a case only where it lies in no municipality, which § 4 speaks of. */
function tieOf(outcome: Division, step: CaseStep, regionChanges: readonly RegionChangeFact[]): readonly Tie[] {
  const { change, result } = step
  if (isDone(step)) return [touched(outcome, step, regionChanges)]
  if (result === 'off' || result.ok || result.problem !== 'unassigned-only') return []
  return [
    {
      change: change.id,
      municipalities: receiver(change).filter(code => isInDivision(outcome, code)),
      ofRegions: false
    }
  ]
}

const receiver = (change: Change): readonly string[] => ('to' in change ? [change.to] : [])

function touched(outcome: Division, { change, result }: DoneStep, regionChanges: readonly RegionChangeFact[]): Tie {
  const { id } = change
  if (change.type === 'set-region') return { change: id, municipalities: change.municipalities, ofRegions: true }
  if (change.type === 'merge-regions') {
    const ended = new Set(change.codes)
    const joined = regionChanges.filter(
      ({ kind, from }) => kind === 'merge-regions' && from && (ended.has(from.id) || ended.has(from.code ?? ''))
    )
    return { change: id, municipalities: joined.map(({ code }) => code), ofRegions: true }
  }
  const known = ties.get(result)
  if (known && result.moves.length > 0 && known.change === id) return known
  const codes = result.moves.flatMap(({ from, to }) => [from, to])
  const all = [...codes, ...municipalitiesNamed(change, 'made', id => outcome.membersOf(id))].filter(code =>
    isInDivision(outcome, code)
  )
  const tie = { change: id, municipalities: [...new Set(all)], ofRegions: false }
  ties.set(result, tie)
  return tie
}

/** What came of a change that moved land is that change's own, and anew where any change before it is another. */
const ties = new WeakMap<DoneStep['result'], Tie>()

/** Christiansø and land without a code are nobody's: many settle a doubt there and have nothing to do with each other. */
function isInDivision(outcome: Division, code: string): boolean {
  const owner = outcome.owners.find(code)
  return owner >= 0 && outcome.isInDivision(owner)
}

/** What drawings of a case cover of each hole together; of a place several cover, at most the hole. */
function holes({ land }: Dataset, moving: readonly DoneStep[]): readonly HoleFact[] {
  const covered = new Map<number, number>()
  for (const { result } of moving)
    for (const { hole, areaM2 } of result.holes) covered.set(hole, (covered.get(hole) ?? 0) + areaM2)
  return holesOf(land).flatMap(({ between, areaM2: whole }, hole) => {
    const areaM2 = covered.get(hole)
    return areaM2 === undefined ? [] : [{ between, areaM2: Math.min(areaM2, whole) }]
  })
}

function unassigned(dataset: Dataset, steps: readonly CaseStep[]): CaseMeasures['unassigned'] {
  const found = new Map<string, number>()
  const add = (code: string, areaM2: number) => found.set(code, Math.max(areaM2, found.get(code) ?? 0))
  for (const { result } of steps)
    if (result === 'off') continue
    else if (result.ok) for (const { code, areaM2 } of result.unassigned) add(code, areaM2)
    else if (result.problem === 'unassigned-only') add(result.codes[0] ?? '', result.areaM2)
  return [...found].map(([code, areaM2]) => ({ code, name: datasetName(dataset, code), areaM2 }))
}

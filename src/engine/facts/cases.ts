/** The cases of a proposal (src/law/cases.ts), and what is measured of each by itself. */
import { lazily, sameItems } from '../../collections/kept.ts'
import type { Dataset } from '../../dataset/types.ts'
import { casesAmong, casesWith, type Group, type Tie } from '../../law/cases.ts'
import type { CaseFact, CaseMeasures, HoleFact, RegionChangeFact, TransferFact } from '../../law/types.ts'
import type { Way } from '../../partition/labels.ts'
import { municipalitiesNamed } from '../../proposal/mentions.ts'
import { countOf } from '../../proposal/stated.ts'
import type { Change } from '../../proposal/types.ts'
import type { Division } from '../../subdivision/division.ts'
import { holesOf } from '../../subdivision/holes.ts'
import { areaMeasure, mapArea, statedArea } from './area.ts'
import { type CaseSteps, isTransfer } from './case-steps.ts'
import { datasetName } from './names.ts'
import type { Remarks } from './remarks.ts'
import { residentFact } from './resident-facts.ts'
import type { Scope } from './scope.ts'
import { type CaseStep, type DoneStep, isDone } from './step.ts'

export function measuresOf(dataset: Dataset, outcome: Division, scope: Scope): CaseMeasures {
  const ground = areaMeasure(dataset)
  const total = scope.transfers.reduce((sum, transfer) => sum + transfer.area.best, 0)
  return {
    area: statedArea(scope, mapArea(ground, total, scope.outlineM), holes(dataset, scope.remarks)),
    residents: residentFact(dataset, outcome, scope),
    unassigned: unassigned(dataset, scope.remarks),
    unplaced: outcome.unplaced.isEmpty ? NONE : scope.moving().flatMap(unplacedOf)
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

/**
 * The cases of a proposal with several; none where all is one. A case none of whose changes has come to anything else, and
 * none of whose land is other than before, is the very same fact.
 */
export function caseFacts(dataset: Dataset, outcome: Division, sources: CaseSources): readonly CaseFact[] {
  const { steps, ways, transfers } = sources
  const groups = groupsOf(outcome, sources)
  if (groups.length < 2) return []
  const homes = new Map(groups.flatMap((group, i) => group.municipalities.map(code => [code, i] as const)))
  const waysOf = groups.map((): Way[] => [])
  const transfersOf = groups.map((): TransferFact[] => [])
  for (const [i, transfer] of transfers.entries()) {
    const home = homes.get(transfer.from) ?? 0
    waysOf[home]?.push(ways[i] as Way)
    transfersOf[home]?.push(transfer)
  }
  return groups.map((group, i): CaseFact => {
    const [ownWays, ownTransfers] = [waysOf[i] ?? [], transfersOf[i] ?? []]
    const known = measured.get(group)
    if (known && sameItems(known.transfers, ownTransfers)) return known.fact
    const ids = lazily(() => new Set(group.changes))
    const isOwn = ({ change }: CaseStep) => ids().has(change.id)
    const fact = {
      ...group,
      measures: measuresOf(dataset, outcome, {
        remarks: steps.remarks.among(isOwn),
        moving: () => steps.moving.filter(isOwn),
        transfers: ownTransfers,
        outlineM: outcome.outlines.ofWays(new Set(ownWays)),
        estimate: () => outcome.residents.ofWays(ownWays),
        census: () => outcome.census.together(ownWays)
      })
    }
    measured.set(group, { transfers: ownTransfers, fact })
    return fact
  })
}

/** A group stands for its changes with what came of them (see `tied`), and a transfer for the land that went its way. */
const measured = new WeakMap<Group, { readonly transfers: readonly TransferFact[]; readonly fact: CaseFact }>()

function groupsOf(outcome: Division, { steps, regionChanges }: CaseSources): readonly Group[] {
  const { all, before } = steps
  const last = all.at(-1)
  // It makes and names nobody, so the others tie what they tie without it; only whose regions merge may be others.
  const isPlain = before && last && isTransfer(last.change) && !before.besides.some(mergesRegions)
  if (!isPlain) return casesAmong(all.flatMap(step => tieOf(outcome, step, regionChanges)))
  const [more] = tieOf(outcome, last, regionChanges)
  const ties = tiesBefore(before, () => before.all.flatMap(step => tieOf(outcome, step, regionChanges)))
  return more ? casesWith(ties, more) : casesAmong(ties)
}

const mergesRegions = ({ change }: DoneStep) => change.type === 'merge-regions'

const tiesKept = new WeakMap<CaseSteps, readonly Tie[]>()

function tiesBefore(steps: CaseSteps, make: () => readonly Tie[]): readonly Tie[] {
  const known = tiesKept.get(steps)
  if (known) return known
  const found = make()
  tiesKept.set(steps, found)
  return found
}

/** A change that could not be applied is in a case only where it lies in no municipality, which § 4 speaks of. */
function tieOf(outcome: Division, step: CaseStep, regionChanges: readonly RegionChangeFact[]): readonly Tie[] {
  const { change, result } = step
  if (isDone(step)) return [touched(outcome, step, regionChanges)]
  if (result === 'off' || result.ok || result.problem !== 'unassigned-only') return []
  return [
    tied(
      step,
      receiver(change).filter(code => isInDivision(outcome, code))
    )
  ]
}

const receiver = (change: Change): readonly string[] => ('to' in change ? [change.to] : [])

function touched(outcome: Division, step: DoneStep, regionChanges: readonly RegionChangeFact[]): Tie {
  const { change, result } = step
  if (change.type === 'set-region') return tied(step, change.municipalities, true)
  if (change.type === 'merge-regions') {
    const ended = new Set(change.codes)
    const joined = regionChanges.filter(
      ({ kind, from }) => kind === 'merge-regions' && from && (ended.has(from.id) || ended.has(from.code ?? ''))
    )
    return tied(
      step,
      joined.map(({ code }) => code),
      true
    )
  }
  const known = ties.get(change)
  if (known?.result === result && isTransfer(change)) return known.tie
  const codes = result.moves.flatMap(({ from, to }) => [from, to])
  const all = [...codes, ...municipalitiesNamed(change, 'made', id => outcome.membersOf(id))].filter(code =>
    isInDivision(outcome, code)
  )
  return tied(step, [...new Set(all)])
}

/** The very same tie for as long as the change stands, nothing else came of it and it touches the same municipalities. */
function tied({ change, result }: CaseStep, municipalities: readonly string[], ofRegions = false): Tie {
  const known = ties.get(change)
  if (known?.result === result && sameItems(known.tie.municipalities, municipalities)) return known.tie
  const tie = { change: change.id, municipalities, ofRegions }
  ties.set(change, { result, tie })
  return tie
}

/** What came of a change is that change's own, and anew where any change before it is another. */
const ties = new WeakMap<Change, { readonly result: CaseStep['result']; readonly tie: Tie }>()

/** Christiansø and land without a code are nobody's: many settle a doubt there and have nothing to do with each other. */
function isInDivision(outcome: Division, code: string): boolean {
  const owner = outcome.owners.find(code)
  return owner >= 0 && outcome.isInDivision(owner)
}

/** What drawings of a case cover of each hole together; of a place several cover, at most the hole. */
function holes({ land }: Dataset, { overHoles }: Remarks): readonly HoleFact[] {
  if (overHoles.length === 0) return []
  const covered = new Map<number, number>()
  for (const { result } of overHoles)
    for (const { hole, areaM2 } of result.holes) covered.set(hole, (covered.get(hole) ?? 0) + areaM2)
  return holesOf(land).flatMap(({ between, areaM2: whole }, hole) => {
    const areaM2 = covered.get(hole)
    return areaM2 === undefined ? [] : [{ between, areaM2: Math.min(areaM2, whole) }]
  })
}

const NONE: CaseMeasures['unplaced'] = []

function unplacedOf({ change, result }: DoneStep): CaseMeasures['unplaced'] {
  const [move] = result.moves
  if (result.unplacedM2 === 0 || !move) return []
  const { from, to } = move
  return [{ change: change.id, from, to, areaM2: result.unplacedM2, counted: countOf(change) !== null }]
}

function unassigned(dataset: Dataset, { overUnassigned }: Remarks): CaseMeasures['unassigned'] {
  const found = new Map<string, number>()
  const add = (code: string, areaM2: number) => found.set(code, Math.max(areaM2, found.get(code) ?? 0))
  for (const { result } of overUnassigned)
    if (result === 'off') continue
    else if (result.ok) for (const { code, areaM2 } of result.unassigned) add(code, areaM2)
    else add(result.codes[0] ?? '', result.areaM2)
  return [...found].map(([code, areaM2]) => ({ code, name: datasetName(dataset, code), areaM2 }))
}

import type { FeatureCollection } from 'geojson'
import { toGridMm } from '../geometry/grid.ts'
import { factsWith } from '../law/case-facts.ts'
import type { Facts } from '../law/types.ts'
import { labelAt } from '../partition/point-location.ts'
import type { Proposal } from '../proposal/types.ts'
import type { StepResult } from '../subdivision/changes/change.ts'
import { withLandOf } from '../subdivision/changes/transfer.ts'
import type { CaseState, ChangeReport, LonLat, Place, Preview, PreviewRequest, Trimmed } from './api.ts'
import { CaseSteps } from './facts/case-steps.ts'
import { statedCooperation } from './facts/cooperation-facts.ts'
import { measure } from './facts/facts.ts'
import { nameOf } from './facts/names.ts'
import { oddParts } from './facts/odd-parts.ts'
import { regionsOfLand } from './facts/origins.ts'
import { indicatorPedigrees } from './facts/pedigrees.ts'
import { regionOffers, regionRef } from './facts/region-facts.ts'
import { stepProblem } from './problems.ts'
import { divisionGeoJson, movedLand } from './queries/geojson.ts'
import type { Session, Standing } from './session.ts'
import { atOnce, type Stretches } from './task-queue.ts'
import { type Judge, landToMove, trimmed } from './trim.ts'
import { unknownCodes, untold } from './unknown-codes.ts'
import { conservation, municipalityReports, previewVerdicts, verdictsOf } from './verdicts.ts'

/** An export that would not be exact is refused with this. */
export class NotExactError extends Error {
  override name = 'NotExactError'
}

export function placeAt({ outcome, dataset }: Session, point: LonLat, date: string): Place {
  const [x, y] = toGridMm(point)
  const land = outcome.labels.land(labelAt(outcome.strands, x - outcome.origin[0], y - outcome.origin[1]))
  const code = outcome.owners.code(land.owner)
  return {
    code,
    name: code === '' ? '' : outcome.owners.name(land.owner),
    // On another date than the proposal's there is only what the register says of where the land came from.
    region:
      date === outcome.regions.onDate
        ? outcome.regions.of(land)
        : regionRef(dataset.register, outcome.owners.code(land.base), date),
    movedFrom: land.origin === land.owner ? null : outcome.owners.code(land.origin)
  }
}

/** Shares of the work of an evaluation, as they are told. */
const [TAKEN, MEASURED, DESCRIBED] = [0.65, 0.7, 0.9]

export function* evaluating(session: Session, proposal: Proposal): Stretches<CaseState> {
  const { outcome, islands, indicators, municipalities: book } = session
  const bringing = bringTo(session, proposal)
  let taken = bringing.next()
  for (; !taken.done; taken = bringing.next()) yield TAKEN * taken.value
  const steps = taken.value.steps
  yield TAKEN
  islands.warm()
  yield TAKEN
  outcome.moved.settle()
  yield TAKEN
  const facts = measured(session, proposal, steps)
  yield MEASURED
  const codes = facts.municipalities.map(({ code }) => code)
  for (const [i, municipality] of facts.municipalities.entries()) {
    // Measured here one by one, and kept for when all are asked for.
    indicators.measure(municipality.code)
    book.report(municipality.code, proposal.effectiveDate)
    yield between(MEASURED, DESCRIBED, i / codes.length)
  }
  const whole = withIndicators(session, facts)
  const verdicts = verdictsOf(session, proposal, steps, whole)
  yield DESCRIBED
  const odd = yield* part(oddParts(outcome, codes), DESCRIBED, 1)
  return {
    ...verdicts,
    municipalities: municipalityReports(session, proposal, whole),
    regionOffer: regionOffers(whole),
    oddParts: odd,
    unknown: untold(unknownCodes(session.dataset.register, proposal), verdicts.changes)
  }
}

const between = (from: number, to: number, share: number) => from + (to - from) * share

/** Work that is part of a greater one, with its share of that. */
function* part<T>(work: Stretches<T>, from: number, to: number): Stretches<T> {
  for (;;) {
    const { done, value } = work.next()
    if (done) return value
    yield between(from, to, value)
  }
}

/** Asks for session and proposal when its turn comes. */
export function* exporting(sessionNow: () => Session, evaluatedNow: () => Proposal | null): Stretches<string> {
  const [session, evaluated] = [sessionNow(), evaluatedNow()]
  const { dataset, outcome } = session
  const { exact } = conservation(session, true)
  if (!exact) throw new NotExactError('the division does not add up to the country')
  return yield* divisionGeoJson(outcome, (code, parts) => {
    const owner = outcome.owners.find(code)
    const regions = evaluated ? regionsOfLand(outcome, owner) : []
    return {
      name: outcome.owners.name(owner),
      areaM2: parts.reduce((sum, part) => sum + part.areaM2, 0),
      region: regions.length > 0 ? regions.map(({ region }) => region.name).join(', ') : null,
      effectiveDate: evaluated?.effectiveDate ?? null,
      dataset: dataset.manifest.id
    }
  })
}

/** Land the proposal that was evaluated last moves or settles. */
export function allMovedLand(session: Session): FeatureCollection {
  const { outcome } = session
  return movedLand(outcome, outcome.moved.parts(), outcome.settled.parts(), namer(session))
}

/** What a preview says; the outcome is left at the proposal without the draft. */
export function previewOf(session: Session, { proposal, draft }: PreviewRequest): Preview {
  const { outcome } = session
  const { steps } = bring(session, proposal)
  // What stands is worked out before the draft comes, so that it is kept when the draft goes.
  outcome.moved.settle()
  outcome.settled.settle()
  outcome.defectsNow()
  return outcome.with(draft, (result): Preview => {
    if (!result.ok) {
      const path = `$.changes[${proposal.changes.length}]`
      const problem = stepProblem(session.dataset, outcome, result, path, draft, session.isForeign)
      return { kind: 'problem', problem }
    }
    const all = steps.and({ change: draft, result })
    const extended = { ...proposal, changes: all.all.map(({ change }) => change) }
    const altered = [outcome.moved.settleFresh(), outcome.settled.settleFresh()] as const
    const verdicts = previewVerdicts(session, extended, all, measured(session, extended, all))
    const land = movedLand(outcome, ...altered, namer(session))
    return { kind: 'ok', verdicts, movedLand: land, draft: verdicts.changes.at(-1) as ChangeReport }
  })
}

/** Bring the outcome to a proposal; what it has in common with the one before costs nothing. */
export function bring(session: Session, proposal: Proposal): Standing {
  return atOnce(bringTo(session, proposal))
}

const OFF = 'off' as const

export function* bringTo(
  session: Session,
  { changes, cooperations, effectiveDate: date }: Pick<Proposal, 'changes' | 'cooperations' | 'effectiveDate'>
): Stretches<Standing> {
  const { standing, outcome } = session
  const stands = standing?.changes === changes && standing.cooperations === cooperations && standing.date === date
  if (standing && stands) return standing
  session.standing = null
  const inForce = changes.filter(({ off }) => !off)
  const results = yield* outcome.updating(inForce, date, cooperations.map(statedCooperation))
  let next = 0
  const steps = changes.map(change => ({ change, result: change.off ? OFF : (results[next++] as StepResult) }))
  session.standing = { changes, cooperations, date, steps: CaseSteps.of(steps, standing?.steps) }
  return session.standing
}

function measured({ dataset, outcome, islands, moves }: Session, proposal: Proposal, steps: CaseSteps): Facts {
  return measure(dataset, outcome, proposal, steps, { moves, islands: () => islands.facts() })
}

function withIndicators({ dataset, indicators, outcome }: Session, facts: Facts): Facts {
  const found = indicators.factsFor(facts)
  return {
    ...facts,
    indicators: found,
    indicatorPedigrees: found.length > 0 ? indicatorPedigrees(dataset, outcome) : null
  }
}

const namer =
  ({ dataset, outcome }: Session) =>
  (code: string) =>
    nameOf(dataset, outcome, code)

/** The nearest lawful alternative to one transfer, judged with the other changes in force. */
export function trim(session: Session, proposal: Proposal, changeId: string): Trimmed | null {
  const { outcome } = session
  const change = proposal.changes.find(({ id }) => id === changeId)
  if (change?.type !== 'transfer-area') return null
  const others = { ...proposal, changes: proposal.changes.filter(other => other !== change) }
  const { steps } = bring(session, others)
  const moved = withLandOf(outcome, change, () => landToMove(outcome, outcome.owners.find(change.to)))
  if (moved === null) return null
  const judge: Judge = candidate =>
    outcome.with(candidate, result => {
      if (!result.ok) return null
      const all = steps.and({ change: candidate, result })
      const extended = { ...proposal, changes: all.all.map(({ change }) => change) }
      // The limits are the case's that the transfer is of, whatever else the proposal holds.
      const facts = factsWith(measured(session, extended, all), candidate.id)
      return { facts, areaM2: result.areaM2, residents: result.residents }
    })
  return trimmed(outcome, change, moved, judge)
}

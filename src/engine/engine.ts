/**
 * The engine: holds dataset and outcome, answers the app and the command line alike. Everything it says about a proposal
 * follows from dataset and proposal; it keeps no other state than what it has already worked out.
 */
import type { MultiPolygon, Polygon } from 'geojson'
import { loadDataset, loadOverview, type Read } from '../dataset/load.ts'
import { toGridMm } from '../geometry/grid.ts'
import { factsWith } from '../law/case-facts.ts'
import type { Facts } from '../law/types.ts'
import type { Proposal } from '../proposal/types.ts'
import { cooperationsOn } from '../subdivision/cooperations.ts'
import { labelAt } from '../subdivision/locate.ts'
import { StepFailedError, type StepResult } from '../subdivision/steps.ts'
import { drawnOn } from '../subdivision/taken-land.ts'
import { withLandOf } from '../subdivision/transfer.ts'
import type {
  CaseState,
  ChangeReport,
  EngineApi,
  LonLat,
  MunicipalityReport,
  Place,
  Preview,
  PreviewRequest,
  Trimmed
} from './api.ts'
import { borderPoint } from './border-point.ts'
import { CaseSteps } from './case-steps.ts'
import { measure } from './facts.ts'
import { foreignLand } from './foreign.ts'
import { divisionGeoJson, mapGeometry, movedBorders, movedLand, positioned } from './geojson.ts'
import { joined } from './joined.ts'
import { regionsOfLand } from './land-of.ts'
import { atOnce, LongWork, type Stretches } from './long-work.ts'
import { nameOf } from './names.ts'
import { oddParts } from './odd-parts.ts'
import { type Opened, opened, rebuilt, type Standing } from './opened.ts'
import { indicatorPedigrees } from './pedigrees.ts'
import { stepProblem } from './problems.ts'
import { regionOffers } from './region-facts.ts'
import { regionRef } from './regions.ts'
import { snapPoint } from './snap.ts'
import { snapToUnits } from './snap-units.ts'
import { statedCooperation } from './stated-cooperation.ts'
import { receiversFor } from './suggest.ts'
import { trace } from './trace.ts'
import { type Judge, landToMove, trimmed } from './trim.ts'
import { UnitLayers } from './unit-layers.ts'
import { unknownCodes, untold } from './unknown-codes.ts'
import { conservation, municipalityReports, previewVerdicts, verdictsOf } from './verdicts.ts'

/** An export that would not be exact is refused with this. */
export class NotExactError extends Error {
  override name = 'NotExactError'
}

interface InUse extends Opened {
  readonly read: Read
  readonly units: UnitLayers
}

function inUse(state: Opened, read: Read): InUse {
  return { ...state, read, units: new UnitLayers(state, read) }
}

/**
 * `readerFor` makes a reader for a dataset's folder (a URL in the browser, a path on the command line); `pause` lets others
 * be served while long work goes on.
 */
export function createEngine(readerFor: (base: string) => Read, pause = () => Promise.resolve()): EngineApi {
  let current: InUse | null = null
  let evaluated: Proposal | null = null

  const open = () => {
    if (!current) throw new Error('no dataset is open')
    return current
  }

  const work = new LongWork(pause)
  /** To go on with after something threw; throws it where that was no change, or not for the first time. */
  const mended = (state: InUse, error: unknown): InUse => {
    const key = error instanceof StepFailedError ? error.key : null
    const fresh = inUse(rebuilt(state, key), state.read)
    if (current === state) current = fresh
    if (key === null || state.outcome.failing.has(key)) throw error
    return fresh
  }
  /** Asks of the outcome where it was evaluated last: work that was stopped has left it half way. */
  const asked = <T>(ask: (state: InUse) => T): T => {
    for (let state = open(); ; ) {
      try {
        if (!state.standing && evaluated) bring(state, evaluated)
        else if (!state.standing) state.outcome.update([])
        return ask(state)
      } catch (error) {
        state = mended(state, error)
      }
    }
  }
  const standing = () => asked(state => state)
  /** Asks in its turn. */
  const atRest = <T>(ask: (state: InUse) => T): Promise<T> => work.inTurn(() => asked(ask))
  /** As `asked`, for long work. */
  function* working<T>(first: InUse, ask: (state: InUse) => Stretches<T>): Stretches<T> {
    for (let state = first; ; ) {
      try {
        return yield* ask(state)
      } catch (error) {
        state = mended(state, error)
      }
    }
  }

  /** Asks about another proposal than the one evaluated last; others ask about that, so the outcome is left there. */
  const aside = async <T>(proposal: Proposal, ask: (state: InUse) => T): Promise<T> => {
    await open().units.openFor(proposal.changes)
    return atRest(state => {
      // Where this throws another outcome takes its place.
      const found = ask(state)
      if (evaluated) bring(state, evaluated)
      return found
    })
  }

  return {
    async open(base, onProgress) {
      const read = readerFor(base)
      const dataset = await loadDataset(read, onProgress)
      current = inUse(opened(dataset, await foreignLand(read, dataset)), read)
      evaluated = null
      return { manifest: dataset.manifest, register: dataset.register }
    },

    async overview(base) {
      // Names come with the register, once the dataset is open.
      return mapGeometry(await loadOverview(readerFor(base)), () => ({}))
    },

    async geometry() {
      const { dataset } = open()
      return mapGeometry(dataset.land, describer(dataset.register.municipalities))
    },

    async countResidents(file) {
      const { dataset, isForeign, read } = open()
      // Most cases are judged without: loaded with the first file.
      const { residentPointsOf } = await import('./resident-points.ts')
      const found = file && residentPointsOf(file, dataset)
      if (found && found.kind !== 'read') return found
      // All that was worked out rests on the residents used before.
      const state = inUse(opened(dataset, isForeign, found?.points), read)
      for (const key of open().outcome.failing) state.outcome.failing.add(key)
      if (evaluated) await state.units.openFor(evaluated.changes)
      await atRest(() => {
        current = state
        if (evaluated) bring(state, evaluated)
      })
      return found ? { kind: 'counted', residents: found.described } : { kind: 'estimated' }
    },

    async evaluate(proposal, onProgress) {
      const state = open()
      await state.units.openFor(proposal.changes)
      function* whole(): Stretches<CaseState> {
        const found = yield* working(state, now => evaluating(now, proposal))
        evaluated = proposal
        return found
      }
      return work.run(whole(), onProgress)
    },

    async resume(proposal) {
      const state = open()
      await state.units.openFor(proposal.changes)
      evaluated = proposal
      await work.run(working(state, now => bringTo(now, proposal)))
    },

    async preview(request) {
      await open().units.openFor([...request.proposal.changes, request.draft])
      return atRest(state => {
        evaluated = request.proposal
        return previewOf(state, request)
      })
    },

    async snap(point, metres, layer = 'border') {
      const onBorder = await atRest(({ outcome }) => snapPoint(outcome, point, metres))
      return onBorder || layer === 'border' ? onBorder : snapToUnits(await open().units.open(layer), point, metres)
    },

    async borderPoint(point, metres, between) {
      return atRest(({ outcome }) => borderPoint(outcome, point, metres, between))
    },

    async trace(from, to, layer) {
      const units = layer === 'border' ? null : await open().units.open(layer)
      return atRest(({ outcome }) => trace(outcome, from, to, units))
    },

    async lonLats(system, pairs) {
      const { toLonLats } = await import('./lon-lats.ts')
      return toLonLats(system, pairs)
    },

    async unitShapes(layer) {
      return open().units.shapes(layer)
    },

    async locate(point, date) {
      return atRest(state => placeAt(state, point, date))
    },

    async suggestReceivers(area: Polygon | MultiPolygon) {
      return atRest(({ outcome }) => {
        const drawn = drawnOn(outcome, area)
        return drawn.ok ? receiversFor(outcome, drawn.rings) : []
      })
    },

    async municipality(code, date): Promise<MunicipalityReport | null> {
      return atRest(({ municipalities }) => municipalities.report(code, date))
    },

    async islands() {
      return atRest(({ islands }) => islands.cards())
    },

    async cooperations(date) {
      const stated = (evaluated?.cooperations ?? []).map(statedCooperation)
      return cooperationsOn(open().dataset.register, date, stated)
    },

    async trim(proposal, changeId) {
      return aside(proposal, state => trim(state, proposal, changeId))
    },

    async joined(proposal, joining) {
      return aside(proposal, state => {
        bring(state, proposal)
        return joined(state.outcome, joining)
      })
    },

    async exportGeoJson(onProgress) {
      return work.run(
        exporting(standing, () => evaluated),
        onProgress
      )
    },

    async cancel() {
      work.cancel()
    }
  }
}

function placeAt({ outcome, dataset }: Opened, point: LonLat, date: string): Place {
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
const [TAKEN, MEASURED, DESCRIBED, DRAWN] = [0.6, 0.65, 0.85, 0.95]

function* evaluating(state: Opened, proposal: Proposal): Stretches<CaseState> {
  const { outcome, islands, indicators, municipalities: book } = state
  const bringing = bringTo(state, proposal)
  let taken = bringing.next()
  for (; !taken.done; taken = bringing.next()) yield TAKEN * taken.value
  const steps = taken.value.steps
  yield TAKEN
  islands.warm()
  yield TAKEN
  outcome.moved.settle()
  yield TAKEN
  const facts = measured(state, proposal, steps)
  yield MEASURED
  const codes = facts.municipalities.map(({ code }) => code)
  for (const [i, municipality] of facts.municipalities.entries()) {
    // Measured here one by one, and kept for when all are asked for.
    indicators.factsFor({ ...facts, municipalities: [municipality], cooperations: [] })
    book.report(municipality.code, proposal.effectiveDate)
    yield between(MEASURED, DESCRIBED, i / codes.length)
  }
  const whole = withIndicators(state, facts)
  const verdicts = verdictsOf(state, proposal, steps, whole)
  yield DESCRIBED
  const [moved, settled] = [outcome.moved.parts(), outcome.settled.parts()]
  yield* part(positioned(outcome, [...moved, ...settled]), DESCRIBED, DRAWN)
  const borders = yield* part(movedBorders(outcome), DESCRIBED, DRAWN)
  const odd = yield* part(oddParts(outcome, codes), DRAWN, 1)
  return {
    ...verdicts,
    municipalities: municipalityReports(state, proposal, whole),
    movedLand: movedLand(outcome, moved, settled, namer(state)),
    movedBorders: borders,
    regionOffer: regionOffers(whole),
    oddParts: odd,
    unknown: untold(unknownCodes(state.dataset.register, proposal), verdicts.changes)
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

/** Asks for state and proposal when its turn comes. */
function* exporting(stateNow: () => Opened, evaluatedNow: () => Proposal | null): Stretches<string> {
  const [state, evaluated] = [stateNow(), evaluatedNow()]
  const { dataset, outcome } = state
  const { exact } = conservation(state, true)
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

/** What a preview says; the outcome is left at the proposal without the draft. */
export function previewOf(state: Opened, { proposal, draft }: PreviewRequest): Preview {
  const { outcome } = state
  const { steps } = bring(state, proposal)
  // What stands is worked out before the draft comes, so that it is kept when the draft goes.
  outcome.moved.settle()
  outcome.settled.settle()
  outcome.defectsNow()
  return outcome.with(draft, (result): Preview => {
    if (!result.ok) {
      const path = `$.changes[${proposal.changes.length}]`
      const problem = stepProblem(state.dataset, outcome, result, path, draft, state.isForeign)
      return { kind: 'problem', problem }
    }
    const all = steps.and({ change: draft, result })
    const extended = { ...proposal, changes: all.all.map(({ change }) => change) }
    const altered = [outcome.moved.settleFresh(), outcome.settled.settleFresh()] as const
    const verdicts = previewVerdicts(state, extended, all, measured(state, extended, all))
    const land = movedLand(outcome, ...altered, namer(state))
    return { kind: 'ok', verdicts, movedLand: land, draft: verdicts.changes.at(-1) as ChangeReport }
  })
}

/** Bring the outcome to a proposal; what it has in common with the one before costs nothing. */
function bring(state: Opened, proposal: Proposal): Standing {
  return atOnce(bringTo(state, proposal))
}

const OFF = 'off' as const

function* bringTo(state: Opened, { changes, cooperations, effectiveDate: date }: Proposal): Stretches<Standing> {
  const { standing, outcome } = state
  const stands = standing?.changes === changes && standing.cooperations === cooperations && standing.date === date
  if (standing && stands) return standing
  state.standing = null
  const inForce = changes.filter(({ off }) => !off)
  const results = yield* outcome.updating(inForce, date, cooperations.map(statedCooperation))
  let next = 0
  const steps = changes.map(change => ({ change, result: change.off ? OFF : (results[next++] as StepResult) }))
  state.standing = { changes, cooperations, date, steps: CaseSteps.of(steps) }
  return state.standing
}

function measured({ dataset, outcome, islands, moves }: Opened, proposal: Proposal, steps: CaseSteps): Facts {
  return measure(dataset, outcome, proposal, steps, { moves, islands: () => islands.facts() })
}

function withIndicators({ dataset, indicators, outcome }: Opened, facts: Facts): Facts {
  const found = indicators.factsFor(facts)
  return {
    ...facts,
    indicators: found,
    indicatorPedigrees: found.length > 0 ? indicatorPedigrees(dataset, outcome) : null
  }
}

const namer =
  ({ dataset, outcome }: Opened) =>
  (code: string) =>
    nameOf(dataset, outcome, code)

/** The nearest lawful alternative to one transfer, judged with the other changes in force. */
function trim(state: Opened, proposal: Proposal, changeId: string): Trimmed | null {
  const { outcome } = state
  const change = proposal.changes.find(({ id }) => id === changeId)
  if (change?.type !== 'transfer-area') return null
  const others = { ...proposal, changes: proposal.changes.filter(other => other !== change) }
  const { steps } = bring(state, others)
  const moved = withLandOf(outcome, change, () => landToMove(outcome, outcome.owners.find(change.to)))
  if (moved === null) return null
  const judge: Judge = candidate =>
    outcome.with(candidate, result => {
      if (!result.ok) return null
      const all = steps.and({ change: candidate, result })
      const extended = { ...proposal, changes: all.all.map(({ change }) => change) }
      // The limits are the case's that the transfer is of, whatever else the proposal holds.
      const facts = factsWith(measured(state, extended, all), candidate.id)
      return { facts, areaM2: result.areaM2, residents: result.residents }
    })
  return trimmed(outcome, change, moved, judge)
}

function describer(records: readonly { readonly code: string; readonly name: string; readonly inDivision: boolean }[]) {
  const byCode = new Map(records.map(({ code, name, inDivision }) => [code, { name, inDivision }]))
  return (code: string): object => byCode.get(code) ?? { name: code, inDivision: false }
}

/**
 * The engine: holds dataset and outcome, answers the app and the command line alike. Everything it says about a proposal
 * follows from dataset and proposal; it keeps no other state than what it has already worked out.
 */
import type { MultiPolygon, Polygon } from 'geojson'
import { loadDataset, loadOverview, type Read } from '../dataset/load.ts'
import { toGridMm } from '../geometry/grid.ts'
import type { Facts } from '../law/types.ts'
import type { Proposal } from '../proposal/types.ts'
import { cooperationsOn } from '../subdivision/cooperations.ts'
import { drawnArea } from '../subdivision/drawn-area.ts'
import { labelAt } from '../subdivision/locate.ts'
import type { StepResult } from '../subdivision/steps.ts'
import { withLandOf } from '../subdivision/transfer.ts'
import type { ChangeReport, EngineApi, MunicipalityReport, Place, Trimmed } from './api.ts'
import { borderPoint } from './border-point.ts'
import { CaseSteps } from './case-steps.ts'
import { measure } from './facts.ts'
import { foreignLand } from './foreign.ts'
import { divisionGeoJson, mapGeometry, movedBorders, movedLand } from './geojson.ts'
import { regionsOfLand } from './land-of.ts'
import { nameOf } from './names.ts'
import { oddParts } from './odd-parts.ts'
import { type Opened, opened, type Standing } from './opened.ts'
import { indicatorPedigrees } from './pedigrees.ts'
import { stepProblem } from './problems.ts'
import { regionOffers } from './region-facts.ts'
import { regionRef } from './regions.ts'
import { snapPoint } from './snap.ts'
import { statedCooperation } from './stated-cooperation.ts'
import { receiversFor } from './suggest.ts'
import { trace } from './trace.ts'
import { type Judge, landToMove, trimmed } from './trim.ts'
import { UnitLayers } from './unit-layers.ts'
import { conservation, previewVerdicts, verdictsOf } from './verdicts.ts'

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

/** `readerFor` makes a reader for a dataset's folder (a URL in the browser, a path on the command line). */
export function createEngine(readerFor: (base: string) => Read): EngineApi {
  let current: InUse | null = null
  let evaluated: Proposal | null = null

  const open = () => {
    if (!current) throw new Error('no dataset is open')
    return current
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
      const { described, residentPointsOf } = await import('./resident-points.ts')
      const points = file && residentPointsOf(file, dataset)
      if (points && 'message' in points) return { kind: 'refused', problem: points }
      // All that was worked out rests on the residents used before.
      const state = inUse(opened(dataset, isForeign, points), read)
      if (evaluated) {
        await state.units.openFor(evaluated.changes)
        bring(state, evaluated)
      }
      current = state
      return points ? { kind: 'counted', residents: described(points) } : { kind: 'estimated' }
    },

    async evaluate(proposal) {
      const state = open()
      await state.units.openFor(proposal.changes)
      const { steps } = bring(state, proposal)
      evaluated = proposal
      state.islands.warm()
      const whole = withIndicators(state, measured(state, proposal, steps))
      const { moved, settled } = state.outcome
      return {
        ...verdictsOf(state, proposal, steps, whole),
        movedLand: movedLand(state.outcome, moved.parts(), settled.parts(), namer(state)),
        movedBorders: movedBorders(state.outcome),
        regionOffer: regionOffers(state.outcome, whole),
        oddParts: oddParts(
          state.outcome,
          whole.municipalities.map(({ code }) => code)
        )
      }
    },

    async preview({ proposal, draft }) {
      const state = open()
      await state.units.openFor([...proposal.changes, draft])
      const { steps } = bring(state, proposal)
      evaluated = proposal
      state.outcome.moved.settle()
      state.outcome.settled.settle()
      return state.outcome.with(draft, result => {
        const path = `$.changes[${proposal.changes.length}]`
        const { dataset, outcome, isForeign } = state
        if (!result.ok)
          return { kind: 'problem', problem: stepProblem(dataset, outcome, result, path, draft, isForeign) } as const
        const all = steps.and({ change: draft, result })
        const extended = { ...proposal, changes: all.all.map(({ change }) => change) }
        const fresh = [outcome.moved.settleFresh(), outcome.settled.settleFresh()] as const
        const verdicts = previewVerdicts(state, extended, all, measured(state, extended, all))
        const moved = movedLand(outcome, ...fresh, namer(state))
        return { kind: 'ok', verdicts, movedLand: moved, draft: verdicts.changes.at(-1) as ChangeReport } as const
      })
    },

    async snap(point, metres) {
      return snapPoint(open().outcome, point, metres)
    },

    async borderPoint(point, metres, between) {
      return borderPoint(open().outcome, point, metres, between)
    },

    async trace(from, to, layer) {
      const { outcome, units } = open()
      return trace(outcome, from, to, layer === 'border' ? null : await units.open(layer))
    },

    async unitShapes(layer) {
      return open().units.shapes(layer)
    },

    async locate(point, date) {
      const { outcome, dataset } = open()
      const [x, y] = toGridMm(point)
      const land = outcome.labels.land(labelAt(outcome.strands, x - outcome.origin[0], y - outcome.origin[1]))
      const code = outcome.owners.code(land.owner)
      const place: Place = {
        code,
        name: code === '' ? '' : outcome.owners.name(land.owner),
        // On another date than the proposal's there is only what the register says of where the land came from.
        region:
          date === outcome.regions.onDate
            ? outcome.regions.of(land)
            : regionRef(dataset.register, outcome.owners.code(land.base), date)
      }
      return place
    },

    async suggestReceivers(area: Polygon | MultiPolygon) {
      const { outcome } = open()
      const drawn = drawnArea(area, outcome.origin)
      return drawn.ok ? receiversFor(outcome, drawn.rings) : []
    },

    async municipality(code, date): Promise<MunicipalityReport | null> {
      return open().municipalities.report(code, date)
    },

    async islands() {
      return open().islands.cards()
    },

    async cooperations(date) {
      const stated = (evaluated?.cooperations ?? []).map(statedCooperation)
      return cooperationsOn(open().dataset.register, date, stated)
    },

    async trim(proposal, changeId) {
      const state = open()
      await state.units.openFor(proposal.changes)
      try {
        return trim(state, proposal, changeId)
      } finally {
        // Others ask about the proposal evaluated last: leave the outcome there.
        if (evaluated) bring(state, evaluated)
      }
    },

    async exportGeoJson() {
      const state = open()
      const { exact } = conservation(state, true)
      if (!exact) throw new NotExactError('the division does not add up to the country')
      const { dataset, outcome } = state
      return divisionGeoJson(outcome, (code, parts) => {
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
  }
}

const OFF = 'off' as const

/** Bring the outcome to a proposal; what it has in common with the one before costs nothing. */
function bring(state: Opened, { changes, cooperations, effectiveDate: date }: Proposal): Standing {
  const { standing, outcome } = state
  const stands = standing?.changes === changes && standing.cooperations === cooperations && standing.date === date
  if (standing && stands) return standing
  const inForce = changes.filter(({ off }) => !off)
  const results = outcome.update(inForce, date, cooperations.map(statedCooperation))
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
      const facts = measured(state, extended, all)
      return { facts, areaM2: result.areaM2, residents: result.residents }
    })
  return trimmed(outcome, change, moved, judge)
}

function describer(records: readonly { readonly code: string; readonly name: string; readonly inDivision: boolean }[]) {
  const byCode = new Map(records.map(({ code, name, inDivision }) => [code, { name, inDivision }]))
  return (code: string): object => byCode.get(code) ?? { name: code, inDivision: false }
}

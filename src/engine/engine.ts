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
import { statedCooperation } from './cooperation-facts.ts'
import { type Measured, measure } from './facts.ts'
import { foreignLand } from './foreign.ts'
import { divisionGeoJson, mapGeometry, movedBorders, movedLand } from './geojson.ts'
import { regionsOfLand } from './municipalities.ts'
import { municipalityReport } from './municipality.ts'
import { nameOf } from './names.ts'
import { type Opened, opened } from './opened.ts'
import { indicatorPedigrees } from './pedigrees.ts'
import { stepProblem } from './problems.ts'
import { regionOffers } from './region-facts.ts'
import { regionRef } from './regions.ts'
import { snapPoint } from './snap.ts'
import type { Step } from './step.ts'
import { receiversFor } from './suggest.ts'
import { trace } from './trace.ts'
import { type Judge, landToMove, trimmed } from './trim.ts'
import { UnitLayers } from './unit-layers.ts'
import { conservation, verdictsOf } from './verdicts.ts'

/** An export that would not be exact is refused with this. */
export class NotExactError extends Error {
  override name = 'NotExactError'
}

/** `readerFor` makes a reader for a dataset's folder (a URL in the browser, a path on the command line). */
export function createEngine(readerFor: (base: string) => Read): EngineApi {
  let current: (Opened & { readonly units: UnitLayers }) | null = null
  let evaluated: Proposal | null = null

  const open = () => {
    if (!current) throw new Error('no dataset is open')
    return current
  }

  return {
    async open(base, onProgress) {
      const read = readerFor(base)
      const dataset = await loadDataset(read, onProgress)
      const state = opened(dataset, await foreignLand(read, dataset))
      current = { ...state, units: new UnitLayers(state, read) }
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

    async evaluate(proposal) {
      const state = open()
      await state.units.openFor(proposal.changes)
      const steps = bring(state, proposal)
      evaluated = proposal
      state.islands.warm()
      const { facts, parts } = measured(state, proposal, steps)
      const whole = withIndicators(state, facts)
      return {
        ...verdictsOf(state, proposal, steps, whole),
        movedLand: movedLand(state.outcome, parts, namer(state)),
        movedBorders: movedBorders(state.outcome),
        regionOffer: regionOffers(state.outcome, whole)
      }
    },

    async preview({ proposal, draft }) {
      const state = open()
      await state.units.openFor([...proposal.changes, draft])
      const steps = bring(state, proposal)
      evaluated = proposal
      return state.outcome.with(draft, result => {
        const path = `$.changes[${proposal.changes.length}]`
        const { dataset, outcome, isForeign } = state
        if (!result.ok)
          return { kind: 'problem', problem: stepProblem(dataset, outcome, result, path, draft, isForeign) } as const
        const all = [...steps, { change: draft, result }]
        const extended = { ...proposal, changes: all.map(({ change }) => change) }
        const { facts, parts } = measured(state, extended, all)
        const verdicts = verdictsOf(state, extended, all, facts)
        const moved = movedLand(outcome, parts, namer(state))
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
      const { outcome, dataset } = open()
      return municipalityReport(dataset, outcome, code, date)
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
      const { exact } = conservation(state)
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

/** Bring the outcome to a proposal; what it has in common with the one before costs nothing. */
function bring({ outcome }: Opened, { changes, cooperations, effectiveDate }: Proposal): Step[] {
  const inForce = changes.filter(({ off }) => !off)
  const results = outcome.update(inForce, effectiveDate, cooperations.map(statedCooperation))
  let next = 0
  return changes.map(change => ({ change, result: change.off ? 'off' : (results[next++] as StepResult) }))
}

function measured({ dataset, outcome, islands }: Opened, proposal: Proposal, steps: readonly Step[]): Measured {
  return measure(dataset, outcome, proposal, steps, () => islands.facts())
}

function withIndicators({ dataset, indicators }: Opened, facts: Facts): Facts {
  const found = indicators.factsFor(facts)
  return { ...facts, indicators: found, indicatorPedigrees: found.length > 0 ? indicatorPedigrees(dataset) : null }
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
  const steps = bring(state, others)
  const moved = withLandOf(outcome, change, () => landToMove(outcome, outcome.owners.find(change.to)))
  if (moved === null) return null
  const judge: Judge = candidate =>
    outcome.with(candidate, result => {
      if (!result.ok) return null
      const all = [...steps, { change: candidate, result }]
      const extended = { ...proposal, changes: all.map(step => step.change) }
      return { facts: measured(state, extended, all).facts, areaM2: result.areaM2, residents: result.residents }
    })
  return trimmed(outcome, change, moved, judge)
}

function describer(records: readonly { readonly code: string; readonly name: string; readonly inDivision: boolean }[]) {
  const byCode = new Map(records.map(({ code, name, inDivision }) => [code, { name, inDivision }]))
  return (code: string): object => byCode.get(code) ?? { name: code, inDivision: false }
}

/**
 * The engine: holds dataset and outcome, answers the app and the command line alike. Everything it says about a proposal
 * follows from dataset and proposal; it keeps no other state than what it has already worked out.
 */
import type { MultiPolygon, Polygon } from 'geojson'
import { loadDataset, loadOverview, type Read } from '../dataset/load.ts'
import type { Dataset } from '../dataset/types.ts'
import { toGridMm } from '../geometry/grid.ts'
import { assess } from '../law/assess.ts'
import type { Statements } from '../law/types.ts'
import { type Change, hasArea, type Proposal } from '../proposal/types.ts'
import { drawnArea } from '../subdivision/drawn-area.ts'
import { labelAt } from '../subdivision/locate.ts'
import { Outcome } from '../subdivision/outcome.ts'
import type { StepResult, TransferStep } from '../subdivision/steps.ts'
import type { CaseState, ChangeReport, EngineApi, MunicipalityReport, Place, Verdicts } from './api.ts'
import { type Measured, measure, nameOf, type Step } from './facts.ts'
import { foreignLand } from './foreign.ts'
import { divisionGeoJson, mapGeometry, movedBorders, movedLand } from './geojson.ts'
import { municipalityReport } from './municipality.ts'
import { stepProblem } from './problems.ts'
import { regionRef } from './regions.ts'
import { snapPoint } from './snap.ts'
import { receiversFor } from './suggest.ts'

interface Opened {
  readonly dataset: Dataset
  readonly outcome: Outcome
  readonly countryM2: number
  readonly isForeign: (lonLat: readonly [number, number]) => boolean
}

/** An export that would not be exact is refused with this. */
export class NotExactError extends Error {
  override name = 'NotExactError'
}

/** `readerFor` makes a reader for a dataset's folder (a URL in the browser, a path on the command line). */
export function createEngine(readerFor: (base: string) => Read): EngineApi {
  let opened: Opened | null = null
  let evaluated: Proposal | null = null

  const open = (): Opened => {
    if (!opened) throw new Error('no dataset is open')
    return opened
  }

  /** Bring the outcome to a proposal; the same object again costs nothing. */
  const bring = (proposal: Proposal): { state: Opened; steps: Step[] } => {
    const state = open()
    const results = state.outcome.update(proposal.changes.map(transferStep))
    evaluated = proposal
    return { state, steps: proposal.changes.map((change, i) => ({ change, result: results[i] as StepResult })) }
  }

  return {
    async open(base, onProgress) {
      const read = readerFor(base)
      const dataset = await loadDataset(read, onProgress)
      const outcome = new Outcome(dataset)
      opened = { dataset, outcome, countryM2: outcome.countryM2(), isForeign: await foreignLand(read, dataset) }
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
      const { state, steps } = bring(proposal)
      const measured = measure(state.dataset, state.outcome, proposal, steps)
      return caseState(state, proposal, steps, measured)
    },

    async preview({ proposal, draft }) {
      const { state, steps } = bring(proposal)
      return state.outcome.with(transferStep(draft), result => {
        const path = `$.changes[${proposal.changes.length}]`
        const problem = result.ok ? null : stepProblem(state.dataset, result, path, draft.area, state.isForeign)
        if (problem) return { kind: 'problem', problem } as const
        const all = [...steps, { change: draft, result }]
        const extended = { ...proposal, changes: all.map(({ change }) => change) }
        const measured = measure(state.dataset, state.outcome, extended, all)
        const verdicts = verdictsOf(state, extended, all, measured)
        const moved = movedLand(state.outcome, measured.parts, code => nameOf(state.dataset, code))
        return { kind: 'ok', verdicts, movedLand: moved, draft: verdicts.changes.at(-1) as ChangeReport } as const
      })
    },

    async snap(point, metres) {
      return snapPoint(open().outcome, point, metres)
    },

    async locate(point, date) {
      const { outcome, dataset } = open()
      const [x, y] = toGridMm(point)
      const label = labelAt(outcome.strands, x - outcome.origin[0], y - outcome.origin[1])
      const code = outcome.faces[outcome.labels.owner(label)] ?? ''
      const place: Place = {
        code,
        name: code === '' ? '' : nameOf(dataset, code),
        // Land keeps its region until a change of region moves it.
        region: regionRef(dataset.register, outcome.faces[outcome.labels.origin(label)] ?? '', date)
      }
      return place
    },

    async suggestReceivers(area: Polygon | MultiPolygon) {
      const { outcome, dataset } = open()
      const drawn = drawnArea(area, outcome.origin)
      return drawn.ok ? receiversFor(dataset, outcome, drawn.rings) : []
    },

    async municipality(code, date): Promise<MunicipalityReport | null> {
      const { outcome, dataset } = open()
      return municipalityReport(dataset, outcome, code, date)
    },

    async exportGeoJson() {
      const state = open()
      const { exact } = conservation(state)
      if (!exact) throw new NotExactError('the division does not add up to the country')
      const { dataset, outcome } = state
      return divisionGeoJson(outcome, (code, parts) => ({
        name: nameOf(dataset, code),
        areaM2: parts.reduce((sum, part) => sum + part.areaM2, 0),
        region: regionRef(dataset.register, code, evaluated?.effectiveDate ?? '')?.name ?? null,
        effectiveDate: evaluated?.effectiveDate ?? null,
        dataset: dataset.manifest.id
      }))
    }
  }
}

function describer(records: readonly { readonly code: string; readonly name: string; readonly inDivision: boolean }[]) {
  const byCode = new Map(records.map(({ code, name, inDivision }) => [code, { name, inDivision }]))
  return (code: string): object => byCode.get(code) ?? { name: code, inDivision: false }
}

function transferStep(change: Change): TransferStep {
  if (change.type !== 'transfer-area') throw new Error(`no step for ${change.type}`)
  return { id: change.id, area: change.area, to: change.to, ...(change.from ? { from: change.from } : {}) }
}

function caseState(state: Opened, proposal: Proposal, steps: readonly Step[], measured: Measured): CaseState {
  return {
    ...verdictsOf(state, proposal, steps, measured),
    movedLand: movedLand(state.outcome, measured.parts, code => nameOf(state.dataset, code)),
    movedBorders: movedBorders(state.outcome)
  }
}

function verdictsOf(state: Opened, proposal: Proposal, steps: readonly Step[], { facts }: Measured): Verdicts {
  const { dataset, outcome } = state
  const changes = steps.map(({ change, result }, i): ChangeReport => {
    const path = `$.changes[${i}]`
    return {
      id: change.id,
      moved: result.ok ? result.moves : [],
      areaM2: result.ok ? result.areaM2 : 0,
      residents: result.ok ? result.residents : { low: 0, best: 0, high: 0 },
      bbox: hasArea(change) ? bboxOf(change.area) : [0, 0, 0, 0],
      problem: result.ok || !hasArea(change) ? null : stepProblem(dataset, result, path, change.area, state.isForeign)
    }
  })
  const reachesForeignLand =
    facts.reachesForeignLand || changes.some(({ problem }) => problem?.code === 'outside-denmark')
  const all = { ...facts, reachesForeignLand }
  return {
    facts: all,
    assessment: assess(all, statements(proposal)),
    conservation: conservation(state),
    municipalities: facts.municipalities.flatMap(({ code }) => {
      const report = municipalityReport(dataset, outcome, code, proposal.effectiveDate)
      return report ? [report] : []
    }),
    changes
  }
}

function statements(proposal: Proposal): Statements {
  return { councils: proposal.councils.map(({ code, decision }) => ({ code, ...(decision && { decision }) })) }
}

/**
 * The proof: municipalities add up to the country as it was. New points on the coast are rounded to the millimetre, which
 * may shift the sum by a few square decimetres; a whole square metre would be a fault.
 */
function conservation({ outcome, countryM2 }: Opened): Verdicts['conservation'] {
  let afterM2 = 0
  for (let face = 1; face < outcome.faces.length; face++) afterM2 += outcome.areaM2(face)
  const { gaps, overlaps } = outcome.defects()
  return {
    beforeM2: countryM2,
    afterM2,
    exact: Math.abs(afterM2 - countryM2) < 1 && gaps + overlaps === 0,
    gaps,
    overlaps
  }
}

function bboxOf(area: Polygon | MultiPolygon): [number, number, number, number] {
  const positions = (area.type === 'Polygon' ? area.coordinates : area.coordinates.flat()).flat()
  let [west, south, east, north] = [180, 90, -180, -90]
  for (const [lon = 0, lat = 0] of positions) {
    west = Math.min(west, lon)
    south = Math.min(south, lat)
    east = Math.max(east, lon)
    north = Math.max(north, lat)
  }
  return [west, south, east, north]
}

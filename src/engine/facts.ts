/** From the outcome to the facts the law asks for: every figure with its range and where it comes from. */
import { regionsOn } from '../dataset/regions.ts'
import { type Dataset, OUTSIDE } from '../dataset/types.ts'
import type {
  AreaFact,
  Facts,
  MunicipalityFact,
  Pedigree,
  PieceFact,
  ResidentFact,
  TransferFact
} from '../law/types.ts'
import type { Change, Proposal } from '../proposal/types.ts'
import { assemble, type Part } from '../subdivision/assemble.ts'
import type { Label } from '../subdivision/labels.ts'
import type { Outcome } from '../subdivision/outcome.ts'
import type { StepDone, StepResult } from '../subdivision/steps.ts'
import { regionRef } from './regions.ts'

/** A change with what it did. */
export interface Step {
  readonly change: Change
  readonly result: StepResult
}

export interface Measured {
  readonly facts: Facts
  /** The pieces of moved land; keys are labels. */
  readonly parts: readonly Part[]
}

export function measure(dataset: Dataset, outcome: Outcome, proposal: Proposal, steps: readonly Step[]): Measured {
  const { labels, strands } = outcome
  const overlay = [...strands.livingOverlay()]
  const parts = assemble(strands, overlay, label => (labels.moved(label) ? label : null))
  const done = steps.filter((step): step is DoneStep => step.result.ok)
  const movedLabels = [...new Set(parts.map(({ key }) => key))].sort((a, b) => a - b)
  const outline = (isIn: (label: Label) => boolean) => datasetOutlineM(outcome, overlay, isIn)
  const pedigree = areaPedigree(dataset)
  const { accuracyM } = dataset.manifest

  const transfers = movedLabels.map((label): TransferFact => {
    const [from, to] = [outcome.faces[labels.origin(label)] as string, outcome.faces[labels.owner(label)] as string]
    const covered = outcome.movedCells.get(label) ?? new Map<number, number>()
    const areaM2 = strands.doubledArea(label).toNumber() / 2e6
    return {
      from,
      to,
      area: mapArea(
        areaM2,
        outline(other => other === label),
        accuracyM,
        pedigree
      ),
      residents: {
        ...outcome.residents.estimate(labels.origin(label), covered),
        basis: 'estimate',
        pedigree: residentPedigree(dataset)
      },
      changes: done.filter(({ result }) => result.moves.some(move => move.to === to)).map(({ change }) => change.id)
    }
  })
  const mapTotal = mapArea(
    transfers.reduce((sum, transfer) => sum + transfer.area.best, 0),
    outline(label => labels.moved(label)),
    accuracyM,
    pedigree
  )
  const unassigned = new Map<string, number>()
  for (const { result } of steps)
    if (result.ok)
      for (const { code, areaM2 } of result.unassigned)
        unassigned.set(code, Math.max(areaM2, unassigned.get(code) ?? 0))
    else if (result.problem === 'unassigned-only') unassigned.set(result.codes[0] ?? '', result.areaM2)
  const facts: Facts = {
    effectiveDate: proposal.effectiveDate,
    regionsKnown: regionsOn(dataset.register, proposal.effectiveDate).length > 0,
    area: statedArea(done, mapTotal),
    residents: statedResidents(dataset, outcome, done, movedLabels),
    transfers,
    pieces: pieceFacts(outcome, parts),
    municipalities: municipalityFacts(dataset, outcome, proposal.effectiveDate, movedLabels),
    unassigned: [...unassigned].map(([code, areaM2]) => ({ code, name: nameOf(dataset, code), areaM2 })),
    reachesForeignLand: done.some(({ result }) => result.reachesForeignLand),
    names: Object.fromEntries(dataset.register.municipalities.map(({ code, name }) => [code, name])),
    changes: [],
    merged: [],
    settled: [],
    regionChanges: [],
    cooperations: [],
    designations: [],
    indicators: [],
    indicatorPedigrees: null,
    islands: [],
    origins: []
  }
  return { facts, parts }
}

interface DoneStep {
  readonly change: Change
  readonly result: StepDone
}

export function nameOf(dataset: Dataset, code: string): string {
  return dataset.register.municipalities.find(record => record.code === code)?.name ?? code
}

function mapArea(best: number, datasetOutlineM: number, accuracyM: number, pedigree: Pedigree): AreaFact {
  const tolerance = datasetOutlineM * accuracyM
  return {
    low: Math.max(0, best - tolerance),
    best,
    high: best + tolerance,
    basis: 'map',
    datasetOutlineM,
    accuracyM,
    pedigree
  }
}

/** Metres of the dataset's own lines with land of the set on exactly one side. */
function datasetOutlineM(outcome: Outcome, overlay: readonly number[], isIn: (label: Label) => boolean): number {
  const { strands } = outcome
  let metres = 0
  for (const id of overlay)
    if (strands.isOfDataset(id) && isIn(strands.left[id] as Label) !== isIn(strands.right[id] as Label))
      metres += strands.lengthM(id)
  return metres
}

/** Registered parcels replace the map's measure for the changes that state them (rules.md, minor-change.area). */
function statedArea(done: readonly DoneStep[], map: AreaFact): AreaFact {
  const stated = done.filter(({ change }) => change.parcels !== undefined && change.parcels.length > 0)
  if (stated.length === 0) return map
  const parcels = stated.reduce(
    (sum, { change }) => sum + (change.parcels ?? []).reduce((s, parcel) => s + parcel.areaM2, 0),
    0
  )
  if (stated.length === done.length) {
    const pedigree = { source: { id: 'pedigree.parcels' }, date: null, method: { id: 'pedigree.parcels-method' } }
    return { low: parcels, best: parcels, high: parcels, basis: 'parcels', datasetOutlineM: 0, accuracyM: 0, pedigree }
  }
  const drawn = done.filter(step => !stated.includes(step)).reduce((sum, { result }) => sum + result.areaM2, 0)
  return mapArea(parcels + drawn, map.datasetOutlineM, map.accuracyM, map.pedigree)
}

/** Counts replace the estimate for the changes that state them. */
function statedResidents(
  dataset: Dataset,
  outcome: Outcome,
  done: readonly DoneStep[],
  moved: readonly Label[]
): ResidentFact {
  const counted = done.filter(({ change }) => change.residents !== undefined)
  const count = counted.reduce((sum, { change }) => sum + (change.residents?.count ?? 0), 0)
  const dates = counted.flatMap(({ change }) => (change.residents ? [change.residents.date] : [])).sort()
  const sources = [...new Set(counted.flatMap(({ change }) => (change.residents ? [change.residents.source] : [])))]
  if (counted.length > 0 && counted.length === done.length) {
    const pedigree = {
      source: { id: 'pedigree.counted', values: { names: { names: sources } } },
      date: dates.at(0) ?? null,
      method: { id: 'pedigree.counted-method' }
    }
    return { low: count, best: count, high: count, basis: 'counted', pedigree }
  }
  const pedigree = residentPedigree(dataset)
  if (counted.length === 0) {
    const { labels } = outcome
    const parts = moved.map(label => ({
      face: labels.origin(label),
      covered: outcome.movedCells.get(label) ?? new Map<number, number>()
    }))
    return { ...outcome.residents.estimateTogether(parts), basis: 'estimate', pedigree }
  }
  const rest = done.filter(({ change }) => change.residents === undefined)
  const sum = (pick: (step: DoneStep) => number) => rest.reduce((total, step) => total + pick(step), count)
  return {
    low: sum(({ result }) => result.residents.low),
    best: sum(({ result }) => result.residents.best),
    high: sum(({ result }) => result.residents.high),
    basis: 'mixed',
    pedigree
  }
}

function areaPedigree(dataset: Dataset): Pedigree {
  const borders = dataset.manifest.sources.find(({ id }) => id === 'dagi' || id.startsWith('kommuner-dagi'))
  return {
    source: { id: 'pedigree.map', values: { title: borders?.title ?? dataset.manifest.title } },
    date: borders?.date ?? null,
    method: { id: 'pedigree.map-method' }
  }
}

function residentPedigree(dataset: Dataset): Pedigree {
  const { gridDate, totalsDate } = dataset.manifest.residents
  return {
    source: { id: 'pedigree.residents', values: { grid: { date: gridDate }, totals: { date: totalsDate } } },
    date: totalsDate,
    method: { id: 'pedigree.residents-method' }
  }
}

/** Pieces with their contact to the receiver: directly, or over other land that goes to the same receiver. */
function pieceFacts(outcome: Outcome, parts: readonly Part[]): PieceFact[] {
  const { labels, strands } = outcome
  const partOf = new Map<string, number>()
  for (const [i, part] of parts.entries())
    for (const { strand, forward } of part.sides) partOf.set(`${strand}${forward}`, i)
  const adjoins = parts.map(() => false)
  const island = parts.map(() => true)
  const beside = parts.map((): number[] => [])
  for (const [i, part] of parts.entries()) {
    const owner = labels.owner(part.key)
    for (const { strand, forward } of part.sides) {
      const other = (forward ? strands.right[strand] : strands.left[strand]) as Label
      if (other !== OUTSIDE) island[i] = false
      if (labels.owner(other) !== owner) continue
      if (!labels.moved(other)) adjoins[i] = true
      const neighbour = partOf.get(`${strand}${!forward}`)
      if (neighbour !== undefined) beside[i]?.push(neighbour)
    }
  }
  const reached = adjoins.flatMap((yes, i) => (yes ? [i] : []))
  for (let next = reached.pop(); next !== undefined; next = reached.pop()) {
    for (const neighbour of beside[next] ?? []) {
      if (adjoins[neighbour]) continue
      adjoins[neighbour] = true
      reached.push(neighbour)
    }
  }
  return parts.map((part, i) => ({
    from: outcome.faces[labels.origin(part.key)] as string,
    to: outcome.faces[labels.owner(part.key)] as string,
    areaM2: part.areaM2,
    adjoinsReceiver: adjoins[i] as boolean,
    isIsland: island[i] as boolean
  }))
}

function municipalityFacts(
  dataset: Dataset,
  outcome: Outcome,
  date: string,
  moved: readonly Label[]
): MunicipalityFact[] {
  const { labels } = outcome
  const givers = new Set(moved.map(label => labels.origin(label)))
  const receivers = new Set(moved.map(label => labels.owner(label)))
  const affected = [...new Set([...givers, ...receivers])].sort((a, b) => a - b)
  return affected.map(face => {
    const code = outcome.faces[face] as string
    const record = dataset.register.municipalities.find(municipality => municipality.code === code)
    return {
      code,
      name: record?.name ?? code,
      gives: givers.has(face),
      receives: receivers.has(face),
      created: false,
      abolished: outcome.areaM2(face) === 0,
      island: record?.island ?? 'no',
      region: regionRef(dataset.register, code, date),
      regionsAfter: regionsOfLand(dataset, outcome, face, date)
    }
  })
}

/** Land keeps its region until a change moves it: the regions of where a municipality's land came from. */
function regionsOfLand(
  dataset: Dataset,
  outcome: Outcome,
  face: number,
  date: string
): MunicipalityFact['regionsAfter'] {
  const { labels, strands } = outcome
  const regions = new Map<string, MunicipalityFact['regionsAfter'][number]>()
  for (let label = 1; label < labels.count; label++) {
    if (labels.owner(label) !== face) continue
    const areaM2 = strands.doubledArea(label).toNumber() / 2e6
    const region = regionRef(dataset.register, outcome.faces[labels.origin(label)] ?? '', date)
    if (areaM2 <= 0 || region === null) continue
    regions.set(region.id, { region, areaM2: areaM2 + (regions.get(region.id)?.areaM2 ?? 0) })
  }
  return [...regions.values()].sort((a, b) => (a.region.id < b.region.id ? -1 : 1))
}

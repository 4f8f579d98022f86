import { area, difference, feature, featureCollection, intersect, union } from '@turf/turf'
import type { Feature, MultiPolygon, Polygon } from 'geojson'
import type { Dataset } from '../../src/dataset/types.ts'
import type { EngineApi } from '../../src/engine/api.ts'
import { FORMAT, type Proposal } from '../../src/proposal/types.ts'
import type { TransferStep } from '../../src/subdivision/steps.ts'
import { quantile } from './statistics.ts'

/** Turf takes about a second an edit. */
const TURF_EDITS = 8
const WARM_UP = 20

export interface PreviewFigures {
  readonly p50Ms: number
  readonly p95Ms: number
  readonly edits: number
  readonly turfP50Ms: number
  readonly turfEdits: number
  /** Median over the edits of Turf's time divided by ours for the same edit. */
  readonly turfRatio: number
}

/** The whole preview (cut, areas, residents, facts, findings, moved land as GeoJSON) against Turf's geometry alone. */
export async function measurePreview(
  engine: EngineApi,
  dataset: Dataset,
  steps: readonly TransferStep[]
): Promise<PreviewFigures> {
  const proposal = emptyProposal(dataset)
  const preview = async (step: TransferStep) => {
    const start = performance.now()
    const answer = await engine.preview({ proposal, draft: step })
    const ms = performance.now() - start
    if (answer.kind !== 'ok') throw new Error(`edit ${step.id}: ${JSON.stringify(answer)}`)
    const moved = answer.draft
    return { ms, from: moved.moved.map(({ from }) => from), areaM2: moved.areaM2 }
  }
  for (const step of steps.slice(0, WARM_UP)) await preview(step)
  const ours: Awaited<ReturnType<typeof preview>>[] = []
  for (const step of steps) ours.push(await preview(step))

  const division = JSON.parse(new TextDecoder().decode((await engine.geometry()).municipalities)) as {
    features: Feature<MultiPolygon>[]
  }
  const municipality = (code: string) =>
    division.features.find(({ properties }) => properties?.code === code) as Feature<MultiPolygon>
  const turf: { ms: number; ratio: number }[] = []
  const every = Math.floor(steps.length / TURF_EDITS)
  for (let i = 0; i < steps.length && turf.length < TURF_EDITS; i += every) {
    const step = steps[i] as TransferStep
    const mine = ours[i] as (typeof ours)[number]
    const { ms, areaM2 } = withTurf(feature(step.area as Polygon), mine.from.map(municipality), municipality(step.to))
    // The two must have measured the same land, or the ratio compares nothing; Turf measures on a sphere.
    if (Math.abs(areaM2 / mine.areaM2 - 1) > 0.01)
      throw new Error(`edit ${step.id}: Turf found ${areaM2} m², not ${mine.areaM2}`)
    turf.push({ ms, ratio: ms / mine.ms })
  }
  const times = ours.map(({ ms }) => ms)
  return {
    p50Ms: quantile(times, 0.5),
    p95Ms: quantile(times, 0.95),
    edits: times.length,
    turfP50Ms: quantile(
      turf.map(({ ms }) => ms),
      0.5
    ),
    turfEdits: turf.length,
    turfRatio: quantile(
      turf.map(({ ratio }) => ratio),
      0.5
    )
  }
}

function withTurf(drawn: Feature<Polygon>, givers: readonly Feature<MultiPolygon>[], receiver: Feature<MultiPolygon>) {
  const start = performance.now()
  let grown: Feature<Polygon | MultiPolygon> = receiver
  let areaM2 = 0
  for (const giver of givers) {
    const moved = intersect(featureCollection<Polygon | MultiPolygon>([giver, drawn]))
    if (!moved) continue
    const rest = difference(featureCollection<Polygon | MultiPolygon>([giver, drawn]))
    grown = union(featureCollection<Polygon | MultiPolygon>([grown, moved])) ?? grown
    areaM2 += area(moved)
    if (rest) area(rest)
  }
  area(grown)
  return { ms: performance.now() - start, areaM2 }
}

function emptyProposal(dataset: Dataset): Proposal {
  const { id, sha256 } = dataset.manifest
  const now = '2026-11-21T12:00:00Z'
  return {
    format: FORMAT,
    title: 'bench',
    effectiveDate: '2027-01-01',
    dataset: { id, sha256 },
    changes: [],
    statements: {},
    councils: [],
    cooperations: [],
    created: now,
    modified: now
  }
}

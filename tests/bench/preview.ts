import { area } from '@turf/area'
import { difference } from '@turf/difference'
import { feature, featureCollection } from '@turf/helpers'
import { intersect } from '@turf/intersect'
import { union } from '@turf/union'
import type { Feature, MultiPolygon, Polygon } from 'geojson'
import type { Dataset } from '../../src/dataset/types.ts'
import type { EngineApi } from '../../src/engine/api.ts'
import type { TransferStep } from '../../src/subdivision/changes/transfer.ts'
import { caseOf } from './case.ts'
import { askPostgis } from './postgis.ts'
import { quantile } from './statistics.ts'

/** Turf takes about a second an edit. */
const TURF_EDITS = 8
const POSTGIS_EDITS = 60
const WARM_UP = 100
/** Each edit is asked so often and its best time counts, as PostGIS's does: what else a machine is busy with is not ours. */
export const PASSES = 3

export interface PreviewFigures {
  readonly p50Ms: number
  readonly p95Ms: number
  readonly edits: number
  readonly turfP50Ms: number
  readonly turfEdits: number
  /** Median over the edits of Turf's time divided by ours for the same edit. */
  readonly turfRatio: number
  readonly postgisP50Ms: number | null
  /** The same against PostGIS; null where there is none, and then `postgis` says why. */
  readonly postgisRatio: number | null
  /** Against PostGIS making the new division too: difference and union, as Turf is asked. */
  readonly postgisDivisionRatio: number | null
  readonly postgis: string
}

interface Ours {
  readonly step: TransferStep
  readonly ms: number
  readonly from: readonly string[]
  readonly areaM2: number
}

/** The whole preview (cut, areas, residents, facts, findings, moved land as GeoJSON) against others' geometry alone. */
export async function measurePreview(
  engine: EngineApi,
  dataset: Dataset,
  steps: readonly TransferStep[]
): Promise<PreviewFigures> {
  const proposal = caseOf(dataset)
  const preview = async (step: TransferStep): Promise<Ours> => {
    const start = performance.now()
    const answer = await engine.preview({ proposal, draft: step })
    const ms = performance.now() - start
    if (answer.kind !== 'ok') throw new Error(`edit ${step.id}: ${JSON.stringify(answer)}`)
    const moved = answer.draft
    return { step, ms, from: moved.moved.map(({ from }) => from), areaM2: moved.areaM2 }
  }
  for (const step of steps.slice(0, WARM_UP)) await preview(step)
  const ours: Ours[] = []
  for (const step of steps) ours.push(await preview(step))
  for (let pass = 1; pass < PASSES; pass++)
    for (const [i, step] of steps.entries()) {
      const again = await preview(step)
      if (again.ms < (ours[i] as Ours).ms) ours[i] = again
    }
  const times = ours.map(({ ms }) => ms)
  return {
    p50Ms: quantile(times, 0.5),
    p95Ms: quantile(times, 0.95),
    edits: times.length,
    ...againstTurf(ours, await divisionOf(engine)),
    ...againstPostgis(dataset, ours)
  }
}

async function divisionOf(engine: EngineApi): Promise<(code: string) => Feature<MultiPolygon>> {
  const division = JSON.parse(await engine.exportGeoJson()) as {
    features: Feature<MultiPolygon>[]
  }
  const byCode = new Map(division.features.map(found => [found.properties?.code as string, found]))
  return code => byCode.get(code) as Feature<MultiPolygon>
}

function againstTurf(ours: readonly Ours[], municipality: (code: string) => Feature<MultiPolygon>) {
  const every = Math.max(1, Math.floor(ours.length / TURF_EDITS))
  const asked = ours.filter((_, i) => i % every === 0).slice(0, TURF_EDITS)
  const turf = asked.map(mine => {
    const { step, from } = mine
    const found = withTurf(feature(step.area as Polygon), from.map(municipality), municipality(step.to))
    checkSame('Turf', mine, found.areaM2)
    return { ms: found.ms, ratio: found.ms / mine.ms }
  })
  return {
    turfP50Ms: median(turf.map(({ ms }) => ms)),
    turfEdits: turf.length,
    turfRatio: median(turf.map(({ ratio }) => ratio))
  }
}

function againstPostgis(dataset: Dataset, ours: readonly Ours[]) {
  const every = Math.max(1, Math.floor(ours.length / POSTGIS_EDITS))
  const asked = ours.filter((_, i) => i % every === 0).slice(0, POSTGIS_EDITS)
  const answers = askPostgis(
    dataset,
    asked.map(({ step }) => step)
  )
  if (typeof answers === 'string')
    return { postgisP50Ms: null, postgisRatio: null, postgisDivisionRatio: null, postgis: answers }
  const ratios = answers.map(({ ms, divisionMs, areaM2 }, i) => {
    const mine = asked[i] as Ours
    // PostGIS also cuts out Christiansø, which Skel leaves alone; no inland border is near it.
    checkSame('PostGIS', mine, areaM2)
    return { known: ms / mine.ms, divided: divisionMs / mine.ms }
  })
  return {
    postgisP50Ms: median(answers.map(({ ms }) => ms)),
    postgisRatio: median(ratios.map(({ known }) => known)),
    postgisDivisionRatio: median(ratios.map(({ divided }) => divided)),
    postgis: `${answers.length} of the same edits`
  }
}

/** The two must have measured the same land, or the ratio compares nothing; Turf measures on a sphere. */
function checkSame(who: string, { step, areaM2 }: Ours, theirs: number): void {
  if (Math.abs(theirs - areaM2) > 0.01 * areaM2 + 2)
    throw new Error(`edit ${step.id}: ${who} found ${theirs} m², not ${areaM2}`)
}

const median = (sample: readonly number[]) => quantile(sample, 0.5)

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

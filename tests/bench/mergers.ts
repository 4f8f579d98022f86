/**
 * Municipalities that become one, as the merge dialog asks for them (outline, borders that vanish, hectares, residents),
 * beside the outline alone from TopoJSON, which knows what borders are shared, and from Turf, which has to find out.
 */
import { area } from '@turf/area'
import { featureCollection } from '@turf/helpers'
import { union } from '@turf/union'
import type { Feature, GeoJsonProperties, MultiPolygon } from 'geojson'
import { merge } from 'topojson-client'
import { topology } from 'topojson-server'
import type { GeometryCollection, Topology } from 'topojson-specification'
import type { Dataset } from '../../src/dataset/types.ts'
import type { EngineApi } from '../../src/engine/api.ts'
import { Outcome } from '../../src/subdivision/outcome.ts'
import { caseOf } from './case.ts'
import { neighbourhood } from './families.ts'
import { quantile } from './statistics.ts'

const SIZES = [2, 5, 10, 20] as const
const PASSES = 15
/** Turf takes seconds over the large ones. */
const TURF_PASSES = 2

export interface MergerFigures {
  readonly ms: number
  readonly topojsonMs: number
  readonly turfMs: number
}

export interface MergersFigures {
  /** TopoJSON's own preparation: finding what borders are shared. */
  readonly topologyMs: number
  /** By how many municipalities become one. */
  readonly bySize: Readonly<Record<string, MergerFigures>>
}

type Division = Topology<{ municipalities: GeometryCollection }>
type Municipality = Feature<MultiPolygon, GeoJsonProperties>

/** Throws where the three do not find the same land. */
export async function measureMergers(engine: EngineApi, dataset: Dataset): Promise<MergersFigures> {
  const division = JSON.parse(await engine.exportGeoJson()) as { features: Municipality[] }
  const municipalities = featureCollection(division.features)
  const start = performance.now()
  const shared = topology({ municipalities }) as unknown as Division
  const topologyMs = performance.now() - start
  const outcome = new Outcome(dataset)
  const bySize: Record<string, MergerFigures> = {}
  for (const size of SIZES) {
    const codes = neighbourhood(outcome, '0760', size)
    bySize[size] = await measured(engine, dataset, division.features, shared, codes)
  }
  return { topologyMs, bySize }
}

async function measured(
  engine: EngineApi,
  dataset: Dataset,
  all: readonly Municipality[],
  shared: Division,
  codes: readonly string[]
): Promise<MergerFigures> {
  const isMember = (at: number) => codes.includes(all[at]?.properties?.code)
  const members = all.filter((_, at) => isMember(at))
  const objects = shared.objects.municipalities.geometries.filter((_, at) => isMember(at))
  const proposal = caseOf(dataset)
  const ours = await middle(PASSES, () => engine.joined(proposal, { kind: 'municipalities', codes }))
  const theirs = await middle(PASSES, () => merge(shared, objects as Parameters<typeof merge>[1]))
  const turf = await middle(TURF_PASSES, () => union(featureCollection(members)))
  const found = ours.answer?.areaM2 ?? 0
  for (const [who, geometry] of [
    ['TopoJSON', theirs.answer],
    ['Turf', turf.answer?.geometry]
  ] as const) {
    const areaM2 = geometry ? area(geometry) : 0
    if (Math.abs(areaM2 - found) > 0.01 * found) throw new Error(`${codes}: ${who} found ${areaM2} m², not ${found}`)
  }
  return { ms: ours.ms, topojsonMs: theirs.ms, turfMs: turf.ms }
}

/** The middle one of the times, and what came of it. */
async function middle<T>(passes: number, ask: () => T | Promise<T>): Promise<{ ms: number; answer: T }> {
  const times: number[] = []
  let answer = await ask()
  for (let pass = 0; pass < passes; pass++) {
    const start = performance.now()
    answer = await ask()
    times.push(performance.now() - start)
  }
  return { ms: quantile(times, 0.5), answer }
}

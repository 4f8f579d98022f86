import { LineFinder } from '../../src/coverage/line-finder.ts'
import type { MunicipalitySource } from '../../src/coverage/municipalities.ts'
import { toLattice } from '../../src/coverage/planar/lattice.ts'
import { SourceError, type Sources } from '../sources/source.ts'

const FILE = 'kommuner-dagi-2018-full.geojson.gz'
export const DAGI_M = 1
const STEPS_PER_M = 100
/** The full file's coordinates have 6 decimals, half of the last is up to 6 cm; rounded to the lattice, 7 mm more. */
export const DIGITS_M = 0.07
/** Further off is no displaced line but something cleaned away: a sliver hole, an inlet narrower than the cleaning. */
const SAME_LINE_M = 100
/** Distances are counted in classes of 1 cm. */
const CLASSES_PER_M = 100

export interface Accuracy {
  /** Metres: DAGI's own and `p95M`, rounded up to a decimetre. */
  readonly accuracyM: number
  /** Mean distance per metre of border: the area between the two lines over their length. */
  readonly meanM: number
  /** 95 % of the border's length lies nearer than this. */
  readonly p95M: number
  /** Vertices of the full file, and those of them that have no line left within SAME_LINE_M. */
  readonly vertices: number
  readonly withoutLine: number
}

interface FullFeature {
  readonly properties: { readonly kommunekode: string }
  readonly geometry: { readonly type: string; readonly coordinates: unknown }
}

export function measureAccuracy(sources: Sources, source: MunicipalitySource): Accuracy {
  return sources.json(FILE, (collection: { features: FullFeature[] }) => compare(collection.features, source))
}

function compare(features: readonly FullFeature[], source: MunicipalitySource): Accuracy {
  if (features.length !== source.codes.length - 1)
    throw new SourceError(FILE, `has ${features.length} municipalities, not ${source.codes.length - 1}`)
  const finder = new LineFinder(source)
  const lengths = new Float64Array(SAME_LINE_M * CLASSES_PER_M + 1)
  let length = 0
  let between = 0
  let vertices = 0
  let withoutLine = 0
  for (const { properties, geometry } of features) {
    const label = source.codes.indexOf(properties.kommunekode)
    if (label < 1) throw new SourceError(FILE, `municipality ${properties.kommunekode} is not in the 5 m file`)
    const rings = (geometry.type === 'Polygon' ? geometry.coordinates : (geometry.coordinates as unknown[]).flat()) as [
      number,
      number
    ][][]
    for (const ring of rings) {
      const points = ring.slice(1).map(toLattice)
      vertices += points.length
      points.forEach((point, i) => {
        const before = points.at(i - 1) ?? point
        const after = points[(i + 1) % points.length] ?? point
        // Each vertex stands for half of both its segments.
        const own =
          (Math.hypot(point[0] - before[0], point[1] - before[1]) +
            Math.hypot(after[0] - point[0], after[1] - point[1])) /
          (2 * STEPS_PER_M)
        const off = finder.distance(point, label, SAME_LINE_M * STEPS_PER_M)
        if (off === null) {
          withoutLine++
          return
        }
        const metres = off / STEPS_PER_M
        length += own
        between += own * metres
        const at = Math.ceil(metres * CLASSES_PER_M)
        lengths[at] = (lengths[at] as number) + own
      })
    }
  }
  const p95M = quantile(lengths, length * 0.95) / CLASSES_PER_M
  const accuracyM = Math.ceil((DAGI_M + p95M) * 10) / 10
  return { accuracyM, meanM: between / length, p95M, vertices, withoutLine }
}

function quantile(lengths: Float64Array, wanted: number): number {
  let sum = 0
  for (let at = 0; at < lengths.length; at++) {
    sum += lengths[at] as number
    if (sum >= wanted) return at
  }
  return lengths.length - 1
}

/** For the manifest, in Danish. */
export function fullAccuracyNote({ p95M }: Accuracy): string {
  const cm = (metres: number) => Math.round(metres * 100)
  return (
    `DAGI’s egen nøjagtighed på ca. ±1 m, lagt sammen med kildens afrunding til seks decimaler (op til ${cm(DIGITS_M)} cm) og det, ` +
    `rensningen har flyttet: 95 % af linjernes længde ligger højst ${Math.max(1, cm(p95M))} cm fra de offentliggjorte linjer. Rundet op til hele decimeter.`
  )
}

/** For the manifest, in Danish. */
export function accuracyNote({ meanM, p95M }: Accuracy): string {
  const metres = (value: number) => value.toFixed(1).replace('.', ',')
  return (
    `DAGI’s egen nøjagtighed på ca. ±1 m, lagt sammen med forenklingen til 5 m: 95 % af grænsernes og kystens længde ligger ` +
    `højst ${metres(p95M)} m fra DAGI’s fulde linje (i gennemsnit ${metres(meanM)} m).`
  )
}

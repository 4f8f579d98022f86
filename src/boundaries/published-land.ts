/** Features of a file as the municipalities' published land: codes, rings on the lattice, the day each was published. */
import type { Position } from 'geojson'
import { addTo } from '../collections/lists.ts'
import { doubledArea, type LatticePoint, toLattice } from '../coverage/planar/lattice.ts'
import type { PublishedLand, PublishedRing } from '../coverage/published.ts'
import { BoundariesError } from './error.ts'
import { type BoundaryFields, municipalityCode } from './fields.ts'

/** A feature with an area, as readers of files give it. */
export interface BoundaryFeature {
  readonly attributes: ReadonlyMap<string, string>
  /** WGS84; of each polygon the outer ring first. */
  readonly polygons: readonly Position[][][]
  /** Counts from 1. */
  readonly number: number
}

export interface NamedLand extends PublishedLand {
  /** By label; '' where the file has none. */
  readonly names: readonly string[]
  /** Region codes by label; '' where the file has none. */
  readonly regions: readonly string[]
}

/**
 * Several features of one code are one municipality. Throws BoundariesError for a code that is missing or none, and where no
 * code is of `known`: then it is a file of something else.
 */
export function publishedLand(
  features: readonly BoundaryFeature[],
  fields: BoundaryFields,
  known: ReadonlySet<string>
): NamedLand {
  const { code: codeField } = fields
  if (codeField === undefined) throw new BoundariesError({ id: 'boundaries.no-code-field' })
  const byCode = new Map<string, BoundaryFeature[]>()
  for (const feature of features) addTo(byCode, codeOf(feature, codeField), feature)
  const codes = [...byCode.keys()].sort()
  if (!codes.some(code => known.has(code)))
    throw new BoundariesError({ id: 'boundaries.no-known-code', values: { field: codeField, code: codes[0] ?? '' } })
  const rings = codes.flatMap((code, i) => (byCode.get(code) ?? []).flatMap(feature => ringsOf(feature, i + 1)))
  const said = (role: 'name' | 'edition' | 'region') =>
    codes.map(
      code =>
        saidBy(byCode.get(code) ?? [], fields[role])
          .toSorted()
          .at(-1) ?? ''
    )
  return {
    codes: ['', ...codes],
    editions: ['', ...said('edition').map(dayOf)],
    names: ['', ...said('name')],
    regions: ['', ...said('region')],
    rings,
    vertices: rings.reduce((sum, { points }) => sum + points.length - 1, 0)
  }
}

function codeOf(feature: BoundaryFeature, field: string): string {
  const text = feature.attributes.get(field) ?? ''
  const code = municipalityCode(text)
  if (code !== null) return code
  const values = { field, value: text, feature: feature.number }
  throw new BoundariesError({ id: text === '' ? 'boundaries.code-missing' : 'boundaries.code-malformed', values })
}

function saidBy(features: readonly BoundaryFeature[], field: string | undefined): string[] {
  return field === undefined ? [] : features.map(({ attributes }) => attributes.get(field) ?? '')
}

/** Days of the form YYYY-MM-DD or YYYY/MM/DD at the beginning, which sort as text; '' for what is none. */
function dayOf(text: string): string {
  const [, year, month, day] = /^(\d{4})[-/](\d\d)[-/](\d\d)/.exec(text.trim()) ?? []
  return year === undefined ? '' : `${year}-${month}-${day}`
}

function ringsOf(feature: BoundaryFeature, label: number): PublishedRing[] {
  return latticeRings(feature).map(points => ({ label, points }))
}

/**
 * Land on the left, whichever way the file goes round; rings that lie on one line after rounding hold nothing and go. Throws
 * BoundariesError for a place that is not in Denmark.
 */
export function latticeRings({ polygons, number }: BoundaryFeature): LatticePoint[][] {
  return polygons.flatMap(polygon =>
    polygon.flatMap((ring, i): LatticePoint[][] => {
      const points = ring.map(position => latticePoint(position, number))
      const doubled = doubledArea(points)
      if (doubled === 0) return []
      return [doubled > 0 === (i === 0) ? points : points.reverse()]
    })
  )
}

function latticePoint(position: Position, feature: number) {
  try {
    return toLattice(position)
  } catch {
    throw new BoundariesError({ id: 'boundaries.outside-denmark', values: { feature } }, [
      position[0] as number,
      position[1] as number
    ])
  }
}

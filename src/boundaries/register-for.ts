/** The register that goes with other borders: names, official figures and memberships of the base, for the codes there are. */
import { type LatticePoint, toLattice, toMm } from '../coverage/planar/lattice.ts'
import type { MunicipalityRecord, RegionRecord, Register } from '../dataset/types.ts'
import { toLonLat } from '../geometry/grid.ts'
import { BoundariesError } from './error.ts'
import { innerPlace, isInside } from './inner-place.ts'
import type { NamedLand } from './published-land.ts'

const DIGITS = 1e5

/**
 * `regions`: the region's code or id for codes that the base doesn't know, where the file names none. `parishesOf`: codes of
 * parishes with land in each municipality. Throws BoundariesError for a municipality whose region nobody has said.
 */
export function registerFor(
  base: Register,
  land: NamedLand,
  regions: ReadonlyMap<string, string>,
  parishesOf: ReadonlyMap<string, readonly string[]>
): Register {
  const codes = land.codes.slice(1)
  const known = new Map(base.municipalities.map(record => [record.code, record]))
  const municipalities = codes.map((code, i): MunicipalityRecord => {
    const before = known.get(code)
    const rings = land.rings.filter(ring => ring.label === i + 1).map(({ points }) => points)
    const parishes = parishesOf.get(code) ?? []
    if (before) return { ...before, labelPoint: labelPoint(rings, before.labelPoint), parishes }
    const name = land.names[i + 1] || code
    return {
      code,
      name,
      inDivision: true,
      residents: null,
      registeredArea: null,
      island: 'needs-assessment',
      labelPoint: labelPoint(rings, null),
      parishes
    }
  })
  const there = new Set(codes)
  const strangers = codes.filter(code => !known.has(code))
  return {
    ...base,
    municipalities,
    regions: withMembers(base.regions, there, strangers, land, regions),
    cooperations: base.cooperations.filter(({ members }) => members.every(code => there.has(code)))
  }
}

function withMembers(
  regions: readonly RegionRecord[],
  there: ReadonlySet<string>,
  strangers: readonly string[],
  land: NamedLand,
  stated: ReadonlyMap<string, string>
): RegionRecord[] {
  const regionOf = new Map(
    strangers.map(code => {
      const said = stated.get(code) ?? land.regions[land.codes.indexOf(code)] ?? ''
      const region = regionNamed(regions, said)
      if (region) return [code, region] as const
      const name = land.names[land.codes.indexOf(code)] ?? ''
      throw new BoundariesError(
        said === ''
          ? { id: 'boundaries.region-missing', values: { code, name } }
          : { id: 'boundaries.region-unknown', values: { code, name, said } }
      )
    })
  )
  return regions.map(region => {
    // A region that follows on others has the members of those, also the new ones.
    const joins = (own: RegionRecord) =>
      own === region ||
      (own.to !== null && own.to < region.from && own.members.some(code => region.members.includes(code)))
    const added = strangers.filter(code => joins(regionOf.get(code) as RegionRecord))
    return { ...region, members: [...region.members.filter(code => there.has(code)), ...added].sort() }
  })
}

/** By its id, or its official code; undefined for what is neither. */
export function regionNamed(regions: readonly RegionRecord[], said: string): RegionRecord | undefined {
  return regions.find(({ id, code }) => id === said || (code !== null && code === said))
}

/** The base's own where it still lies in the municipality. WGS84, five decimals. */
function labelPoint(
  rings: readonly (readonly LatticePoint[])[],
  before: readonly [number, number] | null
): readonly [number, number] {
  if (before && isInside(rings, toLattice(before))) return before
  const place = innerPlace(rings)
  if (!place) return before ?? [0, 0]
  const [lon, lat] = toLonLat(toMm(place))
  return [Math.round(lon * DIGITS) / DIGITS, Math.round(lat * DIGITS) / DIGITS]
}

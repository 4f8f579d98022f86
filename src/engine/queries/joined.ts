/**
 * What joining would do, before anyone has decided on it: municipalities or regions that become one, or municipalities that
 * go to a region. The land as one, the borders inside it that vanish, and the figures. Nothing is changed by asking.
 */
import type { Feature } from 'geojson'
import { DisjointSets } from '../../collections/disjoint-sets.ts'
import { OUTSIDE } from '../../dataset/topology.ts'
import type { Label } from '../../partition/labels.ts'
import { assemble } from '../../partition/polygonize.ts'
import type { Division } from '../../subdivision/division.ts'
import type { Joined, Joining, VanishingBorder } from '../api.ts'
import { boxOfLand } from '../facts/extents.ts'
import { byCode, regionsOfLand } from '../facts/origins.ts'
import { borderLine, polygonPositions, toDisplay } from './geojson.ts'

/** Who takes part, and which of them land belongs to. */
interface Members {
  /** Codes of municipalities, ids of regions. */
  readonly ids: readonly string[]
  /** Index among `ids`; null for land of none. */
  readonly memberOf: (label: Label) => number | null
  /** Municipalities with land that takes part, by code. */
  readonly owners: readonly number[]
  /** Land that goes over to what is there: to be told apart from it. */
  readonly goes: ((member: number) => boolean) | null
}

/** The outcome must stand at the changes that are there already. null where nobody who is named exists. */
export function joined(outcome: Division, joining: Joining): Joined | null {
  const members = joining.kind === 'municipalities' ? municipalities(outcome, joining.codes) : regions(outcome, joining)
  const { ids, memberOf, owners, goes } = members
  if (ids.length === 0 || owners.length === 0) return null
  const { strands, labels, origin } = outcome
  const strandIds = [...new Set(owners.flatMap(owner => [...outcome.strandsOf(owner)]))]
  const parts = assemble(strands, strandIds, label => (memberOf(label) === null ? null : 1))
  if (parts.length === 0) return null
  const inside = strandIds.flatMap(id => {
    const [left, right] = [memberOf(strands.leftOf(id)), memberOf(strands.rightOf(id))]
    if (left === null || right === null || left === right) return []
    return [{ id, between: [Math.min(left, right), Math.max(left, right)] as const }]
  })
  const going = goes
    ? assemble(strands, strandIds, label => {
        const member = memberOf(label)
        return member !== null && goes(member) ? 1 : null
      })
    : []
  const own = Array.from({ length: labels.count }, (_, label) => label as Label)
    .slice(OUTSIDE + 1)
    .filter(label => memberOf(label) !== null)
  return {
    land: {
      type: 'FeatureCollection',
      features: [
        ...parts.map(part => polygon('whole', polygonPositions(part, origin, toDisplay))),
        ...going.map(part => polygon('goes', polygonPositions(part, origin, toDisplay))),
        ...inside.map(
          ({ id }): Feature => ({
            type: 'Feature',
            properties: { kind: 'vanishes' },
            geometry: { type: 'LineString', coordinates: borderLine(outcome, id, toDisplay) }
          })
        )
      ]
    },
    bbox: boxOfLand(
      outcome,
      parts.map(({ outer }) => outer)
    ),
    areaM2: outcome.areaOfM2(own),
    residents: residentsOf(outcome, members),
    municipalities: owners.map(owner => outcome.owners.code(owner)),
    vanishing: lengths(outcome, ids, inside),
    groups: groups(
      new Set(own.filter(label => outcome.areaOfM2([label]) > 0).flatMap(label => memberOf(label) ?? [])),
      inside.map(({ between }) => between)
    )
  }
}

function municipalities(outcome: Division, codes: readonly string[]): Members {
  const ids = [...new Set(codes)].filter(code => outcome.owners.find(code) > 0 && hasLand(outcome, code))
  const index = new Map(ids.map((code, i) => [outcome.owners.find(code), i]))
  return {
    ids,
    memberOf: label => index.get(outcome.labels.owner(label)) ?? null,
    owners: byCode(outcome, new Set(index.keys())),
    goes: null
  }
}

const hasLand = (outcome: Division, code: string) => outcome.areaM2(outcome.owners.find(code)) > 0

/** Of regions land is told apart by the region it lies in; who goes to one is told apart from who is in it. */
function regions(outcome: Division, joining: Exclude<Joining, { kind: 'municipalities' }>): Members {
  const named = joining.kind === 'regions' ? joining.ids : [joining.region]
  const found = [...new Set(named.flatMap(id => outcome.regions.find(id)?.id ?? []))]
  const moving = new Set(
    joining.kind === 'regions'
      ? []
      : joining.municipalities.map(code => outcome.owners.find(code)).filter(owner => owner > 0)
  )
  const regionAt = (label: Label) => (label === OUTSIDE ? null : outcome.regions.of(outcome.labels.land(label)))
  const all = byCode(outcome, new Set(outcome.owners.all()))
  const owners = all.filter(
    owner => moving.has(owner) || regionsOfLand(outcome, owner).some(({ region }) => found.includes(region.id))
  )
  return {
    ids: moving.size > 0 ? [...found, ''] : found,
    memberOf(label) {
      const at = found.indexOf(regionAt(label)?.id ?? '')
      // Land that lies in the region already does not go there.
      if (at >= 0) return at
      return moving.has(outcome.labels.owner(label)) ? found.length : null
    },
    owners,
    goes: moving.size > 0 ? member => member === found.length : null
  }
}

/** Of whole municipalities only: where one lies in part outside, nobody knows how many live in the rest. */
function residentsOf(outcome: Division, { memberOf, owners }: Members): number | null {
  const whole = owners.every(owner =>
    outcome.labels.ofOwner(owner).every(label => memberOf(label) !== null || outcome.areaOfM2([label]) === 0)
  )
  return whole ? owners.reduce((sum, owner) => sum + outcome.residents.ofMunicipality(owner).best, 0) : null
}

function lengths(
  { strands }: Division,
  ids: readonly string[],
  inside: readonly { readonly id: number; readonly between: readonly [number, number] }[]
): VanishingBorder[] {
  const found = new Map<string, { between: readonly [string, string]; metres: number }>()
  for (const { id, between } of inside) {
    const [one, other] = between
    const key = between.join()
    const known = found.get(key) ?? { between: [ids[one] as string, ids[other] as string], metres: 0 }
    for (let v = 1; v < strands.vertexCount(id); v++)
      known.metres +=
        Math.hypot(strands.x(id, v) - strands.x(id, v - 1), strands.y(id, v) - strands.y(id, v - 1)) / 1000
    found.set(key, known)
  }
  return [...found.values()].sort((a, b) => b.metres - a.metres)
}

/** How many groups of members (their indices) hang together over borders they share. */
function groups(members: ReadonlySet<number>, pairs: readonly (readonly [number, number])[]): number {
  const sets = new DisjointSets(Math.max(-1, ...members, ...pairs.flat()) + 1)
  for (const [one, other] of pairs) sets.join(one, other)
  return new Set([...members].map(member => sets.find(member))).size
}

function polygon(kind: 'whole' | 'goes', coordinates: ReturnType<typeof polygonPositions>): Feature {
  return { type: 'Feature', properties: { kind }, geometry: { type: 'Polygon', coordinates } }
}

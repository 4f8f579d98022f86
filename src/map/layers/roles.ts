import type { FeatureCollection } from 'geojson'
import type { Roles } from '../api.ts'

/** Which municipalities the moved land ({from, to} codes) leaves and which it goes to, each once and sorted. */
export function giversAndReceivers(movedLand: FeatureCollection): Roles {
  const codes = (property: string): readonly string[] => {
    const found = movedLand.features.map(feature => feature.properties?.[property] as unknown)
    return [...new Set(found.filter(code => typeof code === 'string'))].sort()
  }
  return { gives: codes('from'), receives: codes('to') }
}

/** Combines the roles in the case with those in the draft, which tells about its own land only. */
export function bothRoles(one: Roles, other: Roles): Roles {
  const both = (a: readonly string[], b: readonly string[]) => [...new Set([...a, ...b])].sort()
  return { gives: both(one.gives, other.gives), receives: both(one.receives, other.receives) }
}

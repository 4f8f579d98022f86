/** Municipalities that go to another region, and regions that become one (§ 1, stk. 3). */
import type { Message } from '../../i18n/message.ts'
import type { MergeRegions, SetRegion } from '../../proposal/types.ts'
import type { AnnexItem } from '../types.ts'
import { type Division, type Names, regionNamed, regionOf, wrongRegion } from './division.ts'
import type { Telling } from './telling.ts'

/** All that go to one region are one change. */
export function regionsIn(
  items: readonly AnnexItem[],
  names: Names,
  division: Division,
  { leave, idOf }: Telling
): readonly SetRegion[] {
  const found = new Map<string, { readonly id: string; readonly codes: string[] }>()
  for (const item of items) {
    for (const name of item.affects ?? []) {
      const goes = goesTo(item, name, names, division)
      if ('id' in goes) {
        leave(item, goes)
        continue
      }
      const group = found.get(goes.region) ?? { id: idOf(item), codes: [] }
      found.set(goes.region, group)
      if (!group.codes.includes(goes.code)) group.codes.push(goes.code)
    }
  }
  return [...found].map(([region, { id, codes }]) => ({ id, type: 'set-region', municipalities: codes, region }))
}

function goesTo(
  { crossRef, fromRegion, toRegion = '' }: AnnexItem,
  name: string,
  names: Names,
  division: Division
): { readonly code: string; readonly region: string } | Message {
  if (crossRef !== null) return { id: 'orders.left.cross-reference', values: { number: crossRef } }
  const code = names.codeOf(name)
  if (code === null) return { id: 'orders.left.former', values: { names: { names: [name] } } }
  const region = regionNamed(division, toRegion)
  if (!region) return { id: 'orders.left.unknown-region', values: { region: toRegion } }
  const [wrong] = fromRegion === undefined ? [] : wrongRegion(division, code, fromRegion)
  if (wrong) return wrong
  if (regionOf(division, code)?.id === region.id)
    return { id: 'orders.left.same-region', values: { name, region: toRegion } }
  return { code, region: region.id }
}

export function regionsMergedIn(
  items: readonly AnnexItem[],
  division: Division,
  { leave, idOf }: Telling
): readonly MergeRegions[] {
  return items.flatMap((item): MergeRegions[] => {
    const { regions = [], toRegion = '' } = item
    const unknown = regions.find(name => regionNamed(division, name) === null)
    if (unknown !== undefined) {
      leave(item, { id: 'orders.left.unknown-region', values: { region: unknown } })
      return []
    }
    const codes = [...new Set(regions.flatMap(name => regionNamed(division, name)?.id ?? []))]
    const goesOn = regionNamed(division, toRegion)
    if (codes.length < 2 || (goesOn && !codes.includes(goesOn.id))) {
      leave(item, { id: 'orders.left.regions-of-one', values: { region: toRegion } })
      return []
    }
    if (!goesOn) leave(item, { id: 'orders.left.region-code', values: { region: toRegion } })
    return [{ id: idOf(item), type: 'merge-regions', codes, into: { code: codeOf(goesOn), name: toRegion } }]
  })
}

/** A region is known by its official code where it has one. */
const codeOf = (region: Division['regions'][number] | null): string | null =>
  region && /^\d{4}$/.test(region.id) ? region.id : null

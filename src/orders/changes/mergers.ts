/** Whole municipalities that become one: an item for each of them, or for several, makes one change. */
import type { Message } from '../../i18n/message.ts'
import type { MergeMunicipalities } from '../../proposal/types.ts'
import { spelt } from '../municipalities.ts'
import type { AnnexItem } from '../types.ts'
import type { Names } from './division.ts'
import type { Telling } from './telling.ts'

/** What is created is known by name afterwards. */
export function mergersIn(items: readonly AnnexItem[], names: Names, telling: Telling): readonly MergeMunicipalities[] {
  const groups = new Map<string, AnnexItem[]>()
  for (const item of items) {
    // 1970: parts of municipalities, and counties.
    if (item.merged === undefined || item.to === null) telling.leave(item, { id: 'orders.left.merger' })
    else groups.set(spelt(item.to), [...(groups.get(spelt(item.to)) ?? []), item])
  }
  return [...groups.values()].flatMap(group => merger(group, names, telling))
}

function merger(group: readonly AnnexItem[], names: Names, { leave, idOf }: Telling): MergeMunicipalities[] {
  const [first] = group
  if (first === undefined) return []
  const gone = group.flatMap(({ merged = [] }) => merged)
  const isNew = group.some(({ newTo }) => newTo === true)
  const to = first.to ?? ''
  const unknown = names.unknown(isNew ? gone : [...gone, to])
  if (unknown.length > 0) {
    const why: Message = { id: 'orders.left.former', values: { names: { names: unknown } } }
    for (const item of group) leave(item, why)
    return []
  }
  const codes = [...new Set(gone.flatMap(name => names.codeOf(name) ?? []))]
  const there = names.codeOf(to)
  // A new municipality may have the name of one that it is made of, and of no other.
  if (isNew && there !== null && !codes.includes(there)) {
    for (const item of group) leave(item, { id: 'orders.left.name-taken', values: { name: to } })
    return []
  }
  const all = isNew || there === null ? codes : [...new Set([...codes, there])]
  if (all.length < 2) {
    for (const item of group) leave(item, { id: 'orders.left.merger-of-one', values: { name: to } })
    return []
  }
  const code = isNew || there === null ? names.free() : there
  if (isNew) {
    names.add(to, code)
    leave(first, { id: 'orders.left.new-code', values: { name: to, code } })
  }
  return [{ id: idOf(first), type: 'merge-municipalities', codes: all, into: { code, name: to } }]
}

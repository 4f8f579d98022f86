/** Binding cooperations that end (§ 5) or begin (§ 7). */
import type { Message } from '../../i18n/message.ts'
import type { DesignateCooperation, DissolveCooperation } from '../../proposal/types.ts'
import type { AnnexItem, Cooperation } from '../types.ts'
import type { Division, Names } from './division.ts'
import type { Telling } from './telling.ts'

type Decision = DissolveCooperation | DesignateCooperation

/** Those that end first. */
export function cooperationIn(
  items: readonly AnnexItem[],
  names: Names,
  { cooperations }: Division,
  { leave, idOf }: Telling
): readonly Decision[] {
  const found = items.flatMap((item): Decision[] => {
    const { cooperation } = item
    if (!cooperation) return []
    const members = codesOf(cooperation, names)
    if ('id' in members) {
      leave(item, members)
      return []
    }
    if (!cooperation.ends) return [{ id: idOf(item), ...designated(cooperation, members.codes, names) }]
    const there = cooperations.filter(one => sameMembers(one.members, members.codes))
    const [only] = there
    if (only && there.length === 1) return [{ id: idOf(item), type: 'dissolve-cooperation', cooperation: only.id }]
    leave(item, {
      id: there.length === 0 ? 'orders.left.no-cooperation' : 'orders.left.several-cooperations',
      values: { names: { names: cooperation.members } }
    })
    return []
  })
  return found.sort((a, b) => Number(a.type === 'designate-cooperation') - Number(b.type === 'designate-cooperation'))
}

function codesOf({ members }: Cooperation, names: Names): { readonly codes: readonly string[] } | Message {
  const unknown = names.unknown(members)
  if (unknown.length > 0) return { id: 'orders.left.former', values: { names: { names: unknown } } }
  const codes = [...new Set(members.flatMap(name => names.codeOf(name) ?? []))]
  return codes.length < 2 ? { id: 'orders.left.cooperation-of-one' } : { codes }
}

const sameMembers = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && one.every(code => other.includes(code))

function designated(
  { authorised }: Cooperation,
  members: readonly string[],
  names: Names
): Omit<DesignateCooperation, 'id'> {
  const councils = authorised.flatMap(({ council, tasks }) =>
    tasks.map(task => [task, names.codeOf(council) ?? ''] as const)
  )
  return {
    type: 'designate-cooperation',
    members,
    authorised: Object.fromEntries(councils.toSorted(([a], [b]) => a - b))
  }
}

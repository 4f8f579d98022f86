/**
 * From a read annex to the changes it says. What says nothing that can be done again, or names a municipality that is no
 * longer, is left and told.
 */
import type { Message } from '../../i18n/message.ts'
import type { Change } from '../../proposal/types.ts'
import type { AnnexItem } from '../types.ts'
import { cooperationIn } from './cooperations.ts'
import { type Division, Names } from './division.ts'
import { landIn } from './land.ts'
import { mergersIn } from './mergers.ts'
import { regionsIn, regionsMergedIn } from './regions.ts'
import type { Telling } from './telling.ts'

/** An item that no change was made of, or that a change says less than. */
export interface Left {
  /** Of the text, from 1. */
  readonly line: number
  /** As printed; null where it has none. */
  readonly number: string | null
  readonly why: Message
}

export interface ReadChanges {
  /** In an order in which each finds whom it names: who ends gives land first, who begins gets it afterwards. */
  readonly changes: readonly Change[]
  /** In the order of the text. */
  readonly left: readonly Left[]
}

/** Every item is in the one list or the other; one that a change says less than is in both. */
export function changesOf(items: readonly AnnexItem[], division: Division): ReadChanges {
  const left: Left[] = []
  const leave: Telling['leave'] = ({ line, number }, why) => left.push({ line, number, why })
  const ids = new Set<string>()
  const idOf: Telling['idOf'] = (item, part = 0) => {
    const name = item.number === null ? `linje-${item.line}` : `pkt-${item.number}`
    return free(ids, part === 0 ? name : `${name}-${part + 1}`)
  }
  const names = new Names(division)
  for (const item of items) if (!item.understood) leave(item, item.problem ?? { id: 'orders.left.not-understood' })
  const understood = items.filter(item => item.understood)
  const of = (...kinds: readonly AnnexItem['kind'][]) => understood.filter(({ kind }) => kinds.includes(kind))
  const land = of('transfer', 'road', 'lake', 'doubt', 'other')
  const moved = (which: readonly AnnexItem[]) =>
    which.flatMap(item => {
      const found = landIn(item, names, division, part => idOf(item, part))
      for (const why of found.left) leave(item, why)
      return found.changes
    })
  const before = moved(land.filter(({ newTo }) => newTo !== true))
  const mergers = mergersIn(of('merger'), names, { leave, idOf })
  const changes = [
    ...before,
    ...mergers,
    ...moved(land.filter(({ newTo }) => newTo === true)),
    ...regionsIn(of('region'), names, division, { leave, idOf }),
    ...regionsMergedIn(of('regions-merged'), division, { leave, idOf }),
    ...cooperationIn(of('cooperation'), names, division, { leave, idOf })
  ]
  return { changes, left: left.sort((a, b) => a.line - b.line) }
}

function free(ids: Set<string>, name: string): string {
  let id = name
  for (let i = 2; ids.has(id); i++) id = `${name}.${i}`
  ids.add(id)
  return id
}

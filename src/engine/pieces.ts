/** Pieces with their contact to the receiver: directly, or over other land that goes to the same receiver. */
import { OUTSIDE } from '../dataset/types.ts'
import type { PieceFact } from '../law/types.ts'
import type { Part } from '../subdivision/assemble.ts'
import type { Label } from '../subdivision/labels.ts'
import type { Outcome } from '../subdivision/outcome.ts'
import { baseOf, ownerOf } from './moves.ts'

/** A municipality the changes create has no land of its own to adjoin: its pieces hang together or they do not. */
export function pieceFacts(outcome: Outcome, parts: readonly Part[]): PieceFact[] {
  const { labels, owners, strands } = outcome
  const partOf = new Map<string, number>()
  for (const [i, part] of parts.entries())
    for (const { strand, forward } of part.sides) partOf.set(`${strand}${forward}`, i)
  const adjoins = parts.map(() => false)
  const island = parts.map(() => true)
  const beside = parts.map((): number[] => [])
  for (const [i, part] of parts.entries()) {
    const owner = ownerOf(part.key)
    for (const { strand, forward } of part.sides) {
      const other = (forward ? strands.right[strand] : strands.left[strand]) as Label
      if (other !== OUTSIDE) island[i] = false
      if (labels.owner(other) !== owner) continue
      if (!labels.moved(other)) adjoins[i] = true
      const neighbour = partOf.get(`${strand}${!forward}`)
      if (neighbour !== undefined) beside[i]?.push(neighbour)
    }
  }
  const reached = adjoins.flatMap((yes, i) => (yes ? [i] : []))
  for (let next = reached.pop(); next !== undefined; next = reached.pop()) {
    for (const neighbour of beside[next] ?? []) {
      if (adjoins[neighbour]) continue
      adjoins[neighbour] = true
      reached.push(neighbour)
    }
  }
  return parts.map((part, i) => ({
    from: owners.code(baseOf(part.key)),
    to: owners.code(ownerOf(part.key)),
    areaM2: part.areaM2,
    adjoinsReceiver: adjoins[i] as boolean,
    isIsland: island[i] as boolean
  }))
}

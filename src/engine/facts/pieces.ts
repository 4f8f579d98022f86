/** Pieces with their contact to the receiver: directly, or over other land that goes to the same receiver. */
import { OUTSIDE } from '../../dataset/topology.ts'
import type { PieceFact } from '../../law/types.ts'
import type { HalfEdge } from '../../partition/half-edge.ts'
import { baseOf, type Label, ownerOf, type Way } from '../../partition/labels.ts'
import type { Part } from '../../partition/polygonize.ts'
import type { Division } from '../../subdivision/division.ts'

/** What lies around a piece: the same for as long as there is the piece. */
interface Contact {
  /** With land the receiver had. */
  readonly adjoins: boolean
  readonly island: boolean
  /** Its border with other land that goes to the same receiver, from the other side. */
  readonly beside: readonly HalfEdge[]
  /** The fact, where it adjoins and where it does not. */
  readonly facts: readonly [adjoining: PieceFact, apart: PieceFact]
}

/** What lies around the pieces of one way. */
export interface PieceContacts {
  /** A fact per piece, as if none hung on another. */
  readonly facts: readonly PieceFact[]
  /** Pieces that do not adjoin the receiver's own land, by their place in the list. */
  readonly apart: readonly (readonly [place: number, part: Part])[]
}

export function contactsOf(outcome: Division, way: Way): PieceContacts {
  const parts = outcome.moved.of(way)
  const contacts = parts.map(part => contactOf(outcome, part))
  return {
    facts: contacts.map(({ facts, adjoins }) => facts[adjoins ? 0 : 1]),
    apart: parts.flatMap((part, i) => (contacts[i]?.adjoins ? [] : [[i, part] as const]))
  }
}

/** A municipality the changes create has no land of its own to adjoin: its pieces hang together or they do not. */
export function pieceFacts(
  outcome: Division,
  ways: readonly Way[],
  contacts: (way: Way) => PieceContacts
): PieceFact[] {
  const reached = new Map<Part, boolean>()
  const all: PieceFact[] = []
  for (const way of ways) {
    const { facts, apart } = contacts(way)
    const first = all.length
    for (const fact of facts) all.push(fact)
    for (const [place, part] of apart)
      if (hangsOn(outcome, part, reached)) all[first + place] = contactOf(outcome, part).facts[0]
  }
  return all
}

const contacts = new WeakMap<Part, Contact>()

/** True where land that adjoins can be reached over pieces side by side. `known` keeps the answer for all that were passed. */
function hangsOn(outcome: Division, part: Part, known: Map<Part, boolean>): boolean {
  const before = known.get(part)
  if (before !== undefined) return before
  const group = new Set([part])
  let adjoins = false
  for (const piece of group) {
    const contact = contactOf(outcome, piece)
    if (contact.adjoins) {
      adjoins = true
      break
    }
    for (const side of contact.beside) {
      const neighbour = outcome.moved.pieceAt(side)
      if (neighbour) group.add(neighbour)
    }
  }
  for (const piece of group) known.set(piece, adjoins)
  return adjoins
}

function contactOf(outcome: Division, part: Part): Contact {
  const known = contacts.get(part)
  if (known) return known
  const { labels, owners, strands } = outcome
  const owner = ownerOf(part.key)
  let [adjoins, island] = [false, true]
  const beside: HalfEdge[] = []
  for (const { strand, forward } of part.sides) {
    const other = (forward ? strands.rightOf(strand) : strands.leftOf(strand)) as Label
    if (other !== OUTSIDE) island = false
    if (labels.owner(other) !== owner) continue
    if (labels.moved(other)) beside.push({ strand, forward: !forward })
    else adjoins = true
  }
  const fact = (adjoinsReceiver: boolean): PieceFact => ({
    from: owners.code(baseOf(part.key)),
    to: owners.code(owner),
    areaM2: part.areaM2,
    adjoinsReceiver,
    isIsland: island
  })
  const contact = { adjoins, island, beside, facts: [fact(true), fact(false)] as const }
  contacts.set(part, contact)
  return contact
}

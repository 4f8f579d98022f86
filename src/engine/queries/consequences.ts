/**
 * What else each change touches: parishes, polling districts and islands, with the land of each that it takes from one
 * municipality to another. The division is brought to the changes one by one, and whose each unit's land is is compared with
 * whose it was before the change: so land that several changes move is told by each of them.
 */
import type { Proposal } from '../../proposal/types.ts'
import type { StepResult } from '../../subdivision/changes/change.ts'
import { exactly } from '../../subdivision/residents/source.ts'
import type { Touched, TouchedLand } from '../api.ts'
import { bring } from '../evaluate.ts'
import type { Session } from '../session.ts'
import type { Stretches } from '../task-queue.ts'
import { type Holding, HoldingBook, type Holdings, LEAST_M2, minus, NOTHING, type Thing } from './holdings.ts'
import type { NamedUnits } from './unit-layers.ts'
import type { Covered } from './unit-overlay.ts'

/** Changes looked at before others are served. */
const STRETCH = 5

export function* consequences(
  session: Session,
  proposal: Proposal,
  layers: readonly NamedUnits[],
  evaluated: () => Proposal | null
): Stretches<readonly Touched[]> {
  const { dataset, islands, outcome } = session
  const book = new HoldingBook(outcome, islands, dataset.land, layers)
  const found: Touched[] = []
  let before: Holdings = { of: new Map(), unknown: new Set() }
  for (const [i, change] of proposal.changes.entries()) {
    const { steps } = bring(session, { ...proposal, changes: proposal.changes.slice(0, i + 1) })
    const result = steps.all[i]?.result
    const after = book.now()
    if (result && result !== 'off' && result.ok)
      found.push({ change: change.id, ...touchedBetween(session, before, after, result) })
    before = after
    if (i % STRETCH !== STRETCH - 1) continue
    // Others may ask meanwhile, about the proposal that was evaluated last.
    session.standing = null
    yield (i + 1) / proposal.changes.length
  }
  const last = evaluated()
  if (last) bring(session, last)
  else session.standing = null
  return found
}

function touchedBetween(
  session: Session,
  before: Holdings,
  after: Holdings,
  { moves, unplacedM2 }: Extract<StepResult, { ok: true }>
): Omit<Touched, 'change'> {
  const unknown = new Set([...before.unknown, ...after.unknown])
  const things = new Set([...before.of.keys(), ...after.of.keys()])
  const land = [...things].flatMap(thing => {
    if (thing.face !== null && unknown.has(thing.face)) return []
    const [was, is] = [before.of.get(thing) ?? thing.original, after.of.get(thing) ?? thing.original]
    return was === is ? [] : movedOf(session, thing, was, is)
  })
  const isUnknown = (code: string) => unknown.has(session.outcome.owners.find(code))
  return {
    land: land.sort(byPlace),
    unplacedM2: moves.reduce((sum, { from, areaM2 }) => sum + (isUnknown(from) ? areaM2 : 0), unplacedM2)
  }
}

const LAYERS = ['parish', 'polling-district', 'island']
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
const byPlace = (a: TouchedLand, b: TouchedLand) =>
  LAYERS.indexOf(a.layer) - LAYERS.indexOf(b.layer) ||
  compare(a.code, b.code) ||
  compare(a.name, b.name) ||
  compare(a.from, b.from) ||
  compare(a.to, b.to)

/** From whom to whom a thing's land has gone. */
function movedOf({ outcome }: Session, thing: Thing, was: Holding, is: Holding): TouchedLand[] {
  const lost = differences(was, is)
  const got = differences(is, was)
  const all = got.reduce((sum, [, { m2 }]) => sum + m2, 0)
  const { layer, code, name, ofM2, face } = thing
  // Islets that nobody has named come by the hundred with a merger.
  if (layer === 'island' && name === '') return []
  return lost.flatMap(([from, less]) =>
    got.flatMap(([to, more]) => {
      // With one giver, or one receiver, it is plain who got what; of several and several each gets a share of each.
      const went = lost.length === 1 ? more : got.length === 1 ? less : scaled(less, more.m2 / all)
      if (went.m2 <= LEAST_M2) return []
      const people = face !== null && outcome.points?.coverage.covers(face) ? went.people : null
      const residents =
        people !== null
          ? exactly(people)
          : face === null
            ? null
            : outcome.census.table.estimateTogether([{ face, covered: went.cells }])
      const codes = { from: outcome.owners.code(from), to: outcome.owners.code(to) }
      return [{ layer, code, name, ...codes, areaM2: went.m2, ofM2, residents, counted: people !== null }]
    })
  )
}

/** What each had, less what each has, where that is land. */
function differences(was: Holding, is: Holding): (readonly [owner: number, land: Covered])[] {
  return [...was].flatMap(([owner, land]) => {
    const less = minus(land, is.get(owner) ?? NOTHING)
    return less.m2 > LEAST_M2 ? [[owner, less] as const] : []
  })
}

const scaled = ({ m2, cells }: Covered, share: number): Covered => ({
  m2: m2 * share,
  cells: new Map([...cells].map(([cell, part]) => [cell, part * share])),
  // Who of them went where nobody counted.
  people: null
})

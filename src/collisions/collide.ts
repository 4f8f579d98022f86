/**
 * Several proposals held against one another: do they move the same land, alter the same border, come to something else in
 * another order, and do small cases between the same municipalities together come above § 2, stk. 2? Nothing here is a
 * verdict: the Act sets no period and no distance for cases that belong together.
 */
import type { CaseState, ChangeReport, ExchangeChange, GridShape } from '../engine/api.ts'
import type { Change, Proposal } from '../proposal/types.ts'
import { type Lands, nearest, signOf, within } from './between.ts'
import type { Evaluate, Party } from './party.ts'
import { type Land, landOf, sharedLand } from './shapes.ts'
import { type Slicing, slicingsOf } from './slicing.ts'

/** What one of two proposals does with land, or with a border. */
export interface Doing {
  readonly party: string
  /** Ids. */
  readonly changes: readonly string[]
  /** Codes; '' for land in no municipality. */
  readonly from: string
  readonly to: string
}

/** Land that two proposals both move. */
export interface SameLand {
  readonly doings: readonly [Doing, Doing]
  /** The same municipality has it after either. */
  readonly agree: boolean
  /** null where their lines can't be brought together exactly, and it may be more or less than nothing. */
  readonly areaM2: number | null
  /** EPSG:3035 mm; null as above. */
  readonly shape: GridShape | null
}

/** A border that two proposals both move. */
export interface SameBorder {
  /** Codes, sorted. */
  readonly between: readonly [string, string]
  readonly parties: readonly [string, string]
  /** From the land that one moves to the land that the other moves. */
  readonly metresApart: number
}

/** Two proposals that come to something else by which of them is first. */
export interface OrderMatters {
  readonly parties: readonly [string, string]
  /** Changes that can't be made once the other proposal is: they could by themselves. */
  readonly refused: readonly {
    readonly party: string
    readonly after: string
    readonly problems: readonly ChangeReport[]
  }[]
  /** Codes of municipalities that have other land, or lie in another region, by which was first; sorted. */
  readonly differ: readonly string[]
}

export interface Collisions {
  readonly land: readonly SameLand[]
  readonly borders: readonly SameBorder[]
  readonly orders: readonly OrderMatters[]
  readonly slicings: readonly Slicing[]
}

/**
 * In the order of the parties. `evaluate` is asked twice for each two that touch the same municipality, and once for land
 * that several small cases move.
 */
export async function collide(
  parties: readonly Party[],
  evaluate: Evaluate,
  onProgress: (share: number) => void = () => {}
): Promise<Collisions> {
  const lands = new Map(parties.map(party => [party, party.land.map(({ shape }) => landOf(shape))]))
  const land: SameLand[] = []
  const borders: SameBorder[] = []
  const orders: OrderMatters[] = []
  const pairs = parties.flatMap((one, i) => parties.slice(i + 1).map(other => [one, other] as const))
  for (const [i, [one, other]] of pairs.entries()) {
    onProgress(i / pairs.length)
    land.push(...sameLand(one, other, lands))
    borders.push(...sameBorders(one, other, lands))
    if (touch(one, other)) {
      const order = await orderOf(one, other, evaluate)
      if (order) orders.push(order)
    }
  }
  return { land, borders, orders, slicings: await slicingsOf(parties, lands, evaluate) }
}

function sameLand(one: Party, other: Party, lands: Lands): SameLand[] {
  const found: SameLand[] = []
  for (const [i, first] of one.land.entries())
    for (const [j, second] of other.land.entries()) {
      const shared = sharedLand(lands.get(one)?.[i] as Land, lands.get(other)?.[j] as Land)
      // Less than a square metre is what borders that are drawn twice come to.
      if (shared === null || (shared !== 'unknown' && shared.areaM2 < 1)) continue
      found.push({
        doings: [doing(one, first), doing(other, second)],
        agree: first.to === second.to,
        areaM2: shared === 'unknown' ? null : shared.areaM2,
        shape: shared === 'unknown' ? null : shared.shape
      })
    }
  return found
}

function doing({ name: party }: Party, { changes, from, to }: ExchangeChange): Doing {
  return { party, changes, from, to }
}

const isBorder = ({ from, to }: ExchangeChange) => from !== '' && to !== ''

function sameBorders(one: Party, other: Party, lands: Lands): SameBorder[] {
  const signs = new Set(one.land.filter(isBorder).map(signOf))
  const both = new Set(
    other.land
      .filter(isBorder)
      .map(signOf)
      .filter(sign => signs.has(sign))
  )
  return [...both].sort().map(sign => ({
    between: sign.split(' ') as [string, string],
    parties: [one.name, other.name],
    metresApart: nearest(within(one, sign, lands), within(other, sign, lands))
  }))
}

/** Proposals that touch no municipality in common leave each other alone. */
function touch(one: Party, other: Party): boolean {
  const codes = new Set(municipalitiesOf(one))
  return municipalitiesOf(other).some(code => codes.has(code))
}

function municipalitiesOf({ state }: Party): string[] {
  const { municipalities, regionChanges } = state.facts
  return [...municipalities.map(({ code }) => code), ...regionChanges.map(({ code }) => code)]
}

async function orderOf(one: Party, other: Party, evaluate: Evaluate): Promise<OrderMatters | null> {
  const first = await evaluate(inOrder(one, other))
  const second = await evaluate(inOrder(other, one))
  const refused = [refusals(other, one, first), refusals(one, other, second)].filter(
    ({ problems }) => problems.length > 0
  )
  const differ = differences(first, second)
  return refused.length + differ.length === 0 ? null : { parties: [one.name, other.name], refused, differ }
}

/** Ids of two proposals may be the same, and a proposal has each once. */
function inOrder(one: Party, other: Party): Proposal {
  const named = (changes: readonly Change[], party: string): Change[] =>
    changes.map(change => ({ ...change, id: `${party}:${change.id}` }))
  return { ...one.proposal, changes: [...named(one.proposal.changes, '1'), ...named(other.proposal.changes, '2')] }
}

function refusals(party: Party, after: Party, state: CaseState) {
  const alone = new Set(party.state.changes.filter(({ problem }) => problem).map(({ id }) => id))
  const problems = state.changes
    .filter(({ id, problem }) => problem && id.startsWith('2:') && !alone.has(id.slice(2)))
    .map(report => ({ ...report, id: report.id.slice(2) }))
  return { party: party.name, after: after.name, problems }
}

/** m²: lines drawn one after the other differ by less where they run side by side, and so does the number of parts. */
const NOTHING_M2 = 1

function differences(first: CaseState, second: CaseState): string[] {
  const by = ({ municipalities }: CaseState) => new Map(municipalities.map(one => [one.code, one]))
  const [a, b] = [by(first), by(second)]
  return [...new Set([...a.keys(), ...b.keys()])].filter(code => !isAlike(a.get(code), b.get(code))).sort()
}

type After = CaseState['municipalities'][number]

function isAlike(one: After | undefined, other: After | undefined): boolean {
  if (!one?.after || !other?.after) return !one?.after && !other?.after && !one === !other
  return (
    Math.abs(one.after.areaM2 - other.after.areaM2) < NOTHING_M2 &&
    one.region?.id === other.region?.id &&
    one.nameAfter === other.nameAfter
  )
}

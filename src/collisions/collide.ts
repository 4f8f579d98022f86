/**
 * Several proposals held against one another: do they move the same land, alter the same border, come to something else in
 * another order, and do small cases between the same municipalities together come above § 2, stk. 2? Nothing here is a
 * verdict: the Act sets no period and no distance for cases that belong together.
 */
import type { CaseState, ChangeReport, ExchangeChange, GridShape } from '../engine/api.ts'
import type { Change, Proposal } from '../proposal/types.ts'
import { type Land, landOf, metresApart, sharedLand } from './shapes.ts'

/** § 2, stk. 2. */
const MOST_M2 = 1_000_000
const MOST_RESIDENTS = 50

/** What is known of one proposal. All are of one dataset. */
export interface Party {
  /** As the user knows it: the name of its file. */
  readonly name: string
  readonly proposal: Proposal
  readonly state: CaseState
  readonly land: readonly ExchangeChange[]
}

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

/** Small cases between the same municipalities that are large together. */
export interface Slicing {
  /** Codes, sorted. */
  readonly between: readonly [string, string]
  readonly parts: readonly { readonly party: string; readonly areaM2: number; readonly residents: number }[]
  readonly areaM2: number
  readonly residents: number
  /** Which of the limits they are above together. */
  readonly above: readonly ('area' | 'residents')[]
  /** The longest of the ways from one to the nearest of the others. */
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

/** Judges a proposal from nothing, as the engine does. */
export type Evaluate = (proposal: Proposal) => Promise<CaseState>

/** In the order of the parties. `evaluate` is asked twice for each two that touch the same municipality. */
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
  return { land, borders, orders, slicings: slicingsOf(parties, lands) }
}

type Lands = ReadonlyMap<Party, readonly Land[]>

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

const pairOf = ({ from, to }: { readonly from: string; readonly to: string }) =>
  (from < to ? [from, to] : [to, from]) as [string, string]
const isBorder = ({ from, to }: ExchangeChange) => from !== '' && to !== ''
const signOf = (one: ExchangeChange) => pairOf(one).join(' ')

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

const within = (party: Party, sign: string, lands: Lands): readonly Land[] =>
  (lands.get(party) ?? []).filter((_, i) => signOf(party.land[i] as ExchangeChange) === sign)

function nearest(some: readonly Land[], others: readonly Land[]): number {
  let metres = Infinity
  for (const one of some) for (const other of others) metres = Math.min(metres, metresApart(one, other))
  return metres
}

/** A case between two municipalities alone, in both directions: the Act's sum is gross. */
interface Between {
  readonly party: Party
  readonly areaM2: number
  readonly residents: number
}

function slicingsOf(parties: readonly Party[], lands: Lands): Slicing[] {
  const small = new Map<string, Between[]>()
  for (const party of parties) {
    const { facts } = party.state
    const cases = facts.cases.length > 0 ? facts.cases : [{ changes: null, measures: facts }]
    for (const { changes, measures } of cases) {
      const { area, residents } = measures
      const own = facts.transfers.filter(one => changes === null || one.changes.some(id => changes.includes(id)))
      const [sign, ...others] = new Set(own.map(one => pairOf(one).join(' ')))
      // A small case is of one border, and whoever is above a limit alone hides nothing.
      if (sign === undefined || others.length > 0) continue
      if (area.best > MOST_M2 || residents.low > MOST_RESIDENTS) continue
      small.set(sign, [...(small.get(sign) ?? []), { party, areaM2: area.best, residents: residents.best }])
    }
  }
  return [...small]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([sign, parts]) => {
      const areaM2 = parts.reduce((sum, part) => sum + part.areaM2, 0)
      const residents = parts.reduce((sum, part) => sum + part.residents, 0)
      const above = [
        ...(areaM2 > MOST_M2 ? ['area' as const] : []),
        ...(residents > MOST_RESIDENTS ? ['residents' as const] : [])
      ]
      if (parts.length < 2 || above.length === 0) return []
      const places = parts.map(({ party }) => within(party, sign, lands))
      const ways = places.map((place, i) =>
        nearest(
          place,
          places.flatMap((other, j) => (i === j ? [] : other))
        )
      )
      return [
        {
          between: sign.split(' ') as [string, string],
          parts: parts.map(part => ({ party: part.party.name, areaM2: part.areaM2, residents: part.residents })),
          areaM2,
          residents,
          above,
          metresApart: Math.max(...ways)
        }
      ]
    })
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

function differences(first: CaseState, second: CaseState): string[] {
  const signs = (state: CaseState) =>
    new Map(
      state.municipalities.map(({ code, after, region, nameAfter }) => [
        code,
        JSON.stringify([after && Math.round(after.areaM2), after?.parts ?? 0, region?.id ?? null, nameAfter])
      ])
    )
  const [a, b] = [signs(first), signs(second)]
  return [...new Set([...a.keys(), ...b.keys()])].filter(code => a.get(code) !== b.get(code)).sort()
}

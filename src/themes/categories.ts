/** Themes of categories: islands and what links them, cooperations. */
import type { DivisionRow, IslandCard } from '../engine/api.ts'
import type { Side } from './values.ts'

export type IslandCategory = 'no-link' | 'link' | 'no-island'
export type CooperationCategory = 'in-force' | 'unverified' | 'former' | 'no-cooperation'
export type Category = IslandCategory | CooperationCategory

/** In the order of a legend; what stands first is what is told of who has several. */
export const ISLAND_CATEGORIES: readonly IslandCategory[] = ['no-link', 'link', 'no-island']
export const COOPERATION_CATEGORIES: readonly CooperationCategory[] = [
  'in-force',
  'unverified',
  'former',
  'no-cooperation'
]

export interface Told<C extends Category> {
  readonly category: C
  /** Islands without a link; cooperations of that category. */
  readonly names: readonly string[]
}

const isThere = (row: DivisionRow, side: Side): boolean => (side === 'before' ? !row.created : row.after !== null)

/** Only islands with addresses, and with a known place: of others nobody can say whose they are. */
export const countsAsIsland = ({ addresses, point }: IslandCard): boolean => point !== null && (addresses ?? 0) > 0

export function islandCategories(
  rows: readonly DivisionRow[],
  side: Side,
  islands: readonly IslandCard[]
): ReadonlyMap<string, Told<IslandCategory>> {
  const known = islands.filter(countsAsIsland)
  return new Map(
    rows
      .filter(row => isThere(row, side) && row.inDivision)
      .map(({ code }): [string, Told<IslandCategory>] => {
        const own = known.filter(island => island[side].includes(code))
        const names = own.filter(({ fixedLink }) => fixedLink === false).map(({ name }) => name)
        const linked = own.some(({ fixedLink }) => fixedLink === true)
        return [code, { category: names.length > 0 ? 'no-link' : linked ? 'link' : 'no-island', names }]
      })
  )
}

export interface Cooperating {
  readonly members: readonly string[]
  readonly state: Exclude<CooperationCategory, 'no-cooperation'>
  readonly name: string
}

/** `cooperations`: of that side, their members as they are called there. */
export function cooperationCategories(
  rows: readonly DivisionRow[],
  side: Side,
  cooperations: readonly Cooperating[]
): ReadonlyMap<string, Told<CooperationCategory>> {
  return new Map(
    rows
      .filter(row => isThere(row, side) && row.inDivision)
      .map(({ code }): [string, Told<CooperationCategory>] => {
        const own = cooperations.filter(({ members }) => members.includes(code))
        const category = COOPERATION_CATEGORIES.find(one => own.some(({ state }) => state === one)) ?? 'no-cooperation'
        return [code, { category, names: own.filter(({ state }) => state === category).map(({ name }) => name) }]
      })
  )
}

/** What a theme's figures are, whose, and of when. */
import type { Manifest } from '../../../dataset/types.ts'
import type { IslandCard } from '../../../engine/api.ts'
import { s } from '../../../i18n/map/themes.ts'
import { countsAsIsland } from '../../../themes/categories.ts'
import type { Incomes } from '../../../themes/income.ts'
import type { PastResidents } from '../../../themes/past-residents.ts'
import type { ThemeChoice } from '../../../themes/theme.ts'

export interface SourcesOf {
  readonly past: PastResidents | null
  readonly incomes: Incomes | null
  readonly islands: readonly IslandCard[]
  /** YYYY-MM-DD that cooperations are in force on. */
  readonly date: string
  readonly residents: Manifest['residents'] | null
  /** The proposal has changes. */
  readonly changed: boolean
  /** Residents are counted at points of the user's. */
  readonly counted: boolean
}

const FEW = 3

export function sourcesOf({ level, theme }: ThemeChoice, about: SourcesOf): readonly string[] {
  const { date, islands, past, residents } = about
  if (theme === 'cooperations') return [s('theme.source.cooperations', { date: { date } })]
  if (theme === 'islands') {
    const without = islands.filter(one => (one.addresses ?? 0) > 0 && !countsAsIsland(one)).map(({ name }) => name)
    return [s('theme.source.islands', { missing: without.length, names: without.slice(0, FEW).join(', ') })]
  }
  if (theme === 'income') {
    const { incomes } = about
    if (!incomes) return [s('theme.source.income-missing')]
    return [
      s('theme.source.income', { attribution: incomes.source.attribution }),
      level === 'district'
        ? s('theme.source.income-districts', { n: Object.keys(incomes.redrawn).length })
        : s('theme.source.income-sums')
    ]
  }
  const people = residents ? [s('theme.source.residents', { date: { date: residents.totalsDate } })] : []
  const after = about.changed ? [s(about.counted ? 'theme.source.counted' : 'theme.source.estimated')] : []
  if (theme === 'density') return [...people, ...after, s('theme.source.area')]
  if (theme === 'change')
    return [
      ...people,
      ...after,
      past ? s('theme.source.past', { attribution: past.source.attribution }) : s('theme.source.past-missing')
    ]
  if (theme === 'urban' && residents)
    return [
      ...people,
      ...after,
      s('theme.source.urban', { grid: { date: residents.gridDate }, totals: { date: residents.totalsDate } })
    ]
  return [...people, ...after]
}

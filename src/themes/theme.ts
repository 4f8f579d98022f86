/** Themes that municipalities, or regions, are coloured by, and what may be chosen of them. */

export const THEMES = ['density', 'residents', 'rank', 'change', 'urban', 'islands', 'cooperations'] as const
export type ThemeId = (typeof THEMES)[number]

export type Level = 'municipality' | 'region'

/**
 * How numbers are put into classes: equally many in each; natural breaks (least variance within classes); intervals of equal
 * width; fixed bounds; every one a class of its own.
 */
export const METHODS = ['quantiles', 'natural', 'equal', 'fixed', 'each'] as const
export type Method = (typeof METHODS)[number]

export interface ThemeChoice {
  readonly theme: ThemeId
  readonly level: Level
  /** null where the theme has categories, not numbers. */
  readonly method: Method | null
}

interface Kind {
  /** Of municipalities, the first unless another is chosen; none for categories. */
  readonly methods: readonly Method[]
  readonly regions: boolean
  /** Digits after the decimal mark that values are told, and put into classes, with. */
  readonly digits: number
  /** Lower bounds of all classes but the first. */
  readonly fixed: readonly number[]
}

/** As equal intervals four of five municipalities would be in the first class of residents and density: that is not offered. */
export const KINDS: Readonly<Record<ThemeId, Kind>> = {
  density: { methods: ['quantiles', 'natural', 'fixed'], regions: true, digits: 1, fixed: [50, 100, 250, 1000] },
  residents: {
    methods: ['quantiles', 'natural', 'fixed'],
    regions: true,
    digits: 0,
    fixed: [20_000, 40_000, 60_000, 100_000]
  },
  // A place in the order has a distribution of its own making.
  rank: { methods: ['quantiles'], regions: false, digits: 0, fixed: [] },
  change: { methods: ['fixed', 'quantiles', 'natural', 'equal'], regions: true, digits: 1, fixed: [-10, 0, 10, 20] },
  urban: { methods: ['quantiles', 'natural', 'equal', 'fixed'], regions: true, digits: 1, fixed: [50, 65, 80, 95] },
  islands: { methods: [], regions: false, digits: 0, fixed: [] },
  cooperations: { methods: [], regions: false, digits: 0, fixed: [] }
}

export function methodsOf(theme: ThemeId, level: Level): readonly Method[] {
  const { methods } = KINDS[theme]
  // Four or five regions are told apart one by one.
  return level === 'region' && methods.length > 0 ? ['each'] : methods
}

/** What comes nearest to a wish that need not make sense. */
export function choiceOf(theme: ThemeId, wished: Partial<Omit<ThemeChoice, 'theme'>> = {}): ThemeChoice {
  const level = wished.level === 'region' && KINDS[theme].regions ? 'region' : 'municipality'
  const methods = methodsOf(theme, level)
  const method = methods.find(one => one === wished.method) ?? methods[0] ?? null
  return { theme, level, method }
}

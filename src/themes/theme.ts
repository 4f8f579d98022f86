/** Themes that municipalities, or regions, are coloured by, and what may be chosen of them. */

export const THEMES = ['density', 'residents', 'rank', 'change', 'urban', 'income', 'islands', 'cooperations'] as const
export type ThemeId = (typeof THEMES)[number]

/** What has one figure: polling districts are those that the dataset draws. */
export type Level = 'municipality' | 'region' | 'district'

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
  /** The first unless another is chosen. */
  readonly levels: readonly Level[]
  /** Digits after the decimal mark that values are told, and put into classes, with. */
  readonly digits: number
  /** Lower bounds of all classes but the first. */
  readonly fixed: readonly number[]
}

const BOTH: readonly Level[] = ['municipality', 'region']

/** As equal intervals four of five municipalities would be in the first class of residents and density: that is not offered. */
export const KINDS: Readonly<Record<ThemeId, Kind>> = {
  density: { methods: ['quantiles', 'natural', 'fixed'], levels: BOTH, digits: 1, fixed: [50, 100, 250, 1000] },
  residents: {
    methods: ['quantiles', 'natural', 'fixed'],
    levels: BOTH,
    digits: 0,
    fixed: [20_000, 40_000, 60_000, 100_000]
  },
  // A place in the order has a distribution of its own making.
  rank: { methods: ['quantiles'], levels: ['municipality'], digits: 0, fixed: [] },
  change: { methods: ['fixed', 'quantiles', 'natural', 'equal'], levels: BOTH, digits: 1, fixed: [-10, 0, 10, 20] },
  urban: { methods: ['quantiles', 'natural', 'equal', 'fixed'], levels: BOTH, digits: 1, fixed: [50, 65, 80, 95] },
  income: {
    methods: ['quantiles', 'natural', 'fixed'],
    levels: ['district', 'municipality', 'region'],
    digits: 0,
    fixed: [240_000, 260_000, 280_000, 320_000]
  },
  islands: { methods: [], levels: ['municipality'], digits: 0, fixed: [] },
  cooperations: { methods: [], levels: ['municipality'], digits: 0, fixed: [] }
}

export function methodsOf(theme: ThemeId, level: Level): readonly Method[] {
  const { methods } = KINDS[theme]
  // Four or five regions are told apart one by one.
  return level === 'region' && methods.length > 0 ? ['each'] : methods
}

/** What comes nearest to a wish that need not make sense. */
export function choiceOf(theme: ThemeId, wished: Partial<Omit<ThemeChoice, 'theme'>> = {}): ThemeChoice {
  const { levels } = KINDS[theme]
  const level = levels.find(one => one === wished.level) ?? (levels[0] as Level)
  const methods = methodsOf(theme, level)
  const method = methods.find(one => one === wished.method) ?? methods[0] ?? null
  return { theme, level, method }
}

/** A theme as it is shown: what the map colours, the rows of the legend, and what is told of each municipality. */
import type { DivisionRow, IslandCard, TownResidents } from '../../../engine/api.ts'
import { formatNumber } from '../../../i18n/format.ts'
import { s } from '../../../i18n/map/themes.ts'
import type { ShownTheme, ThemePattern, ThemeUnits } from '../../../map/api.ts'
import {
  type Category,
  COOPERATION_CATEGORIES,
  type Cooperating,
  cooperationCategories,
  countsAsIsland,
  ISLAND_CATEGORIES,
  islandCategories,
  type Told
} from '../../../themes/categories.ts'
import { boundsOf, classOf } from '../../../themes/classes.ts'
import { CATEGORY_COLOURS, diverging, NO_FIGURE, sequential } from '../../../themes/colours.ts'
import type { DistrictIncome, Incomes } from '../../../themes/income.ts'
import type { PastResidents } from '../../../themes/past-residents.ts'
import { KINDS, type ThemeChoice, type ThemeId } from '../../../themes/theme.ts'
import {
  districtFigures,
  type Figure,
  type Missing,
  municipalityFigures,
  type NumberTheme,
  type Ranks,
  regionFigures,
  type Side
} from '../../../themes/values.ts'
import type { ThemeCell, ThemeTold } from '../../state/theme.ts'

/** What themes rest on; what the theme at hand has no use for may be empty. */
export interface ThemeGrounds {
  readonly rows: readonly DivisionRow[]
  readonly ranks: Ranks
  readonly towns: readonly TownResidents[]
  readonly past: PastResidents | null
  readonly incomes: Incomes | null
  readonly incomesAfter?: ReadonlyMap<string, DistrictIncome> | null
  readonly islands: readonly IslandCard[]
  readonly cooperating: Readonly<Record<Side, readonly Cooperating[]>>
}

export interface LegendRow {
  readonly key: string
  readonly colour: string
  readonly pattern: ThemePattern | null
  readonly label: string
  /** null for what is no municipality. */
  readonly counts: Readonly<Record<Side, number>> | null
}

export interface ThemeView {
  readonly choice: ThemeChoice
  /** `units` without who listens to them. */
  readonly shown: Omit<ShownTheme, 'units'> & { readonly units: Omit<ThemeUnits, 'onHover'> | null }
  readonly rows: readonly LegendRow[]
  readonly told: Omit<ThemeTold, 'sources' | 'outcome'>
}

const SIDES: readonly Side[] = ['before', 'after']
const OTHERWISE = { colour: NO_FIGURE, pattern: 'lines' } as const
const COLUMNS: Partial<Record<ThemeId, ThemeTold['column']>> = {
  density: 'density',
  residents: 'residents',
  rank: 'rank'
}

export const themeName = (theme: ThemeId): string => s(`theme.name.${theme}`)

export function themeView(choice: ThemeChoice, grounds: ThemeGrounds): ThemeView {
  const { theme } = choice
  return theme === 'islands' || theme === 'cooperations'
    ? categorical(choice, theme, grounds)
    : choice.level === 'district'
      ? districts(choice, grounds)
      : numeric(choice, theme, grounds)
}

function numeric(choice: ThemeChoice, theme: NumberTheme, grounds: ThemeGrounds): ThemeView {
  const { level, method } = choice
  const byRegion = level === 'region' && theme !== 'rank'
  const figures = bySide(side =>
    byRegion ? regionFigures(theme, side, grounds) : municipalityFigures(theme, side, grounds)
  )
  const { digits, fixed } = KINDS[theme]
  // Of the division without the proposal: whatever is drawn, a colour keeps its meaning.
  const bounds = boundsOf(numbersIn(figures.before), method ?? 'quantiles', fixed)
  const count = bounds.length + 1
  const colours = theme === 'change' && method === 'fixed' ? diverging : sequential(count)
  // The first place is the greatest municipality.
  const classes = (theme === 'rank' ? colours.toReversed() : colours).map(colour => ({ colour, pattern: null }))
  const classed = bySide(side => classesIn(figures[side], bounds))
  const names = new Map(grounds.rows.flatMap(row => regionsOf(row)))
  const rows = classes.map(
    ({ colour }, at): LegendRow => ({
      key: String(at),
      colour,
      pattern: null,
      label: withNames(
        rangeOf(bounds, at, digits, theme === 'rank' ? 1 : undefined),
        byRegion ? namesIn(classed.after, at, names) : []
      ),
      counts: countsOf(classed, at)
    })
  )
  return {
    choice,
    shown: {
      by: byRegion ? 'region' : 'code',
      classes,
      otherwise: OTHERWISE,
      before: classed.before,
      after: classed.after,
      places: null,
      units: null
    },
    rows: [...rows, ...withoutFigure(figures)],
    told: {
      label: themeName(theme),
      digits,
      column: byRegion ? null : (COLUMNS[theme] ?? null),
      cells: cellsOf(grounds.rows, (row, side) => {
        if (!byRegion) return cellOf(theme, figures[side].get(row.code))
        const own = side === 'before' ? (row.region ? [row.region] : []) : row.regionsAfter.map(({ region }) => region)
        const [first] = own
        const cell = first && own.length === 1 ? cellOf(theme, figures[side].get(first.id)) : null
        return cell && first
          ? { ...cell, text: s('theme.value.of-region', { region: first.name, value: cell.text }) }
          : { value: null, text: s('theme.no-figure') }
      })
    }
  }
}

/** Of polling districts, which no proposal changes; municipalities are told of by their own figure. */
function districts(choice: ThemeChoice, grounds: ThemeGrounds): ThemeView {
  const { incomes } = grounds
  const { digits, fixed } = KINDS.income
  const figures: ReadonlyMap<string, Figure> = incomes ? districtFigures(incomes) : new Map()
  const there = new Set(grounds.rows.filter(row => row.inDivision && !row.created).map(({ code }) => code))
  const own = new Map([...figures].filter(([code]) => there.has(code.slice(0, 4))))
  const bounds = boundsOf(numbersIn(own), choice.method ?? 'quantiles', fixed)
  const classes = (incomes ? sequential(bounds.length + 1) : []).map(colour => ({ colour, pattern: null }))
  const classed = classesIn(own, bounds)
  const both = (n: number) => ({ before: n, after: n })
  const countOf = (why: Missing) => [...own.values()].filter(one => one.kind === 'missing' && one.why === why).length
  const redrawn = Object.entries(incomes?.redrawn ?? {}).reduce((sum, [code, n]) => sum + (there.has(code) ? n : 0), 0)
  const without = [
    ['redrawn', redrawn],
    ['not-published', countOf('not-published')]
  ] as const
  const ofMunicipality = bySide(side => municipalityFigures('income', side, grounds))
  return {
    choice,
    shown: {
      by: 'code',
      classes,
      otherwise: OTHERWISE,
      before: new Map(),
      after: new Map(),
      places: null,
      units: { layer: 'polling-district', classes: classed }
    },
    rows: [
      ...classes.map(
        ({ colour }, at): LegendRow => ({
          key: String(at),
          colour,
          pattern: null,
          label: rangeOf(bounds, at, digits),
          counts: both([...classed.values()].filter(one => one === at).length)
        })
      ),
      ...without
        .filter(([, n]) => n > 0)
        .map(
          ([why, n]): LegendRow => ({ key: why, ...OTHERWISE, label: s(`theme.no-figure.${why}`), counts: both(n) })
        ),
      ...(grounds.rows.some(row => !row.inDivision) ? [OUTSIDE] : [])
    ],
    told: {
      label: s('theme.income.municipality'),
      digits,
      column: null,
      cells: cellsOf(grounds.rows, (row, side) => cellOf('income', ofMunicipality[side].get(row.code))),
      unit: code =>
        s('theme.income.district', {
          value: figureText('income', own.get(code) ?? { kind: 'missing', why: whyNot(code, there, incomes) })
        })
    }
  }
}

const whyNot = (code: string, there: ReadonlySet<string>, incomes: Incomes | null): Missing => {
  const municipality = code.slice(0, 4)
  if (!there.has(municipality)) return 'outside'
  return incomes?.redrawn[municipality] === undefined ? 'not-published' : 'redrawn'
}

const regionsOf = (row: DivisionRow): readonly (readonly [string, string])[] =>
  [...(row.region ? [row.region] : []), ...row.regionsAfter.map(({ region }) => region)].map(({ id, name }) => [
    id,
    name
  ])

interface Look {
  readonly colour: string
  readonly pattern: ThemePattern | null
}

/** Beside the colour a pattern for what is most asked for. */
const LOOKS: Readonly<Record<Category, Look>> = {
  'no-link': { colour: CATEGORY_COLOURS.strong, pattern: 'dots' },
  link: { colour: CATEGORY_COLOURS.light, pattern: null },
  'no-island': { colour: CATEGORY_COLOURS.none, pattern: null },
  'in-force': { colour: CATEGORY_COLOURS.strong, pattern: 'dots' },
  unverified: { colour: CATEGORY_COLOURS.middle, pattern: 'strokes' },
  former: { colour: CATEGORY_COLOURS.light, pattern: null },
  'no-cooperation': { colour: CATEGORY_COLOURS.none, pattern: null }
}

function categorical(choice: ThemeChoice, theme: 'islands' | 'cooperations', grounds: ThemeGrounds): ThemeView {
  const { rows, islands, cooperating } = grounds
  const order: readonly Category[] = theme === 'islands' ? ISLAND_CATEGORIES : COOPERATION_CATEGORIES
  const told = bySide(
    (side): ReadonlyMap<string, Told<Category>> =>
      theme === 'islands' ? islandCategories(rows, side, islands) : cooperationCategories(rows, side, cooperating[side])
  )
  const classed = bySide(
    side => new Map([...told[side]].map(([code, { category }]) => [code, order.indexOf(category)] as const))
  )
  return {
    choice,
    shown: {
      by: 'code',
      classes: order.map(category => LOOKS[category]),
      otherwise: OTHERWISE,
      before: classed.before,
      after: classed.after,
      places: theme === 'islands' ? placesOf(islands) : null,
      units: null
    },
    rows: [
      ...order.map(
        (category, at): LegendRow => ({
          key: category,
          ...LOOKS[category],
          label: s(`theme.category.${category}`),
          counts: countsOf(classed, at)
        })
      ),
      ...(rows.some(row => !row.inDivision) ? [OUTSIDE] : [])
    ],
    told: {
      label: themeName(theme),
      digits: null,
      column: null,
      cells: cellsOf(rows, (row, side) => {
        const one = told[side].get(row.code)
        if (!one) return { value: null, text: s('theme.no-figure.outside') }
        const category = s(`theme.category.${one.category}`)
        const names = one.names.join(', ')
        return {
          value: order.indexOf(one.category),
          text: names ? s('theme.category.named', { category, names }) : category
        }
      })
    }
  }
}

function placesOf(islands: readonly IslandCard[]): ShownTheme['places'] {
  return {
    type: 'FeatureCollection',
    features: islands.filter(countsAsIsland).map(({ name, fixedLink, point }) => ({
      type: 'Feature',
      properties: { name, marked: fixedLink === false },
      geometry: { type: 'Point', coordinates: [...(point ?? [])] }
    }))
  }
}

const bySide = <T>(of: (side: Side) => T): Readonly<Record<Side, T>> => ({ before: of('before'), after: of('after') })

const isThere = (row: DivisionRow, side: Side): boolean => (side === 'before' ? !row.created : row.after !== null)

const numbersIn = (figures: ReadonlyMap<string, Figure>): number[] =>
  [...figures.values()].flatMap(figure => (figure.kind === 'number' ? [figure.value] : []))

const classesIn = (figures: ReadonlyMap<string, Figure>, bounds: readonly number[]): ReadonlyMap<string, number> =>
  new Map(
    [...figures].flatMap(([id, figure]) =>
      figure.kind === 'number' ? [[id, classOf(figure.value, bounds)] as const] : []
    )
  )

const countsOf = (
  classed: Readonly<Record<Side, ReadonlyMap<string, number>>>,
  at: number
): Readonly<Record<Side, number>> => bySide(side => [...classed[side].values()].filter(one => one === at).length)

const namesIn = (classed: ReadonlyMap<string, number>, at: number, names: ReadonlyMap<string, string>): string[] =>
  [...classed].flatMap(([id, own]) => (own === at ? [(names.get(id) ?? id).replace(/^Region /, '')] : []))

const withNames = (label: string, names: readonly string[]): string =>
  names.length > 0 ? s('theme.category.named', { category: label, names: names.join(', ') }) : label

const OUTSIDE: LegendRow = {
  key: 'outside',
  ...OTHERWISE,
  label: s('theme.no-figure.outside'),
  counts: null
}

const WHY: readonly Exclude<Missing, 'outside'>[] = [
  'divided',
  'parted',
  'straddles',
  'redrawn',
  'not-published',
  'empty'
]

/** A row for every reason there is. */
function withoutFigure(figures: Readonly<Record<Side, ReadonlyMap<string, Figure>>>): readonly LegendRow[] {
  const countOf = (side: Side, why: Missing) =>
    [...figures[side].values()].filter(one => one.kind === 'missing' && one.why === why).length
  const rows = WHY.map(why => ({
    key: why,
    ...OTHERWISE,
    label: s(`theme.no-figure.${why}`),
    counts: bySide(side => countOf(side, why))
  }))
  return [
    ...rows.filter(({ counts }) => counts.before + counts.after > 0),
    ...(countOf('before', 'outside') + countOf('after', 'outside') > 0 ? [OUTSIDE] : [])
  ]
}

const oneDigit = new Intl.NumberFormat('da-DK', { minimumFractionDigits: 1, maximumFractionDigits: 1 })
const upToOne = new Intl.NumberFormat('da-DK', { maximumFractionDigits: 6 })
const signed = new Intl.NumberFormat('da-DK', {
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
  signDisplay: 'exceptZero'
})

/** As a legend says it, `least` being the lowest there can be: whole numbers from one to another, others from a bound, itself included, up to the next. */
export function rangeOf(bounds: readonly number[], at: number, digits: number, least?: number): string {
  const [low, high] = [bounds[at - 1] ?? least, bounds[at]]
  if (low === undefined)
    return high === undefined
      ? s('theme.range.over', { low: '0' })
      : s('theme.range.under', { high: upToOne.format(high) })
  if (high === undefined) return s('theme.range.over', { low: upToOne.format(low) })
  return digits === 0
    ? s('theme.range.whole', { low: upToOne.format(low), high: upToOne.format(high - 1) })
    : s('theme.range.between', { low: upToOne.format(low), high: upToOne.format(high) })
}

/** With its unit; why there is none. */
export function figureText(theme: NumberTheme, figure: Figure): string {
  if (figure.kind === 'missing') return s(`theme.no-figure.${figure.why}`)
  const { digits } = KINDS[theme]
  const value =
    theme === 'change' ? signed.format(figure.value) : (digits === 0 ? formatNumber : oneDigit.format)(figure.value)
  return s(`theme.value.${theme}`, { value })
}

const cellOf = (theme: NumberTheme, figure: Figure | undefined): ThemeCell | null =>
  figure ? { value: figure.kind === 'number' ? figure.value : null, text: figureText(theme, figure) } : null

function cellsOf(
  rows: readonly DivisionRow[],
  cell: (row: DivisionRow, side: Side) => ThemeCell | null
): ThemeTold['cells'] {
  return new Map(rows.map(row => [row.code, bySide(side => (isThere(row, side) ? cell(row, side) : null))] as const))
}

export const sidesOf = (differ: boolean): readonly Side[] => (differ ? SIDES : ['after'])

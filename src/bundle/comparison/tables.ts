/** A comparison as tables: for the command line, for files, and for whoever wants one of its figures. No figure is worked out here. */
import { municipalityRows, type ProposalFigures, regionsOfAny, STATUSES } from '../../comparison/figures.ts'
import type { FindingRow } from '../../comparison/findings.ts'
import type { LandPair } from '../../comparison/pairs.ts'
import { s } from '../../i18n/comparison.ts'
import { formatDate, formatNames } from '../../i18n/format.ts'
import { t, text } from '../../i18n/index.ts'

export interface ComparedColumn {
  readonly name: string
  /** YYYY-MM-DD. */
  readonly effectiveDate: string
  /** null where it could not be judged. */
  readonly figures: ProposalFigures | null
}

/** Areas in m². */
export type Cell = string | null | { readonly m2: number } | { readonly persons: number } | { readonly n: number }

export interface ComparisonTable {
  readonly id: 'case' | 'municipalities' | 'findings' | 'land'
  readonly caption: string
  readonly head: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
}

export interface ToCompare {
  readonly columns: readonly ComparedColumn[]
  readonly findings: readonly FindingRow[]
  readonly land: readonly LandPair[]
  /** Of codes that the proposals say nothing of. */
  readonly nameOf: (code: string) => string
  /** Only rows in which the proposals differ. */
  readonly differences: boolean
}

/** Those without a row are left out. */
export function comparisonTables(compared: ToCompare): ComparisonTable[] {
  return [caseTable(compared), municipalityTable(compared), findingTable(compared), landTable(compared)].filter(
    ({ rows }) => rows.length > 0
  )
}

/** `fixed`: cells before those of the proposals. */
const differing =
  ({ differences }: ToCompare, fixed: number) =>
  (row: readonly Cell[]) =>
    !differences || new Set(row.slice(fixed).map(cell => JSON.stringify(cell))).size > 1

function caseTable(compared: ToCompare): ComparisonTable {
  const { columns } = compared
  const row = (heading: string, cell: (figures: ProposalFigures) => Cell): Cell[] => [
    heading,
    ...columns.map(({ figures }) => figures && cell(figures))
  ]
  return {
    id: 'case',
    caption: t('compare.figures'),
    head: [t('compare.figure'), ...columns.map(({ name }) => name)],
    rows: [
      [t('compare.date'), ...columns.map(({ effectiveDate }) => formatDate(effectiveDate))],
      row(t('compare.changes'), ({ changes }) => ({ n: changes.inForce })),
      row(s('comparison.area'), ({ area }) => ({ m2: area.best })),
      row(s('comparison.area.low'), ({ area }) => ({ m2: area.low })),
      row(s('comparison.area.high'), ({ area }) => ({ m2: area.high })),
      row(t('compare.residents'), ({ residents }) => ({ persons: residents.best })),
      row(s('comparison.residents.low'), ({ residents }) => ({ persons: residents.low })),
      row(s('comparison.residents.high'), ({ residents }) => ({ persons: residents.high })),
      row(t('compare.cases'), ({ cases }) => ({ n: cases })),
      row(t('compare.route'), ({ routes }) =>
        routes.length > 0 ? routes.map(route => text({ id: `route.${route}` })).join('; ') : t('compare.route.none')
      ),
      ...STATUSES.map(status =>
        row(t('compare.verdict', { verdict: text({ id: `verdict.${status}` }) }), ({ findings }) => ({
          n: findings[status]
        }))
      )
    ].filter(differing(compared, 1))
  }
}

const STAYS = {
  untouched: 'compare.untouched',
  abolished: 'compare.abolished',
  'not-there': 'compare.not-there'
} as const

function municipalityTable(compared: ToCompare): ComparisonTable {
  const { columns } = compared
  const figures = columns.map(column => column.figures)
  const rows = municipalityRows(figures).flatMap(({ name, before, after }) => {
    const row = (
      heading: string,
      today: Cell,
      cell: (of: Extract<(typeof after)[number], { kind: 'after' }>) => Cell
    ): Cell[] => [
      heading,
      before ? today : t('compare.not-there'),
      ...after.map(of => {
        if (of.kind === 'unknown') return null
        return of.kind === 'after' ? cell(of) : t(STAYS[of.kind])
      })
    ]
    return [
      row(s('comparison.row.name', { name }), name, of => of.name),
      row(t('compare.row.area', { name }), { m2: before?.areaM2 ?? 0 }, of => ({ m2: of.state.areaM2 })),
      row(t('compare.row.residents', { name }), { persons: before?.residents ?? 0 }, of => ({
        persons: of.state.residents
      }))
    ]
  })
  const regions = regionsOfAny(figures.filter(one => one !== null)).map(({ code, name, before }): Cell[] => [
    t('compare.row.region', { name }),
    before ?? t('compare.not-there'),
    ...figures.map(one => {
      const after = one?.regions.get(code)?.after
      if (after) return formatNames(after)
      return one ? t(before ? 'compare.untouched' : 'compare.not-there') : null
    })
  ])
  return {
    id: 'municipalities',
    caption: t('compare.municipalities'),
    head: [t('compare.municipality'), t('compare.today'), ...columns.map(({ name }) => name)],
    rows: [...rows, ...regions].filter(differing(compared, 2))
  }
}

function findingTable(compared: ToCompare): ComparisonTable {
  return {
    id: 'findings',
    caption: s('comparison.findings'),
    head: [s('comparison.finding'), s('comparison.provision'), ...compared.columns.map(({ name }) => name)],
    rows: compared.findings
      .filter(({ differs }) => differs || !compared.differences)
      .map(({ rule, provision, municipalities, cells }) => [
        findingName(rule, municipalities, compared.nameOf),
        provision,
        ...cells.map(cell => (cell ? text({ id: `verdict.${cell.status}` }) : s('comparison.finding.none')))
      ])
  }
}

/** "Højst 100 ha", and of which case where a proposal has several. */
export function findingName(rule: string, municipalities: readonly string[], nameOf: (code: string) => string): string {
  const name = text({ id: `rule.${rule}` })
  return municipalities.length === 0
    ? name
    : s('comparison.finding.of', { name, names: { names: municipalities.map(nameOf) } })
}

function landTable({ columns, land, nameOf }: ToCompare): ComparisonTable {
  const nameAt = (place: number | null) => (place === null ? t('compare.today') : (columns[place]?.name ?? ''))
  return {
    id: 'land',
    caption: s('comparison.land'),
    head: [
      s('comparison.land.first'),
      s('comparison.land.second'),
      s('comparison.land.from'),
      s('comparison.land.to'),
      s('comparison.area'),
      s('comparison.area.low'),
      s('comparison.area.high'),
      s('comparison.residents'),
      s('comparison.residents.low'),
      s('comparison.residents.high'),
      s('comparison.land.pieces')
    ],
    rows: land.flatMap(({ first, second, answer }): Cell[][] => {
      const pair = [nameAt(first), nameAt(second)]
      if (answer.kind !== 'found') return [[...pair, s('comparison.land.not-exact'), ...NOTHING]]
      const { ways, unplaced, area, residents, names } = answer.difference
      const all = { n: ways.reduce((sum, { pieces }) => sum + pieces.length, 0) }
      return [
        ...ways.map((way): Cell[] => [
          ...pair,
          ownerName(names[way.from]?.first, way.from, nameOf),
          ownerName(names[way.to]?.second, way.to, nameOf),
          ...rangeCells(way.area, way.residents),
          { n: way.pieces.length }
        ]),
        ...unplaced.map((one): Cell[] => [
          ...pair,
          ownerName(names[one.from]?.first, one.from, nameOf),
          ownerName(names[one.to]?.second, one.to, nameOf),
          { m2: one.area.best },
          { m2: one.area.low },
          { m2: one.area.high },
          s('comparison.land.unplaced'),
          null,
          null,
          null
        ]),
        [...pair, s('comparison.land.all'), null, ...rangeCells(area, residents), all]
      ]
    })
  }
}

const NOTHING = Array.from({ length: 8 }, () => null)

interface Range {
  readonly low: number
  readonly best: number
  readonly high: number
}

const rangeCells = (area: Range, residents: Range): Cell[] => [
  { m2: area.best },
  { m2: area.low },
  { m2: area.high },
  { persons: residents.best },
  { persons: residents.low },
  { persons: residents.high }
]

/** Who has land; "" is no municipality. */
export function ownerName(known: string | null | undefined, code: string, nameOf: (code: string) => string): string {
  return code === '' ? s('comparison.nobody') : (known ?? nameOf(code))
}

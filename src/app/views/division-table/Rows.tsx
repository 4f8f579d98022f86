import { Fragment, type KeyboardEvent, useEffect, useRef } from 'react'
import { s } from '../../../i18n/explore.ts'
import { formatNames, formatNumber } from '../../../i18n/format.ts'
import {
  type ColumnId,
  densityOf,
  figureOf,
  type Measure,
  rowName,
  type SideName,
  type Sorting,
  type Sums,
  sumsOf,
  type TableRow,
  type TableSide
} from '../../state/selectors/table-rows.ts'
import { useUi } from '../../state/ui.ts'

const ALWAYS: readonly Measure[] = ['area', 'residents', 'density', 'rank']
const WITH_THEME: readonly Measure[] = [...ALWAYS, 'theme']
const one = new Intl.NumberFormat('da-DK', { minimumFractionDigits: 1, maximumFractionDigits: 1 })
const two = new Intl.NumberFormat('da-DK', { minimumFractionDigits: 2, maximumFractionDigits: 2 })

interface Props {
  readonly shown: readonly TableRow[]
  readonly all: readonly TableRow[]
  /** What the theme is called that has a column of its own; null for none. */
  readonly theme: string | null
  /** Before beside after; else only what there is. */
  readonly twoSides: boolean
  readonly sorting: Sorting
  readonly onSort: (sorting: Sorting) => void
  readonly onChoose: (code: string) => void
}

export function Rows(props: Props) {
  const { shown, all, theme, twoSides, onChoose } = props
  const measures = theme === null ? ALWAYS : WITH_THEME
  const selected = useUi(state => state.selected)
  const body = useRef<HTMLTableSectionElement>(null)
  useEffect(() => {
    // What is chosen on the map is brought into sight here.
    if (selected) body.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' })
  }, [selected])
  const sides: readonly SideName[] = twoSides ? ['before', 'after'] : ['after']
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1)
    <section className="division-table-scroll" tabIndex={0} aria-label={s('table.scroll')}>
      <table className="table" aria-labelledby="division-table-heading">
        <Head {...props} sides={sides} />
        <tbody ref={body}>
          {shown.map(row => (
            <tr key={row.code} aria-current={row.code === selected || undefined} data-fate={row.fate}>
              <th scope="row">
                <button type="button" className="link" onClick={() => onChoose(row.code)} onKeyDown={step}>
                  {rowName(row)}
                </button>
                <Beside row={row} />
              </th>
              <td>{row.code}</td>
              <td>
                <Region row={row} />
              </td>
              {measures.map(measure => (
                <Fragment key={measure}>
                  {sides.map(side => (
                    <td key={side} className={measure === 'theme' ? 'division-table-theme' : 'number'}>
                      {row[side] ? told(row[side], measure) : '–'}
                    </td>
                  ))}
                </Fragment>
              ))}
            </tr>
          ))}
          {shown.length === 0 ? (
            <tr>
              <td colSpan={3 + measures.length * sides.length}>{s('table.none')}</td>
            </tr>
          ) : null}
        </tbody>
        <tfoot>
          {shown.length < all.length ? (
            <Foot rows={shown} sides={sides} measures={measures} label="table.sum.shown" />
          ) : null}
          <Foot rows={all} sides={sides} measures={measures} label="table.sum" />
        </tfoot>
      </table>
    </section>
  )
}

function Head({ sides, sorting, theme, onSort }: Props & { readonly sides: readonly SideName[] }) {
  const measures = theme === null ? ALWAYS : WITH_THEME
  const nameOf = (measure: Measure) => (measure === 'theme' ? (theme ?? '') : s(`table.${measure}`))
  const twoRows = sides.length > 1
  const span = twoRows ? { rowSpan: 2 } : {}
  const sort = (column: ColumnId) => () =>
    // Figures are first wanted with the greatest on top; places and words from the beginning.
    onSort({
      column,
      descending: sorting.column === column ? !sorting.descending : !/^(name|code|region|rank)/.test(column)
    })
  const cell = (column: ColumnId, label: string, whole: string, more: object, number: boolean) => (
    <th
      key={column}
      scope="col"
      className={number ? 'number' : undefined}
      aria-sort={sorting.column === column ? (sorting.descending ? 'descending' : 'ascending') : undefined}
      {...more}
    >
      <button type="button" className="sort" onClick={sort(column)} title={s('table.sort', { column: whole })}>
        {label}
        <span className="sort-sign" aria-hidden="true">
          {sorting.column === column ? (sorting.descending ? '▼' : '▲') : ''}
        </span>
      </button>
    </th>
  )
  const plain = (column: 'name' | 'code' | 'region') => {
    const label = s(`table.${column}`)
    return cell(column, label, label, span, false)
  }
  return (
    <thead>
      <tr>
        {plain('name')}
        {plain('code')}
        {plain('region')}
        {measures.map(measure => {
          const label = nameOf(measure)
          return twoRows ? (
            <th key={measure} scope="colgroup" colSpan={2} className="number">
              {label}
            </th>
          ) : (
            cell(`${measure}.after`, label, label, {}, true)
          )
        })}
      </tr>
      {twoRows ? (
        <tr>
          {measures.flatMap(measure =>
            sides.map(side => {
              const whole = s('table.sort.side', { column: nameOf(measure), side })
              return cell(`${measure}.${side}`, s(`table.${side}`), whole, { 'aria-label': whole }, true)
            })
          )}
        </tr>
      ) : null}
    </thead>
  )
}

function Foot(props: {
  readonly rows: readonly TableRow[]
  readonly sides: readonly SideName[]
  readonly measures: readonly Measure[]
  readonly label: 'table.sum' | 'table.sum.shown'
}) {
  const sums = props.sides.map(side => ({ side, ...sumsOf(props.rows, side) }))
  const last = sums.at(-1)
  return (
    <tr>
      <th scope="row" colSpan={3}>
        {s(props.label, { n: last?.municipalities ?? 0 })}
      </th>
      {props.measures.map(measure => (
        <Fragment key={measure}>
          {sums.map(sum => (
            <td key={sum.side} className="number">
              {measure === 'rank' || measure === 'theme' ? '' : figure(measure, ofSums(sum, measure))}
            </td>
          ))}
        </Fragment>
      ))}
    </tr>
  )
}

const ofSums = (sums: Sums, measure: 'area' | 'residents' | 'density'): number =>
  ({ area: sums.areaM2, residents: sums.residents, density: densityOf(sums) })[measure]

const told = (side: TableSide, measure: Measure): string =>
  measure === 'theme' ? (side.theme?.text ?? '–') : figure(measure, figureOf(side, measure))

function figure(measure: Measure, value: number | null): string {
  if (value === null) return '–'
  if (measure === 'area') return two.format(value / 1e6)
  return measure === 'density' ? one.format(value) : formatNumber(value)
}

function Beside({ row: { fate, before, after } }: { readonly row: TableRow }) {
  const was = before && after && before.name !== after.name ? s('table.was', { name: before.name }) : null
  const words = [fate === 'same' ? null : s(`table.fate.${fate}`), was].filter(word => word !== null)
  return words.length > 0 ? <small> {words.join(' · ')}</small> : null
}

function Region({ row: { before, after } }: { readonly row: TableRow }) {
  const now = formatNames((after ?? before)?.regions ?? [])
  const was = formatNames(before?.regions ?? [])
  return (
    <>
      {now || '–'}
      {after && before && was !== now ? <small> {s('table.was', { name: was })}</small> : null}
    </>
  )
}

/** Arrows lead from name to name, as in a list. */
function step(event: KeyboardEvent<HTMLButtonElement>): void {
  const way = { ArrowDown: 1, ArrowUp: -1, Home: Number.NEGATIVE_INFINITY, End: Number.POSITIVE_INFINITY }[event.key]
  if (way === undefined) return
  event.preventDefault()
  const buttons = [...(event.currentTarget.closest('tbody')?.querySelectorAll<HTMLElement>('th button') ?? [])]
  const at = buttons.indexOf(event.currentTarget) + way
  buttons[Math.max(0, Math.min(buttons.length - 1, at))]?.focus()
}

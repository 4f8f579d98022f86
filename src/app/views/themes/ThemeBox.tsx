import { type CSSProperties, useEffect, useId, useRef, useState } from 'react'
import { s } from '../../../i18n/map/themes.ts'
import { choiceOf, KINDS, type Level, type Method, methodsOf, THEMES, type ThemeId } from '../../../themes/theme.ts'
import { Icon } from '../../kit/Icon.tsx'
import { say, sayWords } from '../../state/announcer.ts'
import { presentProposal, useCase } from '../../state/case.ts'
import { openTableBy } from '../../state/division-table.ts'
import { useIsBehind } from '../../state/selectors/old-answers.ts'
import type { ColumnId } from '../../state/selectors/table-rows.ts'
import { closeThemes, useTheme } from '../../state/theme.ts'
import { useUi } from '../../state/ui.ts'
import { type LegendRow, sidesOf, themeName } from './theme-view.ts'
import { useThemeView, type WithSources } from './use-theme-view.ts'
import './themes.css'

const NARROW = '(max-width: 47.99rem)'

/** On the map: what it is coloured by, the way to another, and what the colours mean. */
export function ThemeBox() {
  const choice = useTheme(state => state.choice)
  const asked = useTheme(state => state.asked)
  const state = useThemeView(choice)
  const [folded, setFolded] = useState(() => asked === 0 && window.matchMedia(NARROW).matches)
  const box = useRef<HTMLElement>(null)
  const heading = useId()
  useEffect(() => {
    if (asked === 0) return
    setFolded(false)
    // On a phone the panel would lie over it.
    useUi.setState({ sheetOpen: false })
    box.current?.querySelector('select')?.focus()
  }, [asked])
  useEffect(() => () => say({ id: 'themes.off' }, 'map'), [])
  const view = state.kind === 'failed' || !choice ? null : state.view
  const isBehind = useIsBehind(view)
  useSaying(state.kind === 'shown' && choice ? state.view : null)
  const choose = (theme: ThemeId | null, wished: { readonly level?: Level; readonly method?: Method } = {}) => {
    // What was told is the former theme's.
    useTheme.setState({ choice: theme && choiceOf(theme, wished), told: null })
  }
  const name = choice ? themeName(choice.theme) : s('theme.none')
  return (
    <section ref={box} className="theme-box" aria-labelledby={heading} data-folded={folded} data-testid="theme-box">
      <header className="theme-head">
        <h2 id={heading}>
          {s('theme.heading')}
          {folded ? <small> {name}</small> : null}
        </h2>
        <button
          type="button"
          className="button button-icon"
          aria-expanded={!folded}
          aria-label={s(folded ? 'theme.unfold' : 'theme.fold')}
          onClick={() => setFolded(!folded)}
        >
          <span className="theme-fold" aria-hidden="true">
            <Icon name="chevron" />
          </span>
        </button>
        <button type="button" className="button button-icon" onClick={closeThemes} aria-label={s('theme.close')}>
          <Icon name="cross" />
        </button>
      </header>
      {folded && view ? <Strip rows={view.rows} /> : null}
      <div className="theme-body" hidden={folded}>
        <Select
          label={s('theme.choose')}
          value={choice?.theme ?? ''}
          options={['' as const, ...THEMES].map(theme => [theme, theme ? themeName(theme) : s('theme.none')])}
          onChange={theme => choose(theme || null, choice?.level === 'region' ? { level: 'region' } : {})}
        />
        {choice ? <Ways choice={choice} choose={choose} /> : <p className="hint">{s('theme.hint')}</p>}
        {state.kind === 'failed' && choice ? (
          <p className="field-error" role="alert">
            {s('theme.failed', { cause: state.cause })}
          </p>
        ) : null}
        {choice && state.kind === 'waiting' && !view ? <p className="hint">{s('theme.waiting')}</p> : null}
        {view ? <Legend view={view} isOld={isBehind || view.choice !== choice} /> : null}
      </div>
    </section>
  )
}

type Choose = (theme: ThemeId, wished: { readonly level?: Level; readonly method?: Method }) => void

/** For whom, and how classes are made, where there is a choice. */
function Ways(props: { readonly choice: WithSources['choice']; readonly choose: Choose }) {
  const { theme, level, method } = props.choice
  const methods = methodsOf(theme, level)
  const { levels } = KINDS[theme]
  if (levels.length < 2 && methods.length < 2) return null
  return (
    <div className="theme-ways">
      {levels.length > 1 ? (
        <Select
          label={s('theme.level')}
          value={level}
          options={levels.map(one => [one, s(`theme.level.${one}`)])}
          onChange={one => props.choose(theme, { level: one })}
        />
      ) : null}
      {methods.length > 1 && method ? (
        <Select
          label={s('theme.method')}
          value={method}
          options={methods.map(one => [one, s(`theme.method.${one}`)])}
          onChange={one => props.choose(theme, { level, method: one })}
        />
      ) : null}
    </div>
  )
}

/** A list to choose from that takes little of the map: its label is for who does not see it. */
function Select<T extends string>(props: {
  readonly label: string
  readonly value: T
  readonly options: readonly (readonly [T, string])[]
  readonly onChange: (value: T) => void
}) {
  return (
    <select
      className="field"
      aria-label={props.label}
      value={props.value}
      onChange={event => props.onChange(event.target.value as T)}
    >
      {props.options.map(([value, label]) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  )
}

function Legend({ view, isOld }: { readonly view: WithSources; readonly isOld: boolean }) {
  const { choice, rows, sources, told } = view
  const changed = useCase(state => (presentProposal(state)?.changes.length ?? 0) > 0)
  const { level, method, theme } = choice
  // No proposal changes what polling districts say.
  const differ = changed && level !== 'district'
  const sides = sidesOf(differ)
  const counted = s(`theme.count.${level}`)
  const head =
    theme === 'islands' || theme === 'cooperations'
      ? s('theme.category')
      : s('theme.class', { unit: s(`theme.unit.${theme}`) })
  const column: ColumnId = `${told.column ?? 'theme'}.after`
  return (
    <>
      <table className="theme-legend" aria-busy={isOld} data-testid="theme-legend">
        <caption className="visually-hidden">{s('theme.table', { theme: themeName(theme) })}</caption>
        <thead>
          <tr>
            <th scope="col">{head}</th>
            {sides.map(side => (
              <th key={side} scope="col" className="number">
                {differ ? (
                  <>
                    <span className="visually-hidden">{counted} </span>
                    {s(`theme.count.${side}`)}
                  </>
                ) : (
                  counted
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <tr key={row.key}>
              <th scope="row">
                <Swatch row={row} />
                {row.label}
              </th>
              {sides.map(side => (
                <td key={side} className="number">
                  {row.counts?.[side] ?? '–'}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {view.shown.places ? (
        <ul className="theme-places">
          {(['no-link', 'link'] as const).map(one => (
            <li key={one}>
              <span className="theme-dot" data-marked={one === 'no-link'} aria-hidden="true" />
              {s(`theme.place.${one}`)}
            </li>
          ))}
        </ul>
      ) : null}
      {theme === 'income' ? <p className="theme-about">{s('theme.income.about')}</p> : null}
      {method ? (
        <p className="theme-about">
          {aboutMethod(choice, method)} {differ && method !== 'fixed' ? s('theme.method.from') : null}
        </p>
      ) : null}
      <div className="theme-more">
        <details className="theme-about">
          <summary>{s('theme.about')}</summary>
          <ul>
            {sources.map(source => (
              <li key={source}>{source}</li>
            ))}
          </ul>
        </details>
        <button type="button" className="link" onClick={() => openTableBy(column)}>
          {s('theme.to-table')}
        </button>
      </div>
    </>
  )
}

/** How classes are made, in words. */
function aboutMethod({ level }: WithSources['choice'], method: Method): string {
  return level === 'district' && (method === 'quantiles' || method === 'natural')
    ? s(`theme.method.${method}.about.district`)
    : s(`theme.method.${method}.about`)
}

function Swatch({ row: { colour, pattern } }: { readonly row: LegendRow }) {
  return (
    <span
      className="theme-swatch"
      data-pattern={pattern ?? undefined}
      style={{ '--class': colour } as CSSProperties}
      aria-hidden="true"
    />
  )
}

/** The colours in a row, while the legend is folded. */
function Strip({ rows }: { readonly rows: readonly LegendRow[] }) {
  return (
    <div className="theme-strip" aria-hidden="true">
      {rows.map(row => (
        <Swatch key={row.key} row={row} />
      ))}
    </div>
  )
}

/** A theme that was chosen is told once, with its classes. */
function useSaying(view: WithSources | null): void {
  const said = useRef<unknown>(null)
  useEffect(() => {
    if (!view || said.current === view.choice) return
    said.current = view.choice
    const { method, theme } = view.choice
    const classes = view.rows
      .flatMap(({ label, counts }) => (counts ? s('theme.shown.class', { class: label, n: counts.after }) : []))
      .join('; ')
    sayWords(
      s('theme.shown', {
        theme: themeName(theme),
        about: method ? aboutMethod(view.choice, method) : '',
        classes: `${classes}.`
      }),
      'map'
    )
  }, [view])
}

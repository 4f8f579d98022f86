/** Works a theme out whenever it or the proposal is another, and lets the map show it. */
import { useEffect, useState } from 'react'
import type { CaseState, DivisionRow, EngineApi } from '../../../engine/api.ts'
import type { ShownTheme } from '../../../map/api.ts'
import type { Proposal } from '../../../proposal/types.ts'
import type { ThemeChoice } from '../../../themes/theme.ts'
import { wholeOf } from '../../../themes/values.ts'
import { incomes } from '../../commands/themes/incomes.ts'
import { pastResidents } from '../../commands/themes/past.ts'
import { causeOf } from '../../kit/format/cause.ts'
import { useCase } from '../../state/case.ts'
import { municipalityName } from '../../state/selectors/display-names.ts'
import { tableRows } from '../../state/selectors/table-rows.ts'
import { getMap, getServices } from '../../state/services.ts'
import { useTheme } from '../../state/theme.ts'
import { useUi } from '../../state/ui.ts'
import { cooperatingOf } from './cooperating.ts'
import { type SourcesOf, sourcesOf } from './sources.ts'
import { type ThemeGrounds, type ThemeView, themeView } from './theme-view.ts'

export type ShownView =
  | { readonly kind: 'waiting'; readonly view: WithSources | null }
  | { readonly kind: 'shown'; readonly view: WithSources }
  | { readonly kind: 'failed'; readonly cause: string }

/** `outcome`: what it was worked out for. */
export type WithSources = ThemeView & { readonly sources: readonly string[]; readonly outcome: CaseState }

export function useThemeView(choice: ThemeChoice | null): ShownView {
  const outcome = useCase(state => state.outcome)
  const proposal = useCase(state => state.outcomeOf)
  const mapState = useUi(state => state.mapState)
  const [state, setState] = useState<ShownView>({ kind: 'waiting', view: null })
  useEffect(() => {
    if (!choice || !outcome || !proposal) return
    let isWanted = true
    setState(before => ({ kind: 'waiting', view: before.kind === 'failed' ? null : before.view }))
    workedOut(choice, proposal, outcome).then(
      view => {
        if (!isWanted) return
        setState({ kind: 'shown', view })
        useTheme.setState({ told: { ...view.told, sources: view.sources, outcome } })
      },
      (error: unknown) => isWanted && setState({ kind: 'failed', cause: causeOf(error) })
    )
    return () => {
      isWanted = false
    }
  }, [choice, outcome, proposal])
  const shown = state.kind === 'failed' ? null : state.view
  useEffect(() => {
    if (mapState === 'ready') getMap()?.setTheme(choice && shown ? listening(shown) : null)
  }, [shown, choice, mapState])
  useEffect(() => () => getMap()?.setTheme(null), [])
  return state
}

/** What is said of the unit under the pointer follows the pointer. */
function listening({ shown, told }: WithSources): ShownTheme {
  const { units } = shown
  const onHover = (code: string | null) =>
    useTheme.setState({ unit: code === null ? null : (told.unit?.(code) ?? null) })
  return { ...shown, units: units && { ...units, onHover } }
}

async function workedOut(choice: ThemeChoice, proposal: Proposal, outcome: CaseState): Promise<WithSources> {
  const { engine } = getServices()
  const { grounds, about } = await groundsFor(choice, proposal, engine)
  return { ...themeView(choice, grounds), sources: sourcesOf(choice, about), outcome }
}

const isParted = (rows: readonly DivisionRow[]) => {
  const byCode = new Map(rows.map(row => [row.code, row]))
  return rows.some(row => row.after !== null && wholeOf([row], byCode) === null)
}

/** Only what the theme rests on is asked for. */
async function groundsFor(
  { theme }: ThemeChoice,
  proposal: Proposal,
  engine: EngineApi
): Promise<{ readonly grounds: ThemeGrounds; readonly about: SourcesOf }> {
  const [rows, towns, past, income, islands] = await Promise.all([
    engine.divisionTable(),
    theme === 'urban' ? engine.townResidents() : [],
    theme === 'change' ? pastResidents() : null,
    theme === 'income' ? incomes() : null,
    theme === 'islands' ? engine.islands() : []
  ])
  // Who has whole districts of others is found out only where land of a municipality goes elsewhere.
  const { incomesAfter } = income && isParted(rows) ? await import('../../../themes/incomes-after.ts') : {}
  const after = income && incomesAfter ? incomesAfter(await engine.consequences(proposal), income) : null
  const table = tableRows(rows)
  const ranks = (side: 'before' | 'after') => new Map(table.map(row => [row.code, row[side]?.rank ?? null]))
  const ends = new Map(rows.map(row => [row.code, row.after === null ? row.goesTo.map(({ code }) => code) : null]))
  const { opened } = useCase.getState()
  const known = opened?.register.cooperations ?? []
  return {
    grounds: {
      rows,
      towns,
      past,
      incomes: income,
      incomesAfter: after,
      islands,
      ranks: { before: ranks('before'), after: ranks('after') },
      cooperating: cooperatingOf(known, proposal, code => ends.get(code) ?? null, municipalityName)
    },
    about: {
      past,
      incomes: income,
      islands,
      date: proposal.effectiveDate,
      residents: opened?.manifest.residents ?? null,
      changed: proposal.changes.length > 0,
      counted: useUi.getState().residents?.kind === 'counted'
    }
  }
}

import { useEffect, useMemo, useRef, useState } from 'react'
import type { DivisionRow } from '../../../engine/api.ts'
import { s } from '../../../i18n/explore.ts'
import { formatDate } from '../../../i18n/format.ts'
import type { Proposal } from '../../../proposal/types.ts'
import { selectMunicipality } from '../../commands/case/select-municipality.ts'
import type { TableOf } from '../../commands/files/table-files.ts'
import { zoomToMunicipality } from '../../commands/map/zoom.ts'
import { CheckField, SelectField } from '../../kit/form/Fields.tsx'
import { SearchField } from '../../kit/form/SearchField.tsx'
import { causeOf } from '../../kit/format/cause.ts'
import { Icon } from '../../kit/Icon.tsx'
import { useCase } from '../../state/case.ts'
import { closeTable, useTable } from '../../state/division-table.ts'
import { useIsBehind } from '../../state/selectors/old-answers.ts'
import {
  type Filter,
  filtered,
  isTouched,
  regionNames,
  type Sorting,
  sorted,
  type TableRow,
  tableRows,
  withTheme
} from '../../state/selectors/table-rows.ts'
import { useTheme } from '../../state/theme.ts'
import { useEngineAnswer } from '../answers/engine-answer.ts'
import { divisionTable } from '../area-card/division-table.ts'
import { Rows } from './Rows.tsx'
import './division-table.css'

const none: readonly DivisionRow[] = []

/** Every municipality before and after the proposal, below the map and linked with it. */
export function DivisionTable() {
  const answer = useEngineAnswer(divisionTable)
  const told = useTheme(theme => theme.told)
  const by = useTable(table => table.by)
  const isOldTheme = useIsBehind(told)
  const division = answer.kind === 'known' ? answer.value : none
  const rows = useMemo(() => withTheme(tableRows(division), told), [division, told])
  // Not the proposal at hand: the rows may still be those before it.
  const proposal = answer.kind === 'known' ? answer.proposal : null
  const changes = proposal?.changes.length ?? 0
  const [filter, setFilter] = useState<Filter>({ words: '', onlyTouched: false, region: '' })
  const [sorting, setSorting] = useState<Sorting>({ column: 'name', descending: false })
  useEffect(() => {
    if (by) setSorting({ column: by, descending: !by.startsWith('rank') && told?.digits !== null })
  }, [by, told?.digits])
  const canTouch = useMemo(() => rows.some(isTouched), [rows])
  const shown = useMemo(
    () => sorted(filtered(rows, { ...filter, onlyTouched: filter.onlyTouched && canTouch }), sorting),
    [rows, filter, canTouch, sorting]
  )
  const top = useRef<HTMLElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked for by another column it is gone to again
  useEffect(() => top.current?.focus(), [by])
  const date = proposal?.effectiveDate ?? ''
  const choose = (code: string) => {
    selectMunicipality(code)
    void zoomToMunicipality(code)
    // On a phone it covers map and card alike.
    if (window.matchMedia('(max-width: 47.99rem)').matches) closeTable()
  }
  return (
    <section
      ref={top}
      className="division-table"
      aria-labelledby="division-table-heading"
      aria-busy={answer.isOld || isOldTheme}
      tabIndex={-1}
      onKeyDown={event => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        closeTable()
      }}
    >
      <header className="division-table-head">
        <h2 id="division-table-heading">{s('table.heading')}</h2>
        <div className="division-table-tools">
          <SearchField
            inside
            label={s('table.words')}
            value={filter.words}
            onChange={words => setFilter({ ...filter, words })}
          />
          <SelectField
            label={s('table.region')}
            value={filter.region}
            none={s('table.region.all')}
            options={regionNames(rows).map(value => ({ value, label: value }))}
            onChange={region => setFilter({ ...filter, region: region ?? '' })}
          />
          {canTouch ? (
            <CheckField
              label={s('table.touched')}
              checked={filter.onlyTouched}
              onChange={onlyTouched => setFilter({ ...filter, onlyTouched })}
            />
          ) : null}
          <Files shown={shown} all={rows} proposal={proposal} />
        </div>
        <button type="button" className="button button-icon" onClick={closeTable} aria-label={s('table.close')}>
          <Icon name="cross" />
        </button>
      </header>
      {answer.kind === 'failed' ? (
        <p className="field-error">{s('table.failed', { cause: causeOf(answer.error) })}</p>
      ) : (
        <p className="hint" role="status">
          {answer.kind === 'waiting'
            ? s('table.waiting')
            : s('table.count', { shown: shown.length, all: rows.length, changes, date: formatDate(date) })}
        </p>
      )}
      {answer.kind === 'known' ? (
        <Rows
          shown={shown}
          all={rows}
          theme={told?.column === null ? told.label : null}
          twoSides={changes > 0}
          sorting={sorting}
          onSort={setSorting}
          onChoose={choose}
        />
      ) : null}
      <p className="hint">
        {s('table.about')} {told?.column === null ? told.sources.join(' ') : null}
      </p>
    </section>
  )
}

function Files(props: {
  readonly shown: readonly TableRow[]
  readonly all: readonly TableRow[]
  readonly proposal: Proposal | null
}) {
  const { shown, all, proposal } = props
  const [failed, setFailed] = useState<string | null>(null)
  const files = () => import('../../commands/files/table-files.ts')
  const fetched = (write: (from: Awaited<ReturnType<typeof files>>, of: TableOf) => void | Promise<void>) => () => {
    const of = proposal && tableOf(proposal)
    setFailed(null)
    if (!of) return
    files()
      .then(from => write(from, of))
      .catch((error: unknown) => setFailed(causeOf(error)))
  }
  return (
    <span className="division-table-files">
      <button
        type="button"
        className="button button-outline button-small"
        disabled={all.length === 0}
        onClick={fetched((from, of) => from.downloadCsv(shown, all, of))}
      >
        {s('table.csv')}
      </button>
      <button
        type="button"
        className="button button-outline button-small"
        disabled={all.length === 0}
        onClick={fetched((from, of) => from.downloadXlsx(shown, all, of))}
      >
        {s('table.xlsx')}
      </button>
      {failed === null ? null : (
        <span role="alert" className="field-error">
          {s('table.xlsx.failed', { cause: failed })}
        </span>
      )}
    </span>
  )
}

function tableOf(proposal: Proposal): TableOf | null {
  const { opened } = useCase.getState()
  if (!opened) return null
  const { manifest } = opened
  const { told } = useTheme.getState()
  const theme = told?.column === null ? told : null
  return {
    theme: theme && { label: theme.label, digits: theme.digits },
    date: proposal.effectiveDate,
    proposal: proposal.changes.length > 0 ? proposal.title : null,
    dataset: `${manifest.title} (${manifest.id}, ${manifest.sha256})`,
    sources: [...manifest.sources.map(({ attribution }) => attribution), ...(theme?.sources ?? [])]
  }
}

import { type FormEvent, useCallback, useDeferredValue, useEffect, useMemo, useState } from 'react'
import type { Districts } from '../../../cadastre/districts.ts'
import { changesOf } from '../../../cadastre/table/changes.ts'
import { readParcelTable } from '../../../cadastre/table/read.ts'
import type { ColumnKind, ReadTable } from '../../../cadastre/table/types.ts'
import { c } from '../../../i18n/cadastre.ts'
import { formatNumber } from '../../../i18n/format.ts'
import { text as words } from '../../../i18n/index.ts'
import { districtList } from '../../commands/cadastre/districts.ts'
import { addParcelsTo, placeParcels } from '../../commands/cadastre/place-parcels.ts'
import { Dialog } from '../../kit/Dialog.tsx'
import { SelectField } from '../../kit/form/Fields.tsx'
import { useDivision } from '../../state/selectors/division-after.ts'
import { closeDialog, showDialog } from '../../state/ui.ts'
import { PastedFoot, PastedText } from './PastedText.tsx'
import { TablePreview } from './TablePreview.tsx'

const byName = new Intl.Collator('da')

/** Parcels pasted from a spreadsheet or read from a CSV file: looked at first, then placed. `changeId`: into that change. */
export function ParcelsFromTable({ changeId }: { readonly changeId: string | null }) {
  const [typed, setTyped] = useState('')
  const [defaults, setDefaults] = useState<Given>({})
  const [columns, setColumns] = useState<ReadonlyMap<number, ColumnKind | null>>(new Map())
  const [chosen, setChosen] = useState<ReadonlyMap<string, number>>(new Map())
  const [tried, setTried] = useState(false)
  const districts = useDistricts()
  const division = useDivision()
  const municipalities = useMemo(
    () =>
      division
        .filter(({ record }) => record.inDivision)
        .map(({ code, name }) => ({ code, name }))
        .sort((a, b) => byName.compare(a.name, b.name)),
    [division]
  )
  const pasted = useDeferredValue(typed)
  const read = useCallback(
    (text: string) => {
      if (districts === 'fetched-soon' || text.trim() === '') return null
      const { from = null, to = null, whole } = defaults
      const asked = { from, to, whole: whole === undefined ? null : whole === 'whole' }
      return readParcelTable(text, { districts, municipalities, defaults: asked, columns, chosen })
    },
    [districts, municipalities, defaults, columns, chosen]
  )
  const table = useMemo(() => read(pasted), [read, pasted])
  const into = changeId !== null
  const counted = useMemo(() => (table ? count(table, into) : null), [table, into])
  const setText = (next: string) => {
    setTyped(next)
    setColumns(new Map())
    setTried(false)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    // What is shown may still be of the text before.
    const now = pasted === typed ? table : read(typed)
    if (!now || count(now, into).placed === 0) return
    closeDialog()
    if (changeId === null) placeParcels(now.rows)
    else {
      addParcelsTo(changeId, now.rows)
      showDialog({ kind: 'change-details', changeId })
    }
  }
  const options = municipalities.map(({ code, name }) => ({ value: code, label: name }))
  return (
    <Dialog heading={c('parcel-table.heading')} wide>
      <form className="form" onSubmit={submit} noValidate>
        <PastedText
          intro={c('parcel-table.intro')}
          label={c('parcel-table.text')}
          value={typed}
          onChange={setText}
          rows={6}
          unbroken
          fileLabel={c('parcel-table.file')}
          accept=".csv,.txt,.tsv,text/csv,text/plain"
          refusal={(_, message) => words(message)}
        />
        {into ? null : (
          <div className="form-row">
            <SelectField
              label={c('parcel-table.from')}
              value={defaults.from}
              none={c('parcel-table.by-row')}
              options={options}
              onChange={from => setDefaults({ ...defaults, from })}
            />
            <SelectField
              label={c('parcel-table.to')}
              value={defaults.to}
              none={c('parcel-table.by-row')}
              options={options}
              onChange={to => setDefaults({ ...defaults, to })}
            />
          </div>
        )}
        <SelectField
          label={c('parcel-table.whole')}
          value={defaults.whole}
          none={c('parcel-table.whole.none')}
          options={[
            { value: 'whole', label: c('parcel-table.whole.yes') },
            { value: 'part', label: c('parcel-table.whole.no') }
          ]}
          onChange={whole => setDefaults({ ...defaults, whole })}
        />
        <p className="form-status" role="status">
          {summary(table, counted)}
        </p>
        {table?.faults.map(fault => (
          <p key={fault.id} className="field-error">
            {words(fault)}
          </p>
        ))}
        {table && table.columns.length > 0 ? (
          <TablePreview
            table={table}
            nameOf={code => municipalities.find(one => one.code === code)?.name ?? code}
            withSides={!into}
            onColumn={(index, kind) => setColumns(new Map(columns).set(index, kind))}
            onDistrict={(written, code) => setChosen(new Map(chosen).set(written, code))}
          />
        ) : null}
        <PastedFoot
          submit={c('parcel-table.place', { n: counted?.placed ?? 0 })}
          fault={tried && counted?.placed === 0 ? c('parcel-table.nothing-placed') : null}
        />
      </form>
    </Dialog>
  )
}

interface Given {
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly whole?: string | undefined
}

interface Counted {
  readonly placed: number
  readonly faulty: number
  readonly homeless: number
  readonly changes: number
}

function count(table: ReadTable, into: boolean): Counted {
  if (into) {
    const placed = table.rows.filter(({ faults }) => faults.length === 0).length
    return { placed, faulty: table.rows.length - placed, homeless: 0, changes: 1 }
  }
  const { changes, faulty, homeless } = changesOf(table.rows, () => '')
  const placed = changes.reduce((sum, { parcels }) => sum + parcels.length, 0)
  return { placed, faulty: faulty.length, homeless: homeless.length, changes: changes.length }
}

function summary(table: ReadTable | null, counted: Counted | null): string {
  if (!table || !counted) return c('parcel-table.nothing')
  const { placed, faulty, homeless, changes } = counted
  return [
    c('parcel-table.sum', { n: table.rows.length - faulty, area: `${formatNumber(table.sumM2)} m²` }),
    ...(table.withoutArea > 0 ? [c('parcel-table.without-area', { n: table.withoutArea })] : []),
    ...(faulty > 0 ? [c('parcel-table.faulty', { n: faulty })] : []),
    ...(homeless > 0 ? [c('parcel-table.homeless', { n: homeless })] : []),
    ...(changes > 1 ? [c('parcel-table.changes', { n: placed, changes })] : [])
  ].join(' ')
}

/** null where the list can't be had. */
function useDistricts(): Districts | null | 'fetched-soon' {
  const [districts, setDistricts] = useState<Districts | null | 'fetched-soon'>('fetched-soon')
  useEffect(() => {
    let open = true
    void districtList().then(list => open && setDistricts(list))
    return () => {
      open = false
    }
  }, [])
  return districts
}

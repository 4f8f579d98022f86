import { type FormEvent, useCallback, useDeferredValue, useMemo, useState } from 'react'
import { formatDate } from '../../../i18n/format.ts'
import { text as words } from '../../../i18n/index.ts'
import { decisionWords, o, parcelWords, wayWords } from '../../../i18n/orders.ts'
import { readAnnex } from '../../../orders/annex.ts'
import { changesOf } from '../../../orders/changes/changes.ts'
import type { Division } from '../../../orders/changes/division.ts'
import { daysOfForce } from '../../../orders/date-of-force.ts'
import { namedToday } from '../../../orders/names.ts'
import type { Annex, AnnexItem } from '../../../orders/types.ts'
import { addChanges } from '../../commands/case/add-changes.ts'
import { Dialog } from '../../kit/Dialog.tsx'
import { presentProposal, useCase } from '../../state/case.ts'
import { useDivision } from '../../state/selectors/division-after.ts'
import { regionsOn } from '../../state/selectors/regions-on-date.ts'
import { closeDialog } from '../../state/ui.ts'
import { useCooperations } from '../cooperations/use-cooperations.ts'
import { PastedFoot, PastedText } from './PastedText.tsx'

/** The annex of an order, pasted or from a file: each item beside what was understood of it, and then changes of the case. */
export function ReadAnnex() {
  const [typed, setTyped] = useState('')
  const [tried, setTried] = useState(false)
  const pasted = useDeferredValue(typed)
  const division = useDivision()
  const { regions, cooperations } = useRegionsAndCooperations()
  const readText = useCallback(
    (text: string) => {
      if (text.trim() === '') return null
      const today = division
        .filter(({ record }) => record.inDivision)
        .map(({ code, record: { name } }) => ({ code, name }))
      const annex = readAnnex(text)
      return { annex, today, ...changesOf(annex.items, { municipalities: today, regions, cooperations }) }
    },
    [division, regions, cooperations]
  )
  const read = useMemo(() => readText(pasted), [readText, pasted])
  const n = read?.changes.length ?? 0
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    // What is shown may still be of the text before.
    const changes = (pasted === typed ? read : readText(typed))?.changes ?? []
    if (changes.length === 0) return
    closeDialog()
    addChanges(changes, { id: 'orders.added', values: { n: changes.length } })
  }
  return (
    <Dialog heading={o('orders.dialog.heading')} wide>
      <form className="form" onSubmit={submit} noValidate>
        <PastedText
          intro={o('orders.dialog.intro')}
          label={o('orders.dialog.text')}
          value={typed}
          onChange={next => {
            setTyped(next)
            setTried(false)
          }}
          rows={7}
          fileLabel={o('orders.dialog.file')}
          accept=".txt,text/plain"
          refusal={file => o('orders.dialog.no-text', { file: file.name })}
        />
        <p className="form-status" role="status">
          {read ? summary(read.annex, n) : o('orders.dialog.nothing')}
        </p>
        {read ? <OtherDay annex={read.annex} /> : null}
        {read ? <Items annex={read.annex} left={read.left} today={read.today} /> : null}
        <PastedFoot submit={o('orders.dialog.add', { n })} fault={tried && n === 0 ? o('orders.dialog.none') : null} />
      </form>
    </Dialog>
  )
}

/** Those of the case's effective date, before its changes. */
function useRegionsAndCooperations(): Pick<Division, 'regions' | 'cooperations'> {
  const register = useCase(state => state.opened?.register)
  const date = useCase(state => presentProposal(state)?.effectiveDate)
  const cooperations = useCooperations()
  const regions = useMemo(
    () => (register && date ? [...new Set(regionsOn(register.regions, date).values())] : []),
    [register, date]
  )
  return { regions, cooperations }
}

function summary({ items, lines }: Annex, n: number): string {
  const unread = lines.filter(({ what }) => what === 'unread').length
  const understood = items.filter(item => item.understood).length
  return [o('orders.count', { understood, items: items.length, lines: unread }), o('orders.changes', { n })].join(' ')
}

/** The order's day is not the case's. */
function OtherDay({ annex }: { readonly annex: Annex }) {
  const proposal = useCase(presentProposal)
  const days = daysOfForce(annex)
  if (proposal === null || days.every(day => day === proposal.effectiveDate)) return null
  const theirs = words({ id: 'orders.dialog.days', values: { days: { names: days.map(formatDate) } } })
  const values = { theirs, ours: formatDate(proposal.effectiveDate) }
  return <p className="hint">{o('orders.dialog.other-day', values)}</p>
}

interface ItemsProps {
  readonly annex: Annex
  readonly left: ReturnType<typeof changesOf>['left']
  readonly today: readonly { readonly code: string; readonly name: string }[]
}

/** Every line of the text that is not empty, in its order: items with what was understood, others as what they are. */
function Items({ annex, left, today }: ItemsProps) {
  const rows = [
    ...annex.items.map(item => ({ line: item.line, row: <Item key={item.line} {...{ item, left, today }} /> })),
    ...annex.lines.map(line => ({
      line: line.line,
      row: (
        <li key={line.line} className={line.what === 'unread' ? 'annex-line annex-fault' : 'annex-line'}>
          <q>{line.raw}</q> {o(`orders.line.${line.what}`)}
        </li>
      )
    })),
    ...annex.sentences.map(({ line, raw }) => ({
      line,
      row: (
        <li key={line} className="annex-line">
          <q>{raw}</q> {o('orders.line.sentence')}
        </li>
      )
    }))
  ]
  return (
    <ol className="annex-items" data-testid="annex-items">
      {rows.sort((a, b) => a.line - b.line).map(({ row }) => row)}
    </ol>
  )
}

function Item({ item, left, today }: { readonly item: AnnexItem } & Pick<ItemsProps, 'left' | 'today'>) {
  const own = left.filter(({ line }) => line === item.line).map(({ why }) => why)
  // What names a municipality that is no more is told once.
  const told = own.some(({ id }) => id === 'orders.left.former') ? ['orders.former', 'orders.unknown'] : []
  const notes = namedToday(item, today).notes.filter(({ id }) => !told.includes(id))
  const decided = decisionWords(item)
  const look = item.understood ? (own.length > 0 ? ' annex-left' : '') : ' annex-fault'
  return (
    <li className={`annex-item${look}`}>
      <q>{item.raw}</q>
      {item.understood ? (
        <ul className="annex-read">
          {decided.map(line => (
            <li key={line}>{line}</li>
          ))}
          {(decided.length > 0 ? [] : (item.legs ?? [item])).map(leg => (
            <li key={wayWords(leg)}>
              {wayWords(leg)}
              {leg.parcels.length > 0 ? (
                <ul>
                  {leg.parcels.map(parcel => (
                    <li key={parcelWords(parcel)}>{parcelWords(parcel)}</li>
                  ))}
                </ul>
              ) : null}
            </li>
          ))}
          {item.cause === null ? null : <li>{o('orders.cause', { cause: item.cause })}</li>}
        </ul>
      ) : null}
      {[...new Set([...own, ...notes].map(words))].map(note => (
        <p key={note} className="annex-note">
          {note}
        </p>
      ))}
    </li>
  )
}

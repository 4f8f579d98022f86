import { useEffect, useRef } from 'react'
import { Button, GridListItem } from 'react-aria-components'
import { changeSentence } from '../../../bundle/change-sentence.ts'
import type { ChangeReport } from '../../../engine/api.ts'
import { formatDifference } from '../../../i18n/format.ts'
import { t, text } from '../../../i18n/index.ts'
import { countOf, listedAreaOf } from '../../../proposal/stated.ts'
import type { Change, TransferParcels } from '../../../proposal/types.ts'
import { CaseLink } from '../../actions/CaseLink.tsx'
import { ShowPlace } from '../../actions/ShowPlace.tsx'
import { switchChange } from '../../commands/case/change-list.ts'
import { zoomToChange } from '../../commands/map/zoom.ts'
import { residentsText } from '../../kit/format/figures.ts'
import { Icon } from '../../kit/Icon.tsx'
import { useCase } from '../../state/case.ts'
import { countsPeople } from '../../state/case-dialog.ts'
import { useMayEdit } from '../../state/mode.ts'
import { caseTitle } from '../../state/selectors/case-title.ts'
import { names } from '../../state/selectors/display-names.ts'
import { casesOfChange } from '../../state/selectors/proposal-cases.ts'
import { useTool } from '../../state/tool.ts'
import { useUi } from '../../state/ui.ts'
import { CountButton } from '../comments/CountButton.tsx'
import { ChangeMenu } from './ChangeMenu.tsx'

interface ItemProps {
  readonly change: Change
  readonly number: number
  /** How many changes there are. */
  readonly of: number
}

/** One change: what it moves, what is wrong with it, and what can be done with it. */
export function ChangeItem({ change, number, of }: ItemProps) {
  // A report on an earlier state would show old figures beside a new area.
  const report = useCase(state =>
    state.outcomeOf?.changes.includes(change)
      ? (state.outcome?.changes.find(({ id }) => id === change.id) ?? null)
      : null
  )
  const drawing = useTool(state => state.drawing !== null)
  const drafts = useMayEdit()
  const sentence = changeSentence(change, report, names)
  const off = change.off === true
  const chosen = useUi(state => state.chosenChange === change.id)
  const row = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (chosen) row.current?.scrollIntoView({ block: 'center' })
  }, [chosen])
  const what = change.note ?? sentence
  return (
    <GridListItem
      id={change.id}
      ref={row}
      className={['change', off ? 'change-is-off' : '', chosen ? 'change-is-chosen' : ''].join(' ').trim()}
      data-testid="change"
      data-change={change.id}
      textValue={t('changes.row', { n: number, what, off: off ? 'yes' : 'no' })}
      onAction={() => zoomToChange(change.id)}
    >
      {of > 1 && drafts ? (
        <Button slot="drag" className="change-drag" aria-label={t('changes.drag', { n: number })} isDisabled={drawing}>
          <Icon name="grip" />
        </Button>
      ) : null}
      <span className="change-number" aria-hidden="true">
        {number}
      </span>
      <div className="change-words">
        <Button className="change-title" onPress={() => zoomToChange(change.id)}>
          <span className="visually-hidden">{t('changes.number', { n: number })}: </span>
          {what}
        </Button>
        {change.note ? <p className="change-detail">{sentence}</p> : null}
        {off ? null : <Cases change={change} />}
        {off ? <Off id={change.id} number={number} disabled={drawing || !drafts} /> : null}
        {report && !off ? <Told change={change} report={report} /> : null}
      </div>
      <CountButton
        target={{ kind: 'change', id: change.id }}
        what={t('changes.number', { n: number })}
        offers={!drafts}
      />
      {drafts ? <ChangeMenu change={change} number={number} of={of} /> : null}
    </GridListItem>
  )
}

/** Which case it is of, where the proposal has several. */
function Cases({ change }: { readonly change: Change }) {
  const cases = useCase(({ outcome, outcomeOf }) =>
    outcome && outcomeOf?.changes.includes(change) ? casesOfChange(outcome.assessment, change.id) : null
  )
  if (!cases || cases.length === 0) return null
  return (
    <p className="change-cases">
      {cases.map(one => (
        <CaseLink key={one.number} to={{ kind: 'case', number: one.number }} className="change-case">
          <span aria-hidden="true">{t('case.number', { number: one.number })}</span>
          <span className="visually-hidden">{caseTitle(one)}</span>
        </CaseLink>
      ))}
    </p>
  )
}

/** Says that a change is switched off, with a button to switch it on. */
function Off({ id, number, disabled }: { readonly id: string; readonly number: number; readonly disabled: boolean }) {
  return (
    <p className="change-off">
      <strong>{t('changes.off')}.</strong> {t('changes.off.hint')}{' '}
      <Button
        className="link"
        aria-label={t('changes.switch-on.of', { n: number })}
        isDisabled={disabled}
        onPress={() => switchChange(id, false)}
      >
        {t('changes.switch-on')}
      </Button>
    </p>
  )
}

/** The outcome of a change: why it was refused, or residents, and land too small to move. */
function Told({ change, report }: { readonly change: Change; readonly report: ChangeReport }) {
  if (report.problem)
    return (
      <p className="change-problem">
        <strong>{t('changes.problem')}</strong> {text(report.problem.message)} <ShowPlace problem={report.problem} />
      </p>
    )
  return (
    <>
      <Residents change={change} report={report} />
      {report.slivers.length > 0 ? (
        <p className="change-detail">
          {t('changes.slivers', { names: { names: report.slivers.map(({ code }) => names.municipality(code)) } })}
        </p>
      ) : null}
      {report.overlapM2 > 0 ? (
        <p className="change-detail">{t('changes.overlap', { area: { m2: report.overlapM2 } })}</p>
      ) : null}
      {change.type === 'transfer-parcels' ? <Parcels change={change} report={report} /> : null}
      {report.coarsePoints > 0 ? (
        <p className="change-detail">{t('changes.coarse', { n: report.coarsePoints })}</p>
      ) : null}
    </>
  )
}

/** Registered and computed areas side by side, what is not on the map, and what of a parcel is another's. */
function Parcels({ change, report }: { readonly change: TransferParcels; readonly report: ChangeReport }) {
  const { areaM2, strangers, unplacedM2 } = report
  const listed = listedAreaOf(change)
  const drawnParts = change.parcels.filter(({ areaM2: stated, part }) => part && stated === undefined).length
  const computed = Math.round(areaM2 - unplacedM2)
  const registered = listed === null ? 0 : listed - unplacedM2
  const difference = formatDifference(computed - registered)
  return (
    <>
      {registered > 0 && computed > 0 ? (
        <p className="change-detail">{t('changes.registered', { registered, computed, difference })}</p>
      ) : null}
      {drawnParts > 0 ? <p className="change-detail">{t('changes.computed', { n: drawnParts })}</p> : null}
      {unplacedM2 > 0 ? <p className="change-detail">{t('changes.unplaced', { m2: unplacedM2 })}</p> : null}
      {strangers.map(({ parcel, code, areaM2: m2 }) => (
        <p className="change-detail" key={`${parcel} ${code}`}>
          {t('changes.stranger', { n: parcel + 1, name: names.municipality(code), m2: Math.round(m2) })}
        </p>
      ))}
    </>
  )
}

/** A count goes before the estimate; changes that move no land have neither. */
function Residents({ change, report }: { readonly change: Change; readonly report: ChangeReport }) {
  const counts = countsPeople(change)
  if (!counts && change.type !== 'settle-doubt') return null
  const counted = counts && countOf(change)
  return (
    <p className="change-detail">
      {counted
        ? t('case.changes.counted', { n: counted.count })
        : report.unplacedM2 > 0
          ? t('changes.residents-unstated')
          : residentsText(report.residents)}
    </p>
  )
}

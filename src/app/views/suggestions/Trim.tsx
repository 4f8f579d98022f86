import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson'
import { useEffect, useMemo, useState } from 'react'
import type { Trimmed } from '../../../engine/api.ts'
import { formatArea } from '../../../i18n/format.ts'
import { t, text } from '../../../i18n/index.ts'
import type { Range } from '../../../law/types.ts'
import { type Proposal, transferOf } from '../../../proposal/types.ts'
import { CaseLink } from '../../actions/CaseLink.tsx'
import { edit } from '../../commands/case/log.ts'
import { newId } from '../../commands/case/new-id.ts'
import { Dialog } from '../../kit/Dialog.tsx'
import { causeOf } from '../../kit/format/cause.ts'
import { residentsText } from '../../kit/format/figures.ts'
import { presentProposal, useCase } from '../../state/case.ts'
import { getServices } from '../../state/services.ts'
import { closeDialog, useUi } from '../../state/ui.ts'
import { useMapDraft } from '../preview/use-map-draft.ts'

type Answer =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'done'; readonly of: Proposal; readonly trimmed: Trimmed | null }
  | { readonly kind: 'failed'; readonly of: Proposal; readonly cause: string }

const WAITING: Answer = { kind: 'waiting' }

/** A smaller area that keeps within § 2, stk. 2, to be taken or left. */
export function Trim({ changeId }: { readonly changeId: string }) {
  const proposal = useCase(presentProposal)
  const [answered, setAnswer] = useState<Answer>(WAITING)
  // A result for an earlier state of the proposal is not shown.
  const answer = answered.kind !== 'waiting' && answered.of !== proposal ? WAITING : answered
  useEffect(() => {
    if (!proposal) return
    let left = false
    getServices()
      .engine.trim(proposal, changeId)
      .then(
        trimmed => !left && setAnswer({ kind: 'done', of: proposal, trimmed }),
        error => !left && setAnswer({ kind: 'failed', of: proposal, cause: causeOf(error) })
      )
    return () => {
      left = true
    }
  }, [proposal, changeId])
  return (
    <Dialog heading={t('trim.heading')}>
      {answer.kind === 'waiting' ? <p role="status">{t('trim.waiting')}</p> : null}
      {answer.kind === 'failed' ? <p role="alert">{t('calculation.failed', { cause: answer.cause })}</p> : null}
      {answer.kind === 'done' ? (
        answer.trimmed && answer.trimmed.leftOver.areaM2 < 1 ? (
          <p role="status">
            {t('trim.count-only')} <CaseLink to={{ kind: 'change', id: changeId }}>{t('form-link.count')}</CaseLink>
          </p>
        ) : answer.trimmed ? (
          <Suggestion trimmed={answer.trimmed} changeId={changeId} />
        ) : (
          <p role="status">{t('trim.none')}</p>
        )
      ) : null}
    </Dialog>
  )
}

function Suggestion({ trimmed, changeId }: { readonly trimmed: Trimmed; readonly changeId: string }) {
  const change = useCase(state => {
    const proposal = presentProposal(state)
    return proposal ? transferOf(proposal, changeId) : undefined
  })
  const onMap = useUi(state => state.mapState === 'ready')
  const box = useCase(state => state.outcome?.changes.find(({ id }) => id === changeId)?.bbox ?? null)
  useMapDraft(
    useMemo(() => landToPreview(trimmed), [trimmed]),
    box
  )
  if (!change) return null
  // Stated residents and parcels apply to the former area only.
  const { residents: _, parcels: __, ...rest } = change
  const replace = () => {
    edit({ kind: 'replace-change', change: { ...rest, area: trimmed.area } })
    closeDialog()
  }
  const add = () => {
    const { note: ___, ...bare } = rest
    edit({ kind: 'add-change', change: { ...bare, id: newId(), area: trimmed.area } })
    closeDialog()
  }
  return (
    <>
      <p>{text(trimmed.method)}</p>
      <table className="table">
        <caption className="visually-hidden">{t('trim.figures')}</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">{t('trim.before')}</th>
            <th scope="col">{t('trim.after')}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{t('trim.area')}</th>
            <td>{areaText(trimmed.before.areaM2)}</td>
            <td>{areaText(trimmed.areaM2)}</td>
          </tr>
          <tr>
            <th scope="row">{t('trim.residents')}</th>
            <td>{residentsText(trimmed.before.residents)}</td>
            <td>{residentsText(trimmed.residents)}</td>
          </tr>
        </tbody>
      </table>
      <dl className="facts">
        <Row name={t('trim.left-over')} value={formatArea(trimmed.leftOver.areaM2)} />
        <Row name={t('trim.left-over.residents')} value={residentsText(trimmed.leftOver.residents)} />
      </dl>
      {onMap ? <p className="hint">{t('trim.map')}</p> : null}
      {trimmed.needsCount ? <p className="form-note">{t('trim.needs-count')}</p> : null}
      {change.residents || change.parcels ? <p className="form-note">{t('trim.statements')}</p> : null}
      <div className="form-buttons">
        <button type="button" className="button button-solid" onClick={replace}>
          {t('trim.replace')}
        </button>
        <button type="button" className="button button-outline" onClick={add}>
          {t('trim.add')}
        </button>
      </div>
      <p className="quiet">{t('trim.add.hint')}</p>
    </>
  )
}

/** What would move, and what would stay where it is. */
function landToPreview({ area, leftOver }: Trimmed): FeatureCollection {
  const feature = (kind: 'keeps' | 'stays', geometry: Polygon | MultiPolygon): Feature => ({
    type: 'Feature',
    properties: { kind },
    geometry
  })
  const stays = leftOver.area ? [feature('stays', leftOver.area)] : []
  return { type: 'FeatureCollection', features: [...stays, feature('keeps', area)] }
}

/** "99,98 ha", with the tolerance where there is one. */
function areaText({ low, best, high }: Range): string {
  return low === high
    ? formatArea(best)
    : t('trim.area.range', { best: { m2: best }, low: { m2: low }, high: { m2: high } })
}

const Row = ({ name, value }: { readonly name: string; readonly value: string }) => (
  <div className="fact">
    <dt>{name}</dt>
    <dd>{value}</dd>
  </div>
)

import { useEffect, useState } from 'react'
import type { Trimmed } from '../../engine/api.ts'
import { formatArea } from '../../i18n/format.ts'
import { t, text } from '../../i18n/index.ts'
import type { Range } from '../../law/types.ts'
import { transferOf } from '../../proposal/types.ts'
import { PlaceLink } from '../act/PlaceLink.tsx'
import { edit } from '../case/log.ts'
import { newId } from '../case/new-id.ts'
import { causeOf } from '../cause.ts'
import { residentsText } from '../format/figures.ts'
import { Dialog } from '../parts/Dialog.tsx'
import { getServices } from '../services.ts'
import { presentProposal, useCase } from '../state/case.ts'
import { closeDialog } from '../state/ui.ts'

type Answer = { readonly kind: 'waiting' } | { readonly kind: 'done'; readonly trimmed: Trimmed | null } | Failed
interface Failed {
  readonly kind: 'failed'
  readonly cause: string
}

/** A smaller area that keeps within § 2, stk. 2, to be taken or left. */
export function Trim({ changeId }: { readonly changeId: string }) {
  const proposal = useCase(presentProposal)
  const [answer, setAnswer] = useState<Answer>({ kind: 'waiting' })
  useEffect(() => {
    if (!proposal) return
    let left = false
    getServices()
      .engine.trim(proposal, changeId)
      .then(
        trimmed => !left && setAnswer({ kind: 'done', trimmed }),
        error => !left && setAnswer({ kind: 'failed', cause: causeOf(error) })
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
            {t('trim.count-only')} <PlaceLink to={{ kind: 'change', id: changeId }}>{t('form-link.count')}</PlaceLink>
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
  if (!change) return null
  // Counts and parcels are true of the former area only.
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
      <dl className="facts">
        <Row name={t('trim.area')} value={areaText(trimmed.areaM2)} />
        <Row name={t('trim.residents')} value={residentsText(trimmed.residents)} />
        <Row name={t('trim.left-over')} value={formatArea(trimmed.leftOver.areaM2)} />
        <Row name={t('trim.left-over.residents')} value={residentsText(trimmed.leftOver.residents)} />
      </dl>
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

import { lazy, Suspense } from 'react'
import { formatDate } from '../../../i18n/format.ts'
import { t, text } from '../../../i18n/index.ts'
import { s } from '../../../i18n/ways.ts'
import { addressHere, fragmentHere } from '../../commands/address/here.ts'
import { writeAddress } from '../../state/address.ts'
import { presentProposal, useCase } from '../../state/case.ts'
import { useMode } from '../../state/mode.ts'
import { useNavigation } from '../../state/navigation.ts'
import { useUi } from '../../state/ui.ts'
import { MunicipalityCard } from '../check/MunicipalityCard.tsx'
import './embed.css'

const AreaCard = lazy(() => import('../area-card/AreaCard.tsx').then(m => ({ default: m.AreaCard })))

/** Beside the map in another site's page: the selected municipality, whose work this is, and the way to the whole app. */
export function EmbeddedCard() {
  const reviewed = useMode(state => state.reviewed)
  const selected = useUi(state => state.selected)
  const area = useNavigation(state => state.area)
  const notice = useUi(state => state.notice)
  const proposal = useCase(presentProposal)
  const sources = useCase(state => state.opened?.manifest.sources)
  const publishers = { names: [...new Set(sources?.map(source => source.publisher) ?? [])] }
  const whole = writeAddress({ ...addressHere(), way: reviewed ? 'review' : 'explore' }) + fragmentHere()
  return (
    <section className="embed-card" aria-label={s('embed.region')}>
      {reviewed && proposal ? (
        <p>
          <strong>
            {s('embed.proposal', {
              title: proposal.title || t('title.untitled'),
              date: formatDate(proposal.effectiveDate)
            })}
          </strong>
        </p>
      ) : null}
      <p role="status">{notice ? text(notice) : ''}</p>
      {selected ? (
        <MunicipalityCard />
      ) : area ? (
        <Suspense fallback={null}>
          <AreaCard area={area} />
        </Suspense>
      ) : (
        <p className="hint">{s('embed.hint')}</p>
      )}
      <p className="embed-made">
        {sources ? s('embed.made', { publishers: t('sources.button', { publishers }) }) : null}{' '}
        <a className="link" href={`./${whole}`} target="_blank" rel="noopener">
          {s('embed.open')}
        </a>
      </p>
    </section>
  )
}

import { lazy, type ReactNode, Suspense } from 'react'
import { t, text } from '../../../i18n/index.ts'
import { ActionButton } from '../../actions/ActionButton.tsx'
import { Icon } from '../../kit/Icon.tsx'
import { presentProposal, useCase } from '../../state/case.ts'
import { useMode } from '../../state/mode.ts'
import { getServices } from '../../state/services.ts'
import { type UiStore, useUi } from '../../state/ui.ts'
import { LongWorkBanner } from './LongWorkBanner.tsx'
import { ResidentsBanner } from './ResidentsBanner.tsx'

const ReviewBanner = lazy(() => import('../../views/review/ReviewBanner.tsx').then(m => ({ default: m.ReviewBanner })))

/** Banners above the map: what the user must know while working on. */
export function Banners() {
  const mode = useMode(state => state.mode)
  return (
    <div className="banners">
      {mode === 'review' ? (
        <Suspense fallback={null}>
          <ReviewBanner />
        </Suspense>
      ) : null}
      {mode === 'draft' ? <StorageBanner /> : null}
      <OtherTabBanner />
      <StorageClearedBanner />
      <KeptBrokenBanner />
      <DatasetBanner />
      <ResidentsBanner />
      <EngineBanner />
      <LongWorkBanner />
      <CalculationBanner />
      <Notice />
    </div>
  )
}

function Banner(props: { readonly kind: 'warning' | 'error' | 'info'; readonly children: ReactNode }) {
  return (
    <div className={`banner banner-${props.kind}`} role="status">
      {props.children}
    </div>
  )
}

function StorageBanner() {
  const save = useCase(state => state.save)
  if (save?.kind !== 'failed') return null
  return (
    <Banner kind="warning">
      <p>{t(`save.${save.reason}`)}</p>
      <ActionButton id="save-file" className="button button-outline button-small" label={t('save.as-file')} />
    </Banner>
  )
}

function OtherTabBanner() {
  return useUi(state => state.otherTab) ? (
    <Banner kind="warning">
      <p>{t('save.other-tab')}</p>
      <ActionButton id="save-file" className="button button-outline button-small" label={t('save.as-file')} />
      <PutAway patch={{ otherTab: false }} />
    </Banner>
  ) : null
}

function StorageClearedBanner() {
  return useUi(state => state.storageCleared) ? (
    <Banner kind="warning">
      <p>{t('save.cleared')}</p>
      <ActionButton id="save-file" className="button button-outline button-small" label={t('save.as-file')} />
      <PutAway patch={{ storageCleared: false }} />
    </Banner>
  ) : null
}

function KeptBrokenBanner() {
  return useUi(state => state.keptBroken) ? (
    <Banner kind="warning">
      <p>{t('save.kept-broken')}</p>
      <PutAway patch={{ keptBroken: false }} />
    </Banner>
  ) : null
}

function DatasetBanner() {
  const theirs = useCase(state => presentProposal(state)?.dataset)
  const ours = useCase(state => state.opened?.manifest)
  if (!theirs || !ours || theirs.sha256 === ours.sha256) return null
  return (
    <Banner kind="warning">
      <p>{t('dataset.banner', { theirs: theirs.id, ours: ours.id })}</p>
    </Banner>
  )
}

/** Says that the worker was lost, and what is being done about it. The panel marks its figures as old. */
function EngineBanner() {
  const state = useCase(({ engine }) => engine)
  if (state === 'ready') return null
  return (
    <Banner kind={state === 'gone' ? 'error' : 'warning'}>
      <p>{t(`engine.${state}`)}</p>
      {state === 'lost' ? null : (
        <button
          type="button"
          className="button button-outline button-small"
          onClick={() => getServices().engine.restart()}
        >
          {t('engine.restart')}
        </button>
      )}
    </Banner>
  )
}

function CalculationBanner() {
  const cause = useCase(state => state.calculationError)
  return cause ? (
    <Banner kind="error">
      <p>{t('calculation.failed', { cause })}</p>
    </Banner>
  ) : null
}

function Notice() {
  const notice = useUi(state => state.notice)
  if (!notice) return null
  return (
    <Banner kind="info">
      <p>{text(notice)}</p>
      {WITHOUT_UNDO.test(notice.id) ? null : <ActionButton id="undo" className="button button-outline button-small" />}
      <PutAway patch={{ notice: null }} />
    </Banner>
  )
}

/** Notices about something that did not change the proposal. */
const WITHOUT_UNDO = /^(export\.stopped|notice\.saved|review\.adopted|basemap\.|address\.|ways\.)/

function PutAway({ patch }: { readonly patch: Partial<UiStore> }) {
  return (
    <button
      type="button"
      className="button button-icon"
      aria-label={t('dialog.close')}
      onClick={() => useUi.setState(patch)}
    >
      <Icon name="cross" />
    </button>
  )
}

import { lazy, type RefObject, Suspense, useLayoutEffect, useRef } from 'react'
import { formatNames, formatSum } from '../../../i18n/format.ts'
import { t } from '../../../i18n/index.ts'
import { ActionMenu } from '../../actions/ActionMenu.tsx'
import { BEFORE_AFTER } from '../../actions/map-actions.ts'
import { useAction } from '../../actions/use-action.ts'
import { Icon } from '../../kit/Icon.tsx'
import { isCalculating, useCase } from '../../state/case.ts'
import { type MunicipalityAfter, useDivision } from '../../state/selectors/division-after.ts'
import { useIsBehind } from '../../state/selectors/old-answers.ts'
import { useShownVerdicts } from '../../state/selectors/shown-verdicts.ts'
import { type ThemeTold, useTheme } from '../../state/theme.ts'
import { showDialog, useUi } from '../../state/ui.ts'
import { Legend } from './Legend.tsx'

const BaseMapChip = lazy(() => import('../../views/basemap/BaseMapChip.tsx').then(m => ({ default: m.BaseMapChip })))
const Coordinates = lazy(() => import('../../views/legend/Coordinates.tsx').then(m => ({ default: m.Coordinates })))

const hasAsMany = ({ before, after }: MunicipalityAfter) =>
  before !== null && after !== null && Math.round(before.residents) === Math.round(after.residents)

/** Foot of the map: proof that no land was lost, the municipality under the pointer, and the data sources. */
export function MapFoot() {
  // The installation is asked for base maps once the map stands.
  const pictured = useUi(state => state.pictured)
  const net = useUi(state => state.net)
  const foot = useRef<HTMLDivElement>(null)
  useHeightAsVariable(foot)
  return (
    <div ref={foot} className="map-foot">
      <Proof />
      <Legend />
      {pictured ? null : (
        <Suspense fallback={null}>
          <BaseMapChip />
        </Suspense>
      )}
      <LayersChip />
      <ThemesChip />
      <BeforeAfterChip />
      <Hovered />
      {net ? (
        <Suspense fallback={null}>
          <Coordinates />
        </Suspense>
      ) : null}
      <Attribution className="chip attribution wide-only" />
      <SourcesChip />
    </div>
  )
}

/** The map's own controls stand above the foot: as many rows as it takes at this width are told to their style sheet. */
function useHeightAsVariable(foot: RefObject<HTMLDivElement | null>): void {
  useLayoutEffect(() => {
    const element = foot.current
    const view = element?.parentElement
    if (!element || !view) return
    const tell = () => view.style.setProperty('--skel-map-foot', `${element.offsetHeight}px`)
    const observer = new ResizeObserver(tell)
    observer.observe(element)
    tell()
    return () => observer.disconnect()
  }, [foot])
}

function Proof() {
  const { draft, verdicts } = useShownVerdicts()
  const isOld = useCase(isCalculating) && draft !== 'included'
  const proof = verdicts?.conservation
  if (!proof) return null
  const holds = proof.exact && proof.gaps === 0 && proof.overlaps === 0
  const [before, after] = [formatSum(proof.beforeM2), formatSum(proof.afterM2)]
  return (
    <p className={holds ? 'chip proof' : 'chip proof proof-fails'} aria-busy={isOld} data-testid="proof">
      <Icon name={holds ? 'check' : 'cross'} />
      <span className="visually-hidden">{t(holds ? 'proof.holds' : 'proof.fails')}: </span>
      {proof.exact ? t('proof.exact', { area: before }) : t('proof.differs', { before, after })}
      {' · '}
      {t('proof.faults', { gaps: proof.gaps, overlaps: proof.overlaps })}
      {proof.dataHoles.length > 0 ? (
        <span className="wide-only">
          {' · '}
          <button type="button" className="link" onClick={() => showDialog({ kind: 'sources' })}>
            {t('proof.data-holes', { n: proof.dataHoles.length })}
          </button>
        </span>
      ) : null}
    </p>
  )
}

/** The list of reference layers; with who made those in sight. */
function LayersChip() {
  const { shown, credits } = useUi(state => state.layers)
  const { enabled, perform, shortcut, ariaShortcut } = useAction('layers')
  return (
    <button
      type="button"
      className="chip"
      title={shortcut ? `${t('layers.chip.title')} (${shortcut})` : undefined}
      aria-keyshortcuts={ariaShortcut}
      disabled={!enabled}
      onClick={perform}
    >
      {t('layers.chip', { n: shown })}
      {credits.length > 0 ? <span className="wide-only"> · {credits.join(', ')}</span> : null}
    </button>
  )
}

function ThemesChip() {
  const { enabled, perform, shortcut, ariaShortcut } = useAction('themes')
  return (
    <button
      type="button"
      className="chip"
      title={shortcut}
      aria-keyshortcuts={ariaShortcut}
      disabled={!enabled}
      onClick={perform}
    >
      {t('themes.chip')}
    </button>
  )
}

/** Only where a proposal makes a difference. */
function BeforeAfterChip() {
  const { enabled } = useAction('before-after-swipe')
  if (!enabled) return null
  return (
    <ActionMenu label={t('action.before-after')} className="chip" items={BEFORE_AFTER}>
      {t('action.before-after')}
    </ActionMenu>
  )
}

function Hovered() {
  const hovered = useUi(state => state.hovered)
  const one = useDivision().find(({ code }) => code === hovered)
  const told = useTheme(state => state.told)
  const isOld = useIsBehind(told)
  if (!one) return null
  const { after, name, record, regions } = one
  const residents =
    after && !hasAsMany(one)
      ? t('card.about', { n: t('figure.residents.exact', { n: Math.round(after.residents) }) })
      : record.residents && t('figure.residents.exact', { n: record.residents.count })
  return (
    <p className="chip hovered wide-only" aria-hidden="true">
      <strong>{name}</strong>
      {[formatNames(regions.map(region => region.name)), residents].map(fact => (fact ? ` · ${fact}` : ''))}
      {told && !isOld ? <ThemeHovered told={told} code={one.code} /> : null}
    </p>
  )
}

function ThemeHovered({ told, code }: { readonly told: ThemeTold; readonly code: string }) {
  const unit = useTheme(state => state.unit)
  const cell = told.cells.get(code)
  // Residents are told already.
  if (told.unit && unit) return ` · ${unit}`
  return told.column === 'residents' || !cell?.after ? null : ` · ${told.label}: ${cell.after.text}`
}

/** Narrow screens have no room for the publishers over the map; they are then named at the foot of the panel. */
function SourcesChip() {
  return (
    <button type="button" className="chip narrow-only" onClick={() => showDialog({ kind: 'sources' })}>
      {t('sources.heading')}
    </button>
  )
}

/** The publishers of the data, with a link to the details. */
export function Attribution({ className }: { readonly className: string }) {
  const sources = useCase(state => state.opened?.manifest.sources)
  if (!sources) return null
  const publishers = [...new Set(sources.map(source => source.publisher))]
  return (
    <button type="button" className={className} onClick={() => showDialog({ kind: 'sources' })}>
      {t('sources.button', { publishers: { names: publishers } })}
    </button>
  )
}

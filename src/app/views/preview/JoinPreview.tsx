import type { FeatureCollection } from 'geojson'
import { type ReactNode, useMemo } from 'react'
import type { Joined, Joining } from '../../../engine/api.ts'
import { formatMetres, formatNumber, formatSquareKilometres } from '../../../i18n/format.ts'
import { t } from '../../../i18n/index.ts'
import { useUi } from '../../state/ui.ts'
import { useJoined } from './use-joined.ts'
import { useMapDraft } from './use-map-draft.ts'

/** What the joining is for, which decides the wording. */
export type JoinPurpose = 'merger' | 'merge-regions' | 'to-region' | 'cooperation'

/**
 * Previews what a choice would result in, on the map and in figures, while the user is still choosing. `nameOf` names those
 * who join; `edited` is the id of the change being edited, if any.
 */
export function JoinPreview(props: {
  readonly of: JoinPurpose
  readonly joining: Joining | null
  readonly edited: string | undefined
  readonly nameOf: (id: string) => string
}) {
  const { joined, failure, isOld } = useJoined(props.joining, props.edited)
  useMapDraft(useLandToShow(joined, props.of), joined?.bbox ?? null)
  const onMap = useUi(state => state.mapState === 'ready')
  if (failure)
    return (
      <p role="alert" className="field-error">
        {t('calculation.failed', { cause: failure })}
      </p>
    )
  return (
    <section className="reach" aria-labelledby="reach-heading" aria-busy={isOld} data-testid="reach">
      <h3 id="reach-heading">{t(`reach.${props.of}`)}</h3>
      {joined && isEnough(props.of, props.joining) ? (
        <>
          <Figures of={props.of} joined={joined} joining={props.joining} nameOf={props.nameOf} />
          {onMap ? <p className="hint">{t(`reach.${props.of}.map`)}</p> : null}
        </>
      ) : (
        <p className="hint">{t(`reach.${props.of}.none`)}</p>
      )}
    </section>
  )
}

/** A single one joins nothing, though the map shows it. */
function isEnough(of: JoinPurpose, joining: Joining | null): boolean {
  if (of === 'to-region') return joining?.kind === 'to-region'
  if (joining?.kind === 'municipalities') return joining.codes.length > 1
  return joining?.kind === 'regions' && joining.ids.length > 1
}

/** Municipalities that cooperate keep the borders between them. */
function useLandToShow(joined: Joined | null, of: JoinPurpose): FeatureCollection | null {
  return useMemo(() => {
    if (!joined || of !== 'cooperation') return joined?.land ?? null
    const features = joined.land.features.filter(({ properties }) => properties?.kind !== 'vanishes')
    return { ...joined.land, features }
  }, [joined, of])
}

function Figures({
  of,
  joined,
  joining,
  nameOf
}: {
  readonly of: JoinPurpose
  readonly joined: Joined
  readonly joining: Joining | null
  readonly nameOf: (id: string) => string
}) {
  const { areaM2, residents, municipalities, vanishing, groups } = joined
  const names = ({ between }: Joined['vanishing'][number]) => between.filter(id => id !== '').map(nameOf)
  const metres = vanishing.reduce((sum, border) => sum + border.metres, 0)
  const count = joining?.kind === 'regions' ? joining.ids.length : municipalities.length
  return (
    <>
      <dl className="facts">
        {of === 'merger' || of === 'merge-regions' ? (
          <Fact name={t(`reach.${of}.councils`)}>{t('reach.become-one', { n: count })}</Fact>
        ) : null}
        {of === 'merger' ? null : <Fact name={t('reach.municipalities')}>{formatNumber(municipalities.length)}</Fact>}
        <Fact name={t('reach.residents')}>{residents === null ? t('reach.unknown') : personsText(residents)}</Fact>
        <Fact name={t('reach.area')}>
          {t('reach.area.value', { km2: formatSquareKilometres(areaM2), ha: formatNumber(tens(areaM2 / 10_000)) })}
        </Fact>
        {of === 'cooperation' || vanishing.length === 0 ? null : (
          <Fact name={t(`reach.${of}.vanishes`)}>{formatMetres(metres)}</Fact>
        )}
      </dl>
      {of === 'merger' && vanishing.length > 1 ? (
        <ul className="reach-borders">
          {vanishing.map(border => (
            <li key={border.between.join()}>
              {t('reach.border', { names: { names: names(border) }, length: formatMetres(border.metres) })}
            </li>
          ))}
        </ul>
      ) : null}
      {groups > 1 ? <p className="form-note">{t(`reach.${of}.apart`, { n: groups })}</p> : null}
      <p className="visually-hidden" role="status">
        {t(`reach.${of}.said`, {
          n: count,
          residents: residents === null ? t('reach.unknown') : personsText(residents),
          area: formatSquareKilometres(areaM2)
        })}
      </p>
    </>
  )
}

/** Official figures add up to whole persons; where changes have moved people it is an estimate. */
const personsText = (persons: number) =>
  Math.abs(persons - Math.round(persons)) < 1e-6 ? formatNumber(persons) : t('card.about', { n: formatNumber(persons) })

/** Borders are not known to the hectare. */
const tens = (ha: number) => Math.round(ha / 10) * 10

const Fact = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <div className="fact">
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
)

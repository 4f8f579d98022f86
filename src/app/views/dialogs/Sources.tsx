import { useEffect, useState } from 'react'
import type { SourceRecord } from '../../../dataset/types.ts'
import { formatDate } from '../../../i18n/format.ts'
import { t } from '../../../i18n/index.ts'
import { ActionButton } from '../../actions/ActionButton.tsx'
import { districtSource } from '../../commands/cadastre/districts.ts'
import { incomeSource } from '../../commands/themes/incomes.ts'
import { pastSource } from '../../commands/themes/past.ts'
import { Dialog } from '../../kit/Dialog.tsx'
import { useCase } from '../../state/case.ts'
import { names } from '../../state/selectors/display-names.ts'
import { useShownVerdicts } from '../../state/selectors/shown-verdicts.ts'

/** Everything the figures rest on: each source with its date, terms, tolerance and known faults. */
export function Sources() {
  const manifest = useCase(state => state.opened?.manifest)
  if (!manifest) return null
  const { gridDate, totalsDate } = manifest.residents
  return (
    <Dialog heading={t('sources.heading')} wide>
      <p>
        <strong>{manifest.title}</strong>
      </p>
      <p>
        {t('sources.dataset', { id: manifest.id })}
        <br />
        <span className="fingerprint">{t('sources.fingerprint', { sha256: manifest.sha256 })}</span>
      </p>
      <p>
        {t('sources.accuracy', { metres: { metres: manifest.accuracyM } })} {manifest.accuracyNote}
      </p>
      <p>{t('sources.residents', { grid: { date: gridDate }, totals: { date: totalsDate } })}</p>
      <p>{t('points.about')}</p>
      <p>
        <ActionButton id="load-residents" className="button button-outline button-small" />
      </p>
      <DataHoles />
      {manifest.sources.map(source => (
        <Source key={source.id} source={source} />
      ))}
      <LateSource of={districtSource} />
      <LateSource of={pastSource} />
      <LateSource of={incomeSource} />
      <p>
        <a className="link" href="THIRD_PARTY_NOTICES.txt" hrefLang="en" target="_blank" rel="noreferrer">
          {t('sources.software')}
        </a>
      </p>
    </Dialog>
  )
}

/** The proof at the foot of the map speaks of holes that changes made; these were there before. */
function DataHoles() {
  const holes = useShownVerdicts().verdicts?.conservation.dataHoles ?? []
  if (holes.length === 0) return null
  return (
    <>
      <h3>{t('sources.holes')}</h3>
      <ul>
        {holes.map(({ around, areaM2, point: [lon, lat] }) => (
          <li key={`${lon} ${lat}`}>
            {t('sources.hole', {
              area: { m2: areaM2 },
              names: { names: around.map(code => names.municipality(code)) },
              place: `${formatDegrees(lat)} N, ${formatDegrees(lon)} Ø`
            })}
          </li>
        ))}
      </ul>
    </>
  )
}

/** What is no part of the dataset: no figure of the proposal rests on it. */
function LateSource({ of }: { readonly of: () => Promise<SourceRecord | null> }) {
  const [source, setSource] = useState<SourceRecord | null>(null)
  useEffect(() => {
    let open = true
    void of().then(found => open && setSource(found))
    return () => {
      open = false
    }
  }, [of])
  return source ? <Source source={source} /> : null
}

const formatDegrees = (degrees: number) => `${degrees.toFixed(4).replace('.', ',')}°`

function Source({ source }: { readonly source: SourceRecord }) {
  const { toleranceM, knownFaults } = source
  return (
    <section className="source">
      <h3>{source.title}</h3>
      <dl className="facts">
        <Row name={t('sources.publisher')} value={source.publisher} />
        <Row name={t('sources.date')} value={source.date === '' ? t('sources.none') : formatDate(source.date)} />
        <Row name={t('sources.terms')} value={source.terms} />
        <Row name={t('sources.attribution')} value={source.attribution} />
        <Row
          name={t('sources.tolerance')}
          value={
            toleranceM === null ? t('sources.none') : t('sources.tolerance.value', { metres: { metres: toleranceM } })
          }
        />
      </dl>
      {knownFaults.length > 0 ? (
        <>
          <h4>{t('sources.faults')}</h4>
          <ul>
            {knownFaults.map(fault => (
              <li key={fault}>{fault}</li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  )
}

const Row = ({ name, value }: { readonly name: string; readonly value: string }) => (
  <div className="fact">
    <dt>{name}</dt>
    <dd>{value}</dd>
  </div>
)

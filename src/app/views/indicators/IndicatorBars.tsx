import { formatDate } from '../../../i18n/format.ts'
import { t, text } from '../../../i18n/index.ts'
import type { IndicatorFact, IndicatorPedigrees, Indicators, Pedigree } from '../../../law/types.ts'
import { useCase } from '../../state/case.ts'
import { MEASURES, type Measure, REFORM_YARDSTICK, scaleOf } from './measures.ts'

const none: readonly IndicatorFact[] = []

/** Bars on a common scale, before above after. They imply no verdict, since § 1, stk. 2, names no number. */
export function IndicatorBars() {
  const facts = useCase(state => state.outcome?.facts.indicators) ?? none
  const pedigrees = useCase(state => state.outcome?.facts.indicatorPedigrees)
  return (
    <section className="indicators" aria-labelledby="indicators-heading">
      <h2 id="indicators-heading">{t('indicators.heading')}</h2>
      {facts.length === 0 ? (
        <p className="quiet">{t('indicators.none')}</p>
      ) : (
        <>
          <p className="hint">{t('indicators.hint')}</p>
          <p className="indicator-key">
            <span className="bar-key bar-before" aria-hidden="true" /> {t('indicators.before')}{' '}
            <span className="bar-key bar-after" aria-hidden="true" /> {t('indicators.after')}
          </p>
          {MEASURES.map(measure => (
            <MeasureRows key={measure.id} measure={measure} facts={facts} />
          ))}
          {pedigrees ? <Pedigrees pedigrees={pedigrees} /> : null}
        </>
      )}
    </section>
  )
}

function MeasureRows({ measure, facts }: { readonly measure: Measure; readonly facts: readonly IndicatorFact[] }) {
  const scale = scaleOf(measure, facts)
  const yardstick = measure.id === 'residents'
  return (
    <section className="measure" aria-labelledby={`measure-${measure.id}`}>
      <h3 id={`measure-${measure.id}`}>{t(`indicator.${measure.id}`)}</h3>
      <dl>
        {facts.map(fact => (
          <div key={fact.code} className="measure-row">
            <dt>{fact.name}</dt>
            <dd>
              <span className="measure-text">{beforeAfter(measure, fact)}</span>
              {measure.bars && scale > 0 ? (
                <span className="measure-bars" aria-hidden="true">
                  <Bar measure={measure} side={fact.before} scale={scale} className="bar-before" />
                  <Bar measure={measure} side={fact.after} scale={scale} className="bar-after" />
                  {yardstick ? (
                    <span className="bar-yardstick" style={{ left: `${(REFORM_YARDSTICK / scale) * 100}%` }} />
                  ) : null}
                </span>
              ) : null}
            </dd>
          </div>
        ))}
      </dl>
      {yardstick ? (
        <p className="quiet">
          <span className="bar-yardstick-key" aria-hidden="true" /> {t('indicators.yardstick', { n: REFORM_YARDSTICK })}
        </p>
      ) : null}
    </section>
  )
}

function Bar(props: {
  readonly measure: Measure
  readonly side: Indicators | null
  readonly scale: number
  readonly className: string
}) {
  const value = props.side ? (props.measure.value(props.side) ?? 0) : 0
  return <span className={`bar ${props.className}`} style={{ width: `${(value / props.scale) * 100}%` }} />
}

/** "60.531 → ca. 60.490", one figure where nothing changes, and words where a municipality comes or goes. */
function beforeAfter({ text: words }: Measure, { before, after }: IndicatorFact): string {
  if (before && after) {
    const [from, to] = [words(before), words(after)]
    return from === to ? t('indicators.unchanged', { value: from }) : t('indicators.from-to', { from, to })
  }
  if (before) return t('indicators.abolished', { value: words(before) })
  return after ? t('indicators.created', { value: words(after) }) : ''
}

function Pedigrees({ pedigrees }: { readonly pedigrees: IndicatorPedigrees }) {
  const rows: readonly (readonly [string, Pedigree])[] = [
    [t('indicator.residents'), pedigrees.residents],
    [t('indicator.area'), pedigrees.area],
    [t('indicator.urban-share'), pedigrees.urban]
  ]
  return (
    <dl className="pedigrees">
      {rows.map(([name, { source, date, method }]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            {text(source)}
            {date ? `, ${formatDate(date)}` : ''}. {text(method)}
          </dd>
        </div>
      ))}
    </dl>
  )
}

import { t } from '../../../i18n/index.ts'
import { grow } from '../../commands/map/zoom.ts'
import { isCalculating, useCase } from '../../state/case.ts'
import { names } from '../../state/selectors/display-names.ts'
import { getMap } from '../../state/services.ts'

/** Warns of land that the changes leave detached. */
export function OddParts() {
  const parts = useCase(state => state.outcome?.oddParts) ?? []
  const calculating = useCase(isCalculating)
  if (parts.length === 0 || calculating) return null
  return (
    <section className="offer" aria-labelledby="odd-parts" data-testid="odd-parts">
      <h3 id="odd-parts">{t('odd.heading', { n: parts.length })}</h3>
      <ul className="plain-list">
        {parts.map(({ kind, code, around, areaM2, crumb, bbox }) => {
          const values = { area: { m2: areaM2 }, name: names.municipality(code) }
          const words =
            kind === 'enclave'
              ? t('odd.enclave', { ...values, around: names.municipality(around ?? '') })
              : t('odd.detached', values)
          return (
            <li key={`${code} ${bbox.join()}`}>
              {words} {crumb ? t('odd.crumb') : null}{' '}
              <button
                type="button"
                className="link"
                aria-label={t('odd.show-label', values)}
                onClick={() => getMap()?.fitTo(grow(bbox, 1.5))}
              >
                {t('odd.show')}
              </button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

import { t, text } from '../../../i18n/index.ts'
import { isCalculating, useCase } from '../../state/case.ts'

const SHOWN = 5

/** Warns of codes in the proposal that are not in the register. They are kept in the document but have no effect. */
export function UnknownCodes() {
  const unknown = useCase(state => state.outcome?.unknown) ?? []
  const calculating = useCase(isCalculating)
  if (unknown.length === 0 || calculating) return null
  return (
    <section className="change-problem" aria-labelledby="unknown-codes" role="alert" data-testid="unknown-codes">
      <h3 id="unknown-codes">{t('unknown.heading')}</h3>
      <p>{t('unknown.told')}</p>
      <ul className="plain-list">
        {unknown.slice(0, SHOWN).map(({ path, message }) => (
          <li key={path}>
            {text(message)} <span className="quiet">{path}</span>
          </li>
        ))}
      </ul>
      {unknown.length > SHOWN ? <p>{t('unknown.more', { n: unknown.length - SHOWN })}</p> : null}
    </section>
  )
}

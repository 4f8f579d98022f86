import { t } from '../../i18n/index.ts'
import { inForce } from '../../proposal/in-force.ts'
import { useAct } from '../act/state.ts'
import { municipalityName } from '../case/names.ts'
import { CheckField } from '../form/Fields.tsx'
import { presentProposal, useCase } from '../state/case.ts'
import { useCooperations } from './use-cooperations.ts'
import { cooperationName } from './words.ts'

/** The cooperations in force on the effective date, what the proposal does to them, and the groups it designates. */
export function Cooperations() {
  const date = useCase(state => presentProposal(state)?.effectiveDate) ?? ''
  const changes = inForce(useCase(presentProposal)?.changes ?? [])
  const cooperations = useCooperations()
  const shown = useAct(state => state.groupsShown)
  const dissolved = changes.flatMap(change => (change.type === 'dissolve-cooperation' ? [change.cooperation] : []))
  const designated = changes.filter(change => change.type === 'designate-cooperation')
  return (
    <section className="cooperations" aria-labelledby="cooperations-heading">
      <h2 id="cooperations-heading">{t('cooperations.heading')}</h2>
      <p className="hint">{t('cooperations.hint', { date: { date } })}</p>
      <CheckField
        label={t('cooperations.show')}
        checked={shown}
        onChange={groupsShown => useAct.setState({ groupsShown })}
      />
      {cooperations.length === 0 ? <p className="quiet">{t('cooperations.none', { date: { date } })}</p> : null}
      <ul className="plain-list">
        {cooperations.map(cooperation => (
          <li key={cooperation.id}>
            <strong>{cooperationName(cooperation)}</strong>
            {dissolved.includes(cooperation.id) ? ` · ${t('cooperations.dissolved')}` : null}
            {cooperation.note ? <p className="quiet">{cooperation.note}</p> : null}
          </li>
        ))}
        {designated.map(({ id, members }) => (
          <li key={id}>
            <strong>{members.map(municipalityName).join('–')}</strong> · {t('cooperations.designated')}
          </li>
        ))}
      </ul>
      <p className="quiet">{t('dissolve.section-11a')}</p>
    </section>
  )
}

import type { CooperationRecord } from '../../../dataset/types.ts'
import { t } from '../../../i18n/index.ts'
import { inForce } from '../../../proposal/in-force.ts'
import { edit } from '../../commands/case/log.ts'
import { CheckField } from '../../kit/form/Fields.tsx'
import { presentProposal, useCase } from '../../state/case.ts'
import { useMayEdit } from '../../state/mode.ts'
import { useNavigation } from '../../state/navigation.ts'
import { cooperationName } from '../../state/selectors/cooperations.ts'
import { municipalityName } from '../../state/selectors/display-names.ts'
import { useDivision } from '../../state/selectors/division-after.ts'
import { showDialog } from '../../state/ui.ts'
import { CooperationLink } from './CooperationLink.tsx'
import { useCooperations, useStatedElsewhen } from './use-cooperations.ts'

/** The cooperations in force on the effective date, what the proposal does to them, and the groups it designates. */
export function Cooperations() {
  const date = useCase(state => presentProposal(state)?.effectiveDate) ?? ''
  const changes = inForce(useCase(presentProposal)?.changes ?? [])
  const cooperations = useCooperations()
  const elsewhen = useStatedElsewhen()
  const shown = useNavigation(state => state.groupsShown)
  const dissolved = changes.flatMap(change => (change.type === 'dissolve-cooperation' ? [change.cooperation] : []))
  const designated = changes.filter(change => change.type === 'designate-cooperation')
  const drafts = useMayEdit()
  return (
    <section className="cooperations" aria-labelledby="cooperations-heading">
      <h2 id="cooperations-heading" tabIndex={-1}>
        {t('cooperations.heading')}
      </h2>
      <p className="hint">{t('cooperations.hint', { date: { date } })}</p>
      <CheckField
        label={t('cooperations.show')}
        checked={shown}
        onChange={groupsShown => useNavigation.setState({ groupsShown })}
      />
      {cooperations.length === 0 ? <p className="quiet">{t('cooperations.none', { date: { date } })}</p> : null}
      <ul className="plain-list">
        {cooperations.map(cooperation => (
          <Item
            key={cooperation.id}
            cooperation={cooperation}
            word={dissolved.includes(cooperation.id) ? t('cooperations.dissolved') : null}
          />
        ))}
        {designated.map(({ id, members }) => (
          <li key={id}>
            <CooperationLink id={id} name={members.map(municipalityName).join('–')} /> · {t('cooperations.designated')}
          </li>
        ))}
        {elsewhen.map(cooperation => (
          <Item key={cooperation.id} cooperation={cooperation} word={t('stated.not-in-force', { date: { date } })} />
        ))}
      </ul>
      {drafts ? (
        <p>
          <button
            type="button"
            className="button button-outline button-small"
            onClick={() => showDialog({ kind: 'state-cooperation', id: null })}
          >
            {t('stated.add')}
          </button>
        </p>
      ) : null}
      <p className="quiet">{t('dissolve.section-11a')}</p>
    </section>
  )
}

/** A cooperation from the dataset or the proposal. Both can be corrected; only the proposal's can be removed. */
function Item({ cooperation, word }: { readonly cooperation: CooperationRecord; readonly word: string | null }) {
  const { id, note, basis } = cooperation
  const stated = useCase(state => presentProposal(state)?.cooperations.some(one => one.id === id) ?? false)
  const name = cooperationName(cooperation)
  const ends = useDivision().filter(one => one.goesTo !== null && cooperation.members.includes(one.code))
  const drafts = useMayEdit()
  return (
    <li data-testid="cooperation">
      <CooperationLink id={id} name={name} />
      {stated ? ` · ${t('stated.word', { basis })}` : null}
      {word ? ` · ${word}` : null}
      {ends.length > 0
        ? ` · ${t('cooperations.member-ends', { names: { names: ends.map(({ name: one }) => one) } })}`
        : null}
      {note ? <p className="quiet">{note}</p> : null}
      {drafts ? (
        <div className="form-buttons">
          <button
            type="button"
            className="link"
            aria-label={t(stated ? 'stated.edit.of' : 'stated.known.of', { name })}
            onClick={() => showDialog({ kind: 'state-cooperation', id })}
          >
            {t(stated ? 'stated.edit' : 'stated.edit.known')}
          </button>
          {stated ? (
            <button
              type="button"
              className="link"
              aria-label={t('stated.remove.of', { name })}
              onClick={() => {
                edit({ kind: 'set-cooperation', id, cooperation: null })
                // The row may be gone, so the heading of the list takes the focus.
                document.getElementById('cooperations-heading')?.focus()
              }}
            >
              {t('stated.remove')}
            </button>
          ) : null}
        </div>
      ) : null}
    </li>
  )
}

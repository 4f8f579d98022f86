import { useState } from 'react'
import { t } from '../../../i18n/index.ts'
import type { DissolutionTermStatement, TermStatement } from '../../../law/types.ts'
import { inForce } from '../../../proposal/in-force.ts'
import { setStatement } from '../../commands/case/statements.ts'
import { Dialog } from '../../kit/Dialog.tsx'
import { SelectField } from '../../kit/form/Fields.tsx'
import { Written } from '../../kit/form/Written.tsx'
import { presentProposal, useCase } from '../../state/case.ts'
import { useMayEdit } from '../../state/mode.ts'
import { names } from '../../state/selectors/display-names.ts'
import { useStatements } from '../../state/selectors/stated.ts'
import { RuleNote, SavedFoot } from '../case-sheet/RuleNote.tsx'
import { TermItemForm } from './TermItemForm.tsx'
import { DISSOLUTION_ITEMS, TERM_ITEMS } from './term-items.ts'

/** § 3 and § 6: a term is chosen by its tick, and each says what the Act asks of it. */
export function Terms() {
  const { dissolutionTerms = [] } = useStatements()
  const dissolves = useCase(state =>
    inForce(presentProposal(state)?.changes ?? []).some(change => change.type === 'dissolve-cooperation')
  )
  const readOnly = !useMayEdit()
  return (
    <Dialog heading={t('terms.heading')} wide buttons={<SavedFoot />}>
      <Written readOnly={readOnly}>
        {' '}
        <DivisionTerms />
        {dissolves || dissolutionTerms.length > 0 ? <DissolutionTerms /> : null}
      </Written>{' '}
    </Dialog>
  )
}

function DivisionTerms() {
  const { terms = [] } = useStatements()
  const save = (next: readonly TermStatement[], field: string) => setStatement('terms', next, `terms ${field}`)
  return (
    <section className="form" aria-labelledby="terms-division">
      <h3 id="terms-division">{t('terms.division')}</h3>
      <p className="hint">{t('terms.division.hint')}</p>
      <RuleNote rules={['terms']} />
      {TERM_ITEMS.map(({ item, address }) => (
        <TermItemForm
          key={item}
          item={item}
          address={address}
          label={t(`term.${item}`)}
          all={terms}
          bodyChosen={terms.some(term => term.item === 'new-council')}
          onChange={save}
        />
      ))}
    </section>
  )
}

/** If several cooperations are dissolved, each may have terms of its own besides the common ones. */
function DissolutionTerms() {
  const { dissolutionTerms = [] } = useStatements()
  const changes = useCase(presentProposal)?.changes ?? []
  const [chosen, setChosen] = useState<string>()
  const dissolved = inForce(changes).flatMap(change =>
    change.type === 'dissolve-cooperation' ? [change.cooperation] : []
  )
  const named = [...new Set([...dissolved, ...dissolutionTerms.flatMap(({ cooperation }) => cooperation ?? [])])]
  const scope = chosen !== undefined && named.includes(chosen) ? chosen : undefined
  const isOwn = (term: DissolutionTermStatement) => term.cooperation === scope
  const save = (next: readonly DissolutionTermStatement[], field: string) =>
    setStatement(
      'dissolutionTerms',
      [
        ...dissolutionTerms.filter(term => !isOwn(term)),
        ...next.map(term => (scope === undefined ? term : { ...term, cooperation: scope }))
      ],
      `dissolutionTerms ${scope ?? ''} ${field}`
    )
  return (
    <section className="form" aria-labelledby="terms-dissolution">
      <h3 id="terms-dissolution">{t('terms.dissolution')}</h3>
      <p className="hint">{t('terms.dissolution.hint')}</p>
      {named.length > 1 || scope !== undefined || dissolutionTerms.some(({ cooperation }) => cooperation) ? (
        <SelectField
          label={t('terms.dissolution.of')}
          value={scope}
          options={named.map(id => ({ value: id, label: names.cooperation(id).join('–') }))}
          none={t('terms.dissolution.all')}
          onChange={setChosen}
        />
      ) : null}
      {DISSOLUTION_ITEMS.map(({ item, address }) => (
        <TermItemForm
          key={`${scope} ${item}`}
          item={item}
          address={address}
          label={t(`dissolution-term.${item}`)}
          all={dissolutionTerms.filter(isOwn)}
          bodyChosen
          onChange={save}
        />
      ))}
      <RuleNote rules={['dissolution.terms']} />
    </section>
  )
}

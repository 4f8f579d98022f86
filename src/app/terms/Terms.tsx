import { t } from '../../i18n/index.ts'
import type { DissolutionTermStatement, TermStatement } from '../../law/types.ts'
import { inForce } from '../../proposal/in-force.ts'
import { RuleNote, SavedFoot } from '../case-sheet/RuleNote.tsx'
import { setStatement, useStatements } from '../case-sheet/statements.ts'
import { Dialog } from '../parts/Dialog.tsx'
import { presentProposal, useCase } from '../state/case.ts'
import { DISSOLUTION_ITEMS, TERM_ITEMS } from './items.ts'
import { TermItemForm } from './TermItemForm.tsx'

/** § 3 and § 6: a term is chosen by its tick, and each says what the Act asks of it. */
export function Terms() {
  const { dissolutionTerms = [] } = useStatements()
  const dissolves = useCase(state =>
    inForce(presentProposal(state)?.changes ?? []).some(change => change.type === 'dissolve-cooperation')
  )
  return (
    <Dialog heading={t('terms.heading')} wide buttons={<SavedFoot />}>
      <DivisionTerms />
      {dissolves || dissolutionTerms.length > 0 ? <DissolutionTerms /> : null}
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

function DissolutionTerms() {
  const { dissolutionTerms = [] } = useStatements()
  const save = (next: readonly DissolutionTermStatement[], field: string) =>
    setStatement('dissolutionTerms', next, `dissolutionTerms ${field}`)
  return (
    <section className="form" aria-labelledby="terms-dissolution">
      <h3 id="terms-dissolution">{t('terms.dissolution')}</h3>
      <p className="hint">{t('terms.dissolution.hint')}</p>
      {DISSOLUTION_ITEMS.map(({ item, address }) => (
        <TermItemForm
          key={item}
          item={item}
          address={address}
          label={t(`dissolution-term.${item}`)}
          all={dissolutionTerms}
          bodyChosen
          onChange={save}
        />
      ))}
      <RuleNote rules={['dissolution.terms']} />
    </section>
  )
}

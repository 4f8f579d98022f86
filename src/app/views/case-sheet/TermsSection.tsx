import { t } from '../../../i18n/index.ts'
import { inForce } from '../../../proposal/in-force.ts'
import { presentProposal, useCase } from '../../state/case.ts'
import { useStatements } from '../../state/selectors/stated.ts'
import { showDialog } from '../../state/ui.ts'
import { RuleNote } from './RuleNote.tsx'
import { SheetSection } from './SheetSection.tsx'

/** § 3, and § 6 where a cooperation is dissolved: which terms the minister may set. They are chosen in a dialog. */
export function TermsSection() {
  const { terms = [], dissolutionTerms = [] } = useStatements()
  const dissolves = useCase(state =>
    inForce(presentProposal(state)?.changes ?? []).some(change => change.type === 'dissolve-cooperation')
  )
  return (
    <SheetSection id="terms" heading={t(dissolves ? 'case.terms.both' : 'case.terms')}>
      <p className="hint">{t('case.terms.hint')}</p>
      <button type="button" className="sheet-row" onClick={() => showDialog({ kind: 'terms' })}>
        <span>{t('case.terms.open')}</span>
        <span className="quiet">{t('case.terms.chosen', { n: terms.length + dissolutionTerms.length })}</span>
      </button>
      <RuleNote rules={['terms']} brief />
      <RuleNote rules={['dissolution.terms']} brief />
    </SheetSection>
  )
}

import { t } from '../../../i18n/index.ts'
import { setStatement } from '../../commands/case/statements.ts'
import { DateField } from '../../kit/form/Fields.tsx'
import { Written } from '../../kit/form/Written.tsx'
import { presentProposal, useCase } from '../../state/case.ts'
import { useMayEdit } from '../../state/mode.ts'
import { useStatements } from '../../state/selectors/stated.ts'
import { ChangesSection } from './ChangesSection.tsx'
import { CouncilsSection } from './CouncilsSection.tsx'
import { DecisionSection } from './DecisionSection.tsx'
import { DissolutionsSection } from './DissolutionsSection.tsx'
import { GroundsSection } from './GroundsSection.tsx'
import { SheetSection } from './SheetSection.tsx'
import { TermsSection } from './TermsSection.tsx'

/** What people state about the case. Everything can be left half done; the check says what is missing. */
export function CaseSheet() {
  const open = useCase(presentProposal) !== null
  const drafts = useMayEdit()
  const { caseDate } = useStatements()
  if (!open) return null
  return (
    <Written readOnly={!drafts}>
      <div className="case-sheet">
        {drafts ? <p className="quiet">{t('case.intro')}</p> : null}
        <SheetSection id="case-date" heading={t('case.case-date')}>
          <DateField
            label={t('case-date.label')}
            labelHidden
            hint={t('case-date.hint')}
            value={caseDate}
            onChange={value => setStatement('caseDate', value, 'caseDate')}
          />
        </SheetSection>
        <GroundsSection />
        <ChangesSection />
        <CouncilsSection />
        <DissolutionsSection />
        <TermsSection />
        <DecisionSection />
      </div>
    </Written>
  )
}

import { t } from '../../../i18n/index.ts'
import type { DissolutionStatement } from '../../../law/types.ts'
import { inForce } from '../../../proposal/in-force.ts'
import { setStatement } from '../../commands/case/statements.ts'
import { TextArea } from '../../kit/form/Fields.tsx'
import { put } from '../../kit/form/records.ts'
import { presentProposal, useCase } from '../../state/case.ts'
import { useStatements } from '../../state/selectors/stated.ts'
import { RuleNote } from './RuleNote.tsx'
import { SheetSection } from './SheetSection.tsx'

/** § 5, stk. 1: why the dissolution is a special case, and why it is necessary. Only where the proposal dissolves one. */
export function DissolutionsSection() {
  const changes = inForce(useCase(presentProposal)?.changes ?? [])
  const cooperations = useCase(state => state.outcome?.facts.cooperations) ?? []
  const { dissolutions = [] } = useStatements()
  const dissolved = changes.filter(change => change.type === 'dissolve-cooperation')
  if (dissolved.length === 0) return null
  const save = (next: DissolutionStatement, field: string) =>
    setStatement(
      'dissolutions',
      [...dissolutions.filter(one => one.cooperation !== next.cooperation), next],
      `${field} ${next.cooperation}`
    )
  return (
    <SheetSection id="dissolutions" heading={t('case.dissolutions')}>
      {dissolved.map(({ id, cooperation }) => {
        const record = dissolutions.find(one => one.cooperation === cooperation) ?? { cooperation }
        return (
          <div key={id} className="form">
            <h3>{cooperations.find(one => one.id === cooperation)?.name ?? cooperation}</h3>
            <TextArea
              label={t('dissolution.special-case')}
              hint={t('dissolution.special-case.hint')}
              value={record.specialCase}
              onChange={text => save(put(record, 'specialCase', text), 'specialCase')}
            />
            <TextArea
              label={t('dissolution.necessary')}
              hint={t('dissolution.necessary.hint')}
              value={record.necessary}
              onChange={text => save(put(record, 'necessary', text), 'necessary')}
            />
          </div>
        )
      })}
      <RuleNote rules={['dissolution.special-case']} />
    </SheetSection>
  )
}

import { t } from '../../../i18n/index.ts'
import type { CouncilStatement } from '../../../law/types.ts'
import { setCouncil } from '../../commands/case/statements.ts'
import { put } from '../../kit/form/records.ts'
import { presentProposal, useCase } from '../../state/case.ts'
import { RuleNote } from './RuleNote.tsx'
import { cooperationsIn, WishFields } from './WishFields.tsx'

export interface CouncilProps {
  readonly council: CouncilStatement
}

/** §§ 5 and 7: only where the case dissolves or designates a cooperation, or where wishes are written already. */
export function CouncilWishes({ council }: CouncilProps) {
  const { dissolves, designates } = cooperationsIn(useCase(presentProposal)?.changes ?? [])
  if (!dissolves && !designates && !council.wishes) return null
  return (
    <section className="form" aria-labelledby="council-wishes">
      <h3 id="council-wishes">{t('wishes.heading')}</h3>
      <p className="hint">{t('wishes.hint')}</p>
      <WishFields
        wishes={council.wishes}
        dissolves={dissolves}
        designates={designates}
        divisionHint={t('wishes.division.hint')}
        onSave={(wishes, key) => setCouncil(put(council, 'wishes', wishes), `wishes ${key}`)}
      />
      <RuleNote rules={['dissolution.wishes']} />
      <RuleNote rules={['designation.wishes']} />
    </section>
  )
}

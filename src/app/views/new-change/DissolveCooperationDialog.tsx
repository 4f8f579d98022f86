import { useState } from 'react'
import { t } from '../../../i18n/index.ts'
import type { DissolveCooperation } from '../../../proposal/types.ts'
import { newId } from '../../commands/case/new-id.ts'
import { RadioField } from '../../kit/form/Fields.tsx'
import { presentProposal, useCase } from '../../state/case.ts'
import { cooperationName } from '../../state/selectors/cooperations.ts'
import { municipalityName } from '../../state/selectors/display-names.ts'
import { useCooperations } from '../cooperations/use-cooperations.ts'
import { JoinPreview } from '../preview/JoinPreview.tsx'
import { ChangeDialog, placeChange } from './ChangeDialog.tsx'

/** Dissolves a binding cooperation. The alternative that does not dissolve it (§ 11 a) is explained first. */
export function DissolveCooperationDialog({ before }: { readonly before: DissolveCooperation | undefined }) {
  const date = useCase(state => presentProposal(state)?.effectiveDate) ?? ''
  const cooperations = useCooperations()
  const [chosen, setChosen] = useState(before?.cooperation ?? '')
  const [tried, setTried] = useState(false)
  const members = cooperations.find(({ id }) => id === chosen)?.members
  const submit = () => {
    setTried(true)
    if (!chosen) return
    placeChange({
      ...before,
      id: before?.id ?? newId(),
      type: 'dissolve-cooperation',
      cooperation: chosen
    })
  }
  return (
    <ChangeDialog
      heading={t('action.dissolve-cooperation')}
      intro={t('dissolve.intro')}
      editing={before !== undefined}
      problem={tried && !chosen ? t('dissolve.problem') : null}
      onSubmit={submit}
    >
      <p className="form-note">{t('dissolve.section-11a')}</p>
      <RadioField
        label={t('dissolve.choose', { date: { date } })}
        value={chosen}
        options={cooperations.map(cooperation => ({ value: cooperation.id, label: cooperationName(cooperation) }))}
        onChange={setChosen}
      />
      {members ? (
        <JoinPreview
          of="cooperation"
          joining={{ kind: 'municipalities', codes: members }}
          edited={before?.id}
          nameOf={municipalityName}
        />
      ) : null}
      {cooperations.length === 0 ? <p className="quiet">{t('cooperations.none', { date: { date } })}</p> : null}
    </ChangeDialog>
  )
}

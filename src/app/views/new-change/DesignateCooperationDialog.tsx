import { useState } from 'react'
import { t } from '../../../i18n/index.ts'
import type { TaskArea } from '../../../law/types.ts'
import type { DesignateCooperation } from '../../../proposal/types.ts'
import { newId } from '../../commands/case/new-id.ts'
import { CheckField, DateField, SelectField, TextField } from '../../kit/form/Fields.tsx'
import { MunicipalityPicker } from '../../kit/form/MunicipalityPicker.tsx'
import { orNothing, put } from '../../kit/form/records.ts'
import { useCase } from '../../state/case.ts'
import { municipalityName } from '../../state/selectors/display-names.ts'
import { JoinPreview } from '../preview/JoinPreview.tsx'
import { ChangeDialog, placeChange } from './ChangeDialog.tsx'
import { useMunicipalitiesAfter } from './use-division-after.ts'

const TASK_AREAS: readonly TaskArea[] = [1, 2, 3, 4, 5]

/** Municipalities are designated to cooperate: who, who is authorised for what, and which islands wish it. */
export function DesignateCooperationDialog({ before }: { readonly before: DesignateCooperation | undefined }) {
  const records = useCase(state => state.opened?.register.municipalities) ?? []
  const there = useMunicipalitiesAfter(before?.id)
  const nameOf = (code: string) => there.find(one => one.code === code)?.name ?? municipalityName(code)
  const [members, setMembers] = useState(before?.members ?? [])
  const [authorised, setAuthorised] = useState<DesignateCooperation['authorised']>(before?.authorised ?? {})
  const [islandWish, setIslandWish] = useState(before?.islandWish ?? [])
  const [insteadOf, setInsteadOf] = useState(before?.insteadOf ?? {})
  const [tried, setTried] = useState(false)
  const islands = members.filter(code => records.some(m => m.code === code && m.island !== 'no'))
  const options = members.map(code => ({ value: code, label: nameOf(code) }))
  const submit = () => {
    setTried(true)
    if (members.length < 2) return
    const { islandWish: _, insteadOf: __, ...rest } = before ?? {}
    const earlier = orNothing(insteadOf)
    const wishes = islandWish.filter(code => members.includes(code))
    placeChange({
      ...rest,
      id: before?.id ?? newId(),
      type: 'designate-cooperation',
      members,
      authorised,
      ...(earlier ? { insteadOf: earlier } : {}),
      ...(wishes.length > 0 ? { islandWish: wishes } : {})
    })
  }
  return (
    <ChangeDialog
      heading={t('action.designate-cooperation')}
      intro={t('designate.intro')}
      editing={before !== undefined}
      problem={tried && members.length < 2 ? t('designate.problem') : null}
      onSubmit={submit}
    >
      <MunicipalityPicker
        label={t('designate.members')}
        hint={t('designate.members.hint')}
        from={there}
        chosen={members}
        onChange={setMembers}
      />
      <JoinPreview
        of="cooperation"
        joining={members.length > 0 ? { kind: 'municipalities', codes: members } : null}
        edited={before?.id}
        nameOf={nameOf}
      />
      <fieldset className="form-field">
        <legend>{t('designate.authorised')}</legend>
        <p className="hint">{t('designate.authorised.hint')}</p>
        {TASK_AREAS.map(area => (
          <SelectField
            key={area}
            label={t(`task-area.${area}`)}
            none={t('designate.authorised.none')}
            value={authorised[area]}
            options={[
              ...options,
              // A council outside the group, read from a file. It is listed so that the user can correct it.
              ...(authorised[area] && !members.includes(authorised[area])
                ? [
                    {
                      value: authorised[area],
                      label: t('designate.outside', { name: nameOf(authorised[area]) })
                    }
                  ]
                : [])
            ]}
            onChange={code => setAuthorised(put(authorised, area, code))}
          />
        ))}
      </fieldset>
      <fieldset className="form-field">
        <legend>{t('designate.instead')}</legend>
        <p className="hint">{t('designate.instead.hint')}</p>
        <TextField
          label={t('designate.instead.decision')}
          value={insteadOf.decision}
          onChange={decision => setInsteadOf(put(insteadOf, 'decision', decision))}
        />
        <DateField
          label={t('designate.instead.date')}
          value={insteadOf.date}
          onChange={day => setInsteadOf(put(insteadOf, 'date', day))}
        />
      </fieldset>
      {islands.length > 0 ? (
        <fieldset className="form-field">
          <legend>{t('designate.island-wish')}</legend>
          <p className="hint">{t('designate.island-wish.hint')}</p>
          {islands.map(code => (
            <CheckField
              key={code}
              label={t('designate.island-wish.of', { name: nameOf(code) })}
              checked={islandWish.includes(code)}
              onChange={on => setIslandWish(on ? [...islandWish, code] : islandWish.filter(other => other !== code))}
            />
          ))}
        </fieldset>
      ) : null}
    </ChangeDialog>
  )
}

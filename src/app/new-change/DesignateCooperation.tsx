import { useState } from 'react'
import { t } from '../../i18n/index.ts'
import type { TaskArea } from '../../law/types.ts'
import type { DesignateCooperation as Designate } from '../../proposal/types.ts'
import { municipalityName } from '../case/names.ts'
import { newId } from '../case/new-id.ts'
import { CheckField, SelectField } from '../form/Fields.tsx'
import { MunicipalityPicker } from '../form/MunicipalityPicker.tsx'
import { put } from '../form/records.ts'
import { useCase } from '../state/case.ts'
import { ChangeDialog, placeChange } from './ChangeDialog.tsx'

const TASK_AREAS: readonly TaskArea[] = [1, 2, 3, 4, 5]

/** Municipalities are designated to cooperate: who, who is authorised for what, and which islands wish it. */
export function DesignateCooperation({ before }: { readonly before: Designate | undefined }) {
  const records = useCase(state => state.opened?.register.municipalities) ?? []
  const [members, setMembers] = useState(before?.members ?? [])
  const [authorised, setAuthorised] = useState<Designate['authorised']>(before?.authorised ?? {})
  const [islandWish, setIslandWish] = useState(before?.islandWish ?? [])
  const [tried, setTried] = useState(false)
  const islands = members.filter(code => records.some(m => m.code === code && m.island !== 'no'))
  const options = members.map(code => ({ value: code, label: municipalityName(code) }))
  const submit = () => {
    setTried(true)
    if (members.length < 2) return
    const { islandWish: _, ...rest } = before ?? {}
    const wishes = islandWish.filter(code => members.includes(code))
    placeChange({
      ...rest,
      id: before?.id ?? newId(),
      type: 'designate-cooperation',
      members,
      authorised,
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
        chosen={members}
        onChange={setMembers}
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
              // A council outside the group, from a file: shown, so that it can be mended.
              ...(authorised[area] && !members.includes(authorised[area])
                ? [
                    {
                      value: authorised[area],
                      label: t('designate.outside', { name: municipalityName(authorised[area]) })
                    }
                  ]
                : [])
            ]}
            onChange={code => setAuthorised(put(authorised, area, code))}
          />
        ))}
      </fieldset>
      {islands.length > 0 ? (
        <fieldset className="form-field">
          <legend>{t('designate.island-wish')}</legend>
          <p className="hint">{t('designate.island-wish.hint')}</p>
          {islands.map(code => (
            <CheckField
              key={code}
              label={t('designate.island-wish.of', { name: municipalityName(code) })}
              checked={islandWish.includes(code)}
              onChange={on => setIslandWish(on ? [...islandWish, code] : islandWish.filter(other => other !== code))}
            />
          ))}
        </fieldset>
      ) : null}
    </ChangeDialog>
  )
}

import { useState } from 'react'
import { t } from '../../../i18n/index.ts'
import type { MergeRegions } from '../../../proposal/types.ts'
import { newId } from '../../commands/case/new-id.ts'
import { CheckField, TextField } from '../../kit/form/Fields.tsx'
import { JoinPreview } from '../preview/JoinPreview.tsx'
import { ChangeDialog, placeChange } from './ChangeDialog.tsx'
import { useRegionsAfter } from './use-division-after.ts'

/** Whole regions become one. */
export function MergeRegionsDialog({ before }: { readonly before: MergeRegions | undefined }) {
  const regions = useRegionsAfter(before?.id)
  const [codes, setCodes] = useState(before?.codes ?? [])
  const [name, setName] = useState(before?.into.name ?? '')
  const [code, setCode] = useState(before?.into.code ?? '')
  const [tried, setTried] = useState(false)
  const problem =
    codes.length < 2 ? t('merge-regions.problem.two') : name.trim() === '' ? t('merge-regions.problem.name') : null
  const submit = () => {
    setTried(true)
    if (problem) return
    placeChange({
      ...before,
      id: before?.id ?? newId(),
      type: 'merge-regions',
      codes,
      into: { code: code.trim() || null, name: name.trim() }
    })
  }
  return (
    <ChangeDialog
      heading={t('action.merge-regions')}
      intro={t('merge-regions.intro')}
      editing={before !== undefined}
      problem={tried ? problem : null}
      onSubmit={submit}
    >
      <fieldset className="form-field">
        <legend>{t('merge-regions.codes')}</legend>
        {regions.map(region => (
          <CheckField
            key={region.id}
            label={region.name}
            checked={codes.includes(region.id)}
            onChange={on => setCodes(on ? [...codes, region.id] : codes.filter(other => other !== region.id))}
          />
        ))}
      </fieldset>
      <JoinPreview
        of="merge-regions"
        joining={codes.length > 0 ? { kind: 'regions', ids: codes } : null}
        edited={before?.id}
        nameOf={id => regions.find(region => region.id === id)?.name ?? id}
      />
      <TextField label={t('merge-regions.name')} value={name} onChange={setName} />
      <TextField
        label={t('merge-regions.code')}
        hint={t('merge-regions.code.hint')}
        short
        value={code}
        onChange={setCode}
      />
    </ChangeDialog>
  )
}

import { useState } from 'react'
import { t } from '../../../i18n/index.ts'
import type { MergeMunicipalities } from '../../../proposal/types.ts'
import { newId } from '../../commands/case/new-id.ts'
import { TextField } from '../../kit/form/Fields.tsx'
import { MunicipalityPicker } from '../../kit/form/MunicipalityPicker.tsx'
import { useCase } from '../../state/case.ts'
import { JoinPreview } from '../preview/JoinPreview.tsx'
import { ChangeDialog, placeChange } from './ChangeDialog.tsx'
import { mergeProblem, suggestedInto } from './merge-defaults.ts'
import { useMunicipalitiesAfter } from './use-division-after.ts'

/** Whole municipalities become one. */
export function MergeMunicipalitiesDialog({ before }: { readonly before: MergeMunicipalities | undefined }) {
  const municipalities = useCase(state => state.opened?.register.municipalities) ?? []
  const there = useMunicipalitiesAfter(before?.id)
  const [codes, setCodes] = useState(before?.codes ?? [])
  const [typed, setTyped] = useState<{ readonly code?: string; readonly name?: string }>(before?.into ?? {})
  const [tried, setTried] = useState(false)
  const named = there.map(one => ({
    ...one,
    residents: municipalities.find(({ code }) => code === one.code)?.residents ?? null
  }))
  const into = { ...suggestedInto(codes, named), ...typed }
  const problem = mergeProblem(codes, into, [...municipalities, ...there])
  const submit = () => {
    setTried(true)
    if (problem) return
    const name = into.name.trim()
    placeChange({
      ...before,
      id: before?.id ?? newId(),
      type: 'merge-municipalities',
      codes,
      into: { code: into.code, name }
    })
  }
  return (
    <ChangeDialog
      heading={t('action.merge-municipalities')}
      intro={t('merge.intro')}
      editing={before !== undefined}
      problem={tried && problem ? t(problem) : null}
      onSubmit={submit}
    >
      <MunicipalityPicker label={t('merge.codes')} from={there} chosen={codes} onChange={setCodes} />
      <JoinPreview
        of="merger"
        joining={codes.length > 0 ? { kind: 'municipalities', codes } : null}
        edited={before?.id}
        nameOf={code => there.find(one => one.code === code)?.name ?? code}
      />
      <div className="form-row">
        <TextField label={t('merge.name')} value={into.name} onChange={name => setTyped({ ...typed, name })} />
        <TextField
          label={t('merge.code')}
          short
          value={into.code}
          onChange={code => setTyped({ ...typed, code: code.trim() })}
        />
      </div>
      <p className="hint">{t('merge.code.hint')}</p>
    </ChangeDialog>
  )
}

import { useState } from 'react'
import type { Joining } from '../../../engine/api.ts'
import { t } from '../../../i18n/index.ts'
import type { SetRegion } from '../../../proposal/types.ts'
import { newId } from '../../commands/case/new-id.ts'
import { SelectField } from '../../kit/form/Fields.tsx'
import { MunicipalityPicker } from '../../kit/form/MunicipalityPicker.tsx'
import { JoinPreview } from '../preview/JoinPreview.tsx'
import { ChangeDialog, placeChange } from './ChangeDialog.tsx'
import { useMunicipalitiesAfter, useRegionsAfter } from './use-division-after.ts'

/** Whole municipalities go to another region: never standing alone, but beside a change of the municipal division. */
export function SetRegionDialog({ before }: { readonly before: SetRegion | undefined }) {
  const regions = useRegionsAfter(before?.id)
  const there = useMunicipalitiesAfter(before?.id)
  const [municipalities, setMunicipalities] = useState(before?.municipalities ?? [])
  const [region, setRegion] = useState(before?.region)
  const [tried, setTried] = useState(false)
  const problem =
    municipalities.length === 0 ? t('set-region.problem.none') : region ? null : t('set-region.problem.region')
  const submit = () => {
    setTried(true)
    if (problem || !region) return
    placeChange({ ...before, id: before?.id ?? newId(), type: 'set-region', municipalities, region })
  }
  return (
    <ChangeDialog
      heading={t('action.set-region')}
      intro={t('set-region.intro')}
      editing={before !== undefined}
      problem={tried ? problem : null}
      onSubmit={submit}
    >
      <SelectField
        label={t('set-region.region')}
        none={t('set-region.none')}
        value={region}
        options={regions.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={setRegion}
      />
      <MunicipalityPicker
        label={t('set-region.municipalities')}
        from={there}
        chosen={municipalities}
        onChange={setMunicipalities}
      />
      <JoinPreview
        of="to-region"
        joining={toRegion(municipalities, region)}
        edited={before?.id}
        nameOf={id => regions.find(one => one.id === id)?.name ?? id}
      />
    </ChangeDialog>
  )
}

/** If only one of the two is chosen, the map shows it alone. */
function toRegion(municipalities: readonly string[], region: string | undefined): Joining | null {
  if (municipalities.length === 0) return region ? { kind: 'regions', ids: [region] } : null
  return region ? { kind: 'to-region', municipalities, region } : { kind: 'municipalities', codes: municipalities }
}

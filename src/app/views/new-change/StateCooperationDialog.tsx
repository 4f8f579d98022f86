import { useMemo, useState } from 'react'
import { formatDate } from '../../../i18n/format.ts'
import { t } from '../../../i18n/index.ts'
import type { StatedCooperation } from '../../../proposal/types.ts'
import { edit } from '../../commands/case/log.ts'
import { newId } from '../../commands/case/new-id.ts'
import { RadioField, TextField } from '../../kit/form/Fields.tsx'
import { MunicipalityPicker } from '../../kit/form/MunicipalityPicker.tsx'
import { parseDanishDate } from '../../kit/format/dates.ts'
import { presentProposal, useCase } from '../../state/case.ts'
import { closeDialog } from '../../state/ui.ts'
import { ChangeDialog } from './ChangeDialog.tsx'

const BASES = ['§ 2', '§ 7'] as const

/** States a cooperation: one missing from the dataset, or a correction of one it has (`id`). */
export function StateCooperationDialog({ id }: { readonly id: string | null }) {
  const stated = useCase(state => presentProposal(state)?.cooperations.find(one => one.id === id))
  const known = useCase(state => state.opened?.register.cooperations.find(one => one.id === id))
  const records = useCase(state => state.opened?.register.municipalities)
  const inDivision = useMemo(() => (records ?? []).filter(one => one.inDivision), [records])
  const before = stated ?? known
  const [members, setMembers] = useState(before?.members ?? [])
  const [basis, setBasis] = useState<StatedCooperation['basis']>(before?.basis ?? '§ 7')
  const [from, setFrom] = useState(before?.from ? formatDate(before.from) : '')
  const [to, setTo] = useState(before?.to ? formatDate(before.to) : '')
  const [source, setSource] = useState(stated?.source ?? known?.note ?? '')
  const [tried, setTried] = useState(false)
  const [firstDay, lastDay] = [dayOf(from), dayOf(to)]
  const problem =
    members.length < 2
      ? t('stated.problem.members')
      : firstDay && lastDay && firstDay > lastDay
        ? t('stated.problem.order')
        : null
  const submit = () => {
    setTried(true)
    if (problem || firstDay === null || lastDay === null) return
    // Unknown keys, written by a newer version of Skel, are kept.
    const { from: _, to: __, source: ___, ...rest } = stated ?? { id: id ?? newId() }
    const words = source.trim()
    const cooperation: StatedCooperation = {
      ...rest,
      members,
      basis,
      ...(firstDay && { from: firstDay }),
      ...(lastDay && { to: lastDay }),
      ...(words && { source: words })
    }
    edit({ kind: 'set-cooperation', id: cooperation.id, cooperation })
    closeDialog()
  }
  return (
    <ChangeDialog
      heading={t('stated.heading')}
      intro={t(known ? 'stated.intro.known' : 'stated.intro')}
      editing={stated !== undefined}
      submit={t('stated.save')}
      problem={tried ? problem : null}
      onSubmit={submit}
    >
      <MunicipalityPicker label={t('stated.members')} from={inDivision} chosen={members} onChange={setMembers} />
      <RadioField
        label={t('stated.basis')}
        value={basis}
        options={BASES.map(value => ({ value, label: t(value === '§ 2' ? 'stated.basis.2' : 'stated.basis.7') }))}
        onChange={value => setBasis(value as StatedCooperation['basis'])}
      />
      <div className="form-row">
        <TextField
          label={t('stated.from')}
          hint={t('stated.open')}
          value={from}
          short
          error={tried && firstDay === null ? t('date.invalid') : null}
          onChange={setFrom}
        />
        <TextField
          label={t('stated.to')}
          hint={t('stated.open')}
          value={to}
          short
          error={tried && lastDay === null ? t('date.invalid') : null}
          onChange={setTo}
        />
      </div>
      <TextField label={t('stated.source')} hint={t('stated.source.hint')} value={source} onChange={setSource} />
    </ChangeDialog>
  )
}

/** '' for an empty field, null if the text is no date. */
function dayOf(typed: string): string | null {
  return typed.trim() === '' ? '' : parseDanishDate(typed)
}

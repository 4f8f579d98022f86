import { t } from '../../../i18n/index.ts'
import type { CouncilStatement } from '../../../law/types.ts'
import { inForce } from '../../../proposal/in-force.ts'
import { setCouncil } from '../../commands/case/statements.ts'
import { RadioField, TextArea } from '../../kit/form/Fields.tsx'
import { orNothing, put } from '../../kit/form/records.ts'
import { presentProposal, useCase } from '../../state/case.ts'
import { RuleNote } from './RuleNote.tsx'

export interface CouncilProps {
  readonly council: CouncilStatement
}

const asWord = (wish: boolean | undefined) => (wish === undefined ? '' : wish ? 'yes' : 'no')
const asWish = (word: string) => (word === '' ? undefined : word === 'yes')

/** §§ 5 and 7: only where the case dissolves or designates a cooperation, or where wishes are written already. */
export function CouncilWishes({ council }: CouncilProps) {
  const changes = inForce(useCase(presentProposal)?.changes ?? [])
  const dissolves = changes.some(change => change.type === 'dissolve-cooperation')
  const designates = changes.some(change => change.type === 'designate-cooperation')
  const wishes = council.wishes ?? {}
  if (!dissolves && !designates && !council.wishes) return null
  const set = <Key extends keyof typeof wishes>(key: Key, value: (typeof wishes)[Key] | undefined) =>
    setCouncil(put(council, 'wishes', orNothing(put(wishes, key, value))), `wishes ${key}`)
  const yesNo = (key: 'continue' | 'join') => (
    <RadioField
      label={t(`wishes.${key}`)}
      value={asWord(wishes[key])}
      options={[
        { value: '', label: t('wishes.unknown') },
        { value: 'yes', label: t('wishes.yes') },
        { value: 'no', label: t('wishes.no') }
      ]}
      onChange={word => set(key, asWish(word))}
    />
  )
  return (
    <section className="form" aria-labelledby="council-wishes">
      <h3 id="council-wishes">{t('wishes.heading')}</h3>
      <p className="hint">{t('wishes.hint')}</p>
      {dissolves || wishes.continue !== undefined ? yesNo('continue') : null}
      {designates || wishes.join !== undefined ? yesNo('join') : null}
      {dissolves || wishes.division ? (
        <TextArea
          label={t('wishes.division')}
          hint={t('wishes.division.hint')}
          value={wishes.division}
          onChange={value => set('division', value)}
        />
      ) : null}
      {designates || wishes.authorised ? (
        <TextArea
          label={t('wishes.authorised')}
          value={wishes.authorised}
          onChange={value => set('authorised', value)}
        />
      ) : null}
      <TextArea label={t('wishes.text')} value={wishes.text} onChange={value => set('text', value)} />
      <RuleNote rules={['dissolution.wishes']} />
      <RuleNote rules={['designation.wishes']} />
    </section>
  )
}

import { t } from '../../../i18n/index.ts'
import type { CouncilStatement } from '../../../law/types.ts'
import { inForce } from '../../../proposal/in-force.ts'
import type { Change } from '../../../proposal/types.ts'
import { RadioField, TextArea } from '../../kit/form/Fields.tsx'
import { orNothing, put } from '../../kit/form/records.ts'

type Wishes = NonNullable<CouncilStatement['wishes']>

const asWord = (wish: boolean | undefined) => (wish === undefined ? '' : wish ? 'yes' : 'no')
const asWish = (word: string) => (word === '' ? undefined : word === 'yes')

/** What a council may wish where the case dissolves or designates a cooperation (§§ 5 and 7), and whether it does. */
export function cooperationsIn(changes: readonly Change[]) {
  const types = inForce(changes).map(({ type }) => type)
  return { dissolves: types.includes('dissolve-cooperation'), designates: types.includes('designate-cooperation') }
}

/** Fields for what the case asks, and for whatever is written already. `onSave` is told which of them was altered. */
export function WishFields(props: {
  readonly wishes: Wishes | undefined
  readonly dissolves: boolean
  readonly designates: boolean
  readonly divisionHint?: string
  readonly onSave: (wishes: Wishes | undefined, key: keyof Wishes) => void
}) {
  const { dissolves, designates, divisionHint } = props
  const wishes: Wishes = props.wishes ?? {}
  const set = <Key extends keyof Wishes>(key: Key, value: Wishes[Key] | undefined) =>
    props.onSave(orNothing(put(wishes, key, value)), key)
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
    <>
      {dissolves || wishes.continue !== undefined ? yesNo('continue') : null}
      {designates || wishes.join !== undefined ? yesNo('join') : null}
      {dissolves || wishes.division ? (
        <TextArea
          label={t('wishes.division')}
          {...(divisionHint ? { hint: divisionHint } : {})}
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
    </>
  )
}

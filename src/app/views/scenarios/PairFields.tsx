import { s } from '../../../i18n/comparison.ts'
import { t } from '../../../i18n/index.ts'
import type { ComparedScenario } from '../../commands/scenarios/run-comparison.ts'

/** Ids; '' is the division as it is. */
export interface ChosenPair {
  readonly first: string
  readonly second: string
}

/** The present one and the next; where there is one only, that and the division as it is. */
export function pairAtFirst(judged: readonly ComparedScenario[], present: boolean): ChosenPair {
  const own = judged.find(one => one.present) ?? judged[0]
  const other = judged.find(one => one !== own)
  if (other) return { first: own?.id ?? '', second: other.id }
  return { first: present ? '' : (own?.id ?? ''), second: own?.id ?? '' }
}

/** Which two are held against each other; `present`: the division as it is may be the first of them. */
export function PairFields(props: {
  readonly judged: readonly ComparedScenario[]
  readonly pair: ChosenPair
  readonly onChange: (pair: ChosenPair) => void
  readonly present: boolean
}) {
  const { judged, pair, onChange, present } = props
  const field = (side: 'first' | 'second') => (
    <label className="form-field">
      {s(`comparison.pair.${side}`)}
      <select
        className="field"
        value={pair[side]}
        onChange={event => {
          const chosen = { ...pair, [side]: event.target.value }
          // Both the same is no question: the other takes the place that was left.
          onChange(
            chosen.first === chosen.second ? { ...chosen, [side === 'first' ? 'second' : 'first']: pair[side] } : chosen
          )
        }}
      >
        {present ? <option value="">{t('compare.today')}</option> : null}
        {judged.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
  return (
    <div className="compare-pair">
      {field('first')}
      {field('second')}
    </div>
  )
}

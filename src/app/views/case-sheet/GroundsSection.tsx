import { t } from '../../../i18n/index.ts'
import { provision } from '../../../law/act.ts'
import type { GroundNumber, GroundStatement } from '../../../law/types.ts'
import { setStatement } from '../../commands/case/statements.ts'
import { CheckField, TextArea } from '../../kit/form/Fields.tsx'
import { orNothing, put } from '../../kit/form/records.ts'
import { useStatements } from '../../state/selectors/stated.ts'
import { AssessmentForm } from './AssessmentForm.tsx'
import { RuleNote } from './RuleNote.tsx'
import { SheetSection } from './SheetSection.tsx'

const NUMBERS: readonly GroundNumber[] = [1, 2, 3, 4]

/** § 1, stk. 1: which of the four grounds the change rests on, why, and whether each is judged to carry it. */
export function GroundsSection() {
  const { grounds = [] } = useStatements()
  const save = (next: readonly GroundStatement[], field: string) => setStatement('grounds', next, field)
  const toggle = (number: GroundNumber, on: boolean) =>
    save(
      on
        ? [...grounds, { number }].sort((a, b) => a.number - b.number)
        : grounds.filter(ground => ground.number !== number),
      `ground ${number}`
    )
  const set = <Key extends keyof GroundStatement>(
    ground: GroundStatement,
    key: Key,
    value: GroundStatement[Key] | undefined,
    field: string
  ) =>
    save(
      grounds.map(one => (one === ground ? put(one, key, value) : one)),
      field
    )
  return (
    <SheetSection id="grounds" heading={t('case.grounds')}>
      <p className="hint">{t('grounds.hint')}</p>
      {NUMBERS.map(number => {
        const ground = grounds.find(one => one.number === number)
        return (
          <div key={number} className="ground">
            <CheckField
              label={t('grounds.item', { n: number, words: groundWords(number) })}
              checked={ground !== undefined}
              onChange={on => toggle(number, on)}
            />
            {ground ? (
              <>
                <TextArea
                  label={t('grounds.reason')}
                  value={ground.text}
                  onChange={text => set(ground, 'text', text, `ground ${number} text`)}
                />
                <AssessmentForm
                  about="ground"
                  value={ground.assessment ?? {}}
                  onChange={(next, key) =>
                    set(ground, 'assessment', orNothing(next), `ground ${number} assessment ${key}`)
                  }
                />
              </>
            ) : null}
          </div>
        )
      })}
      <RuleNote rules={['grounds']} />
      <RuleNote rules={['minor-change.grounds']} />
    </SheetSection>
  )
}

/** The Act's own words, without the sign that ties them to the next item. */
function groundWords(number: GroundNumber): string {
  const words = provision(`§ 1, stk. 1, nr. ${number}`)?.text ?? ''
  return words.replace(/( eller|,|\.)$/, '').replace(/,$/, '')
}

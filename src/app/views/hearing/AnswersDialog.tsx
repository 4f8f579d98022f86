import { useId, useMemo, useState } from 'react'
import { heardCouncils } from '../../../dossier/councils.ts'
import { noticeWords, partWords, saidWords } from '../../../dossier/hearing/words.ts'
import { choiceKey, type Notice, type PlannedPart, planMerge } from '../../../hearing/merge.ts'
import { s } from '../../../i18n/hearing.ts'
import { t } from '../../../i18n/index.ts'
import { pickFiles } from '../../commands/files/pick-file.ts'
import { caseFileOf } from '../../commands/hearing/case-file.ts'
import { addAnswers } from '../../commands/hearing/open.ts'
import { takeAnswers } from '../../commands/hearing/take.ts'
import { Dialog } from '../../kit/Dialog.tsx'
import { presentProposal, useCase } from '../../state/case.ts'
import { useHearing } from '../../state/hearing.ts'
import { municipalityName } from '../../state/selectors/display-names.ts'
import { closeDialog } from '../../state/ui.ts'
import './hearing.css'

/** What files that came back add to the case: first what is new, then what someone must choose, then what is to be known. */
export function AnswersDialog() {
  const state = useCase()
  const proposal = presentProposal(state)
  const returned = useHearing(one => one.returned)
  const [choices, setChoices] = useState<ReadonlyMap<string, number>>(new Map())
  const [anyway, setAnyway] = useState<ReadonlySet<string>>(new Set())
  // biome-ignore lint/correctness/useExhaustiveDependencies: the councils follow the outcome
  const plan = useMemo(() => {
    const file = caseFileOf(state)
    return proposal && planMerge(proposal, returned, { asked: file ? heardCouncils(file) : [], anyway })
  }, [proposal, state.outcome, returned, anyway])
  if (!plan) return null
  const of = (kind: PlannedPart['kind']) => plan.parts.filter(one => one.kind === kind)
  const [adds, conflicts, same] = [of('adds'), of('conflict'), of('same')]
  const choose = (part: PlannedPart, index: number | null) => {
    const next = new Map(choices)
    if (index === null) next.delete(choiceKey(part))
    else next.set(choiceKey(part), index)
    setChoices(next)
  }
  const takes = adds.length > 0 || conflicts.some(part => choices.has(choiceKey(part)))
  return (
    <Dialog
      heading={s('round.merge.heading')}
      wide
      buttons={
        <>
          <button
            type="button"
            className="button button-solid"
            disabled={!takes}
            onClick={() => takeAnswers(plan, choices)}
          >
            {s('round.merge.take')}
          </button>
          <button type="button" className="button button-outline" onClick={closeDialog}>
            {t('dialog.close')}
          </button>
        </>
      }
    >
      <p>{s('round.merge.about')}</p>
      <p className="form-buttons">
        <button
          type="button"
          className="button button-outline button-small"
          onClick={() => pickFiles('.json,application/json', files => void addAnswers(files))}
        >
          {s('round.merge.add')}
        </button>
      </p>
      <Notices notices={plan.notices} anyway={anyway} onAnyway={name => setAnyway(new Set([...anyway, name]))} />
      {conflicts.length > 0 ? (
        <>
          <h3>{s('round.merge.conflicts')}</h3>
          <p className="hint">{s('round.merge.undecided')}</p>
          {conflicts.map(part => (
            <Conflict
              key={choiceKey(part)}
              part={part}
              chosen={choices.get(choiceKey(part)) ?? null}
              onChoose={index => choose(part, index)}
            />
          ))}
        </>
      ) : null}
      {returned.length > 0 && plan.parts.length === same.length ? <p>{s('round.merge.nothing')}</p> : null}
      <PartList heading={s('round.merge.adds')} parts={adds} testId="hearing-adds" />
      <PartList heading={s('round.merge.same')} parts={same} testId="hearing-same" />
    </Dialog>
  )
}

function PartList(props: {
  readonly heading: string
  readonly parts: readonly PlannedPart[]
  readonly testId: string
}) {
  if (props.parts.length === 0) return null
  return (
    <>
      <h3>{props.heading}</h3>
      <dl className="seat-said" data-testid={props.testId}>
        {props.parts.map(part => (
          <div key={choiceKey(part)}>
            <dt>{s('round.merge.conflict', { council: municipalityName(part.code), part: partWords(part.part) })}</dt>
            <dd>{saidWords(part.part, Object.assign({}, ...part.theirs.map(({ said }) => said)))}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}

/** Mine and the files' side by side; nothing is chosen beforehand but what is there. */
function Conflict(props: {
  readonly part: PlannedPart
  readonly chosen: number | null
  readonly onChoose: (index: number | null) => void
}) {
  const { part, mine, theirs, code } = props.part
  const name = useId()
  const option = (index: number | null, words: string) => (
    <label key={index} className="check hearing-side">
      <input type="radio" name={name} checked={props.chosen === index} onChange={() => props.onChoose(index)} />
      <span>{words}</span>
    </label>
  )
  return (
    <fieldset className="form-field radio-field hearing-conflict" data-testid="hearing-conflict">
      <legend>{s('round.merge.conflict', { council: municipalityName(code), part: partWords(part) })}</legend>
      <div className="hearing-sides">
        {option(null, mine ? s('round.merge.mine', { said: saidWords(part, mine) }) : s('round.merge.mine.none'))}
        {theirs.map(({ said, files }, i) =>
          option(i, s('round.merge.theirs', { files: files.join(', '), said: saidWords(part, said) }))
        )}
      </div>
    </fieldset>
  )
}

function Notices(props: {
  readonly notices: readonly Notice[]
  readonly anyway: ReadonlySet<string>
  readonly onAnyway: (name: string) => void
}) {
  if (props.notices.length === 0) return null
  return (
    <section className="hearing-told" role="status" data-testid="hearing-told">
      <h3>{s('round.merge.told')}</h3>
      <ul className="seat-list">
        {props.notices.map(notice => (
          <li key={JSON.stringify(notice)}>
            {noticeWords(notice, municipalityName)}{' '}
            {notice.kind === 'other-proposal' && !props.anyway.has(notice.name) ? (
              <button type="button" className="link" onClick={() => props.onAnyway(notice.name)}>
                {s('round.merge.anyway')}
              </button>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  )
}

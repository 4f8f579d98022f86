import { useRef, useState } from 'react'
import { t, text } from '../../../i18n/oversight.ts'
import {
  OVERSIGHT_QUESTIONS,
  type OversightAnswers,
  type OversightOutcome,
  type OversightQuestion,
  type OversightQuestionId,
  oversightStep
} from '../../../law/oversight.ts'
import { CaseSummary } from './CaseSummary.tsx'
import { Quotes } from './Quotes.tsx'

/** The questions one at a time, in order; the first yes decides. */
export function Guide() {
  const [answers, setAnswers] = useState<OversightAnswers>({})
  const heading = useRef<HTMLHeadingElement>(null)
  const step = oversightStep(answers)
  const begun = Object.keys(answers).length > 0
  const answer = (id: OversightQuestionId, yes: boolean) => {
    setAnswers({ ...answers, [id]: yes })
    // The button that was pressed is gone: the next question or the answer takes the focus.
    requestAnimationFrame(() => heading.current?.focus())
  }
  const decides = step.kind === 'none' ? null : step.question.id
  const before = OVERSIGHT_QUESTIONS.filter(({ id }) => answers[id] !== undefined && id !== decides)
  return (
    <section className="guide" aria-labelledby="guide-heading">
      {before.length > 0 ? (
        <ol className="guide-answered">
          {before.map(question => (
            <Answered key={question.id} question={question} yes={answers[question.id] === true} />
          ))}
        </ol>
      ) : null}
      <h3 id="guide-heading" ref={heading} tabIndex={-1}>
        {step.kind === 'none' ? t('oversight.none') : text(step.question.question)}
      </h3>
      {step.kind === 'ask' ? (
        <div className="form-buttons">
          <button type="button" className="button button-outline" onClick={() => answer(step.question.id, true)}>
            {t('oversight.yes')}
          </button>
          <button type="button" className="button button-outline" onClick={() => answer(step.question.id, false)}>
            {t('oversight.no')}
          </button>
        </div>
      ) : null}
      {step.kind === 'decided' ? (
        <div className="guide-outcome" data-outcome={step.question.outcome}>
          <p>
            <strong>{text(step.question.label)}</strong>
          </p>
          <p>{text(step.question.answer)}</p>
          <Quotes quotes={step.question.quotes} />
          {TAKEN_UP.includes(step.question.outcome) ? <CaseSummary /> : null}
        </div>
      ) : null}
      {step.kind === 'none' ? <p className="guide-outcome">{t('oversight.answer.none')}</p> : null}
      {begun ? (
        <button type="button" className="link" onClick={() => setAnswers({})}>
          {t('oversight.restart')}
        </button>
      ) : (
        <p className="quiet">{t('oversight.order', { n: OVERSIGHT_QUESTIONS.length })}</p>
      )}
    </section>
  )
}

/** Outcomes for which somebody writes to the supervision. */
const TAKEN_UP: readonly OversightOutcome[] = ['possible', 'enforcement']

/** A question that did not decide; who answers for an official or a committee is told in passing. */
function Answered({ question, yes }: { readonly question: OversightQuestion; readonly yes: boolean }) {
  return (
    <li>
      {text(question.question)} <strong>{t(yes ? 'oversight.yes' : 'oversight.no')}</strong>
      {yes ? (
        <>
          <p>{text(question.answer)}</p>
          <Quotes quotes={question.quotes} />
        </>
      ) : null}
    </li>
  )
}

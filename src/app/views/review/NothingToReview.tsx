import { s } from '../../../i18n/ways.ts'
import { ActionButton } from '../../actions/ActionButton.tsx'
import { useMode } from '../../state/mode.ts'

/** Digits of a fingerprint that tell one file from another to a person. */
const PRINT = 8

/** Review without a proposal: the address carries none, or names a file that is not in this browser. */
export function NothingToReview() {
  const wanted = useMode(state => state.wanted)
  return (
    <section className="nothing-to-review">
      <h2>{s(wanted ? 'review.wanted' : 'review.none')}</h2>
      <p>{wanted ? s('review.wanted.why', { why: wanted.why }) : s('review.none.why')}</p>
      {wanted ? <p className="hint">{s('review.wanted.print', { start: wanted.file.slice(0, PRINT) })}</p> : null}
      <p className="form-buttons">
        <ActionButton
          id="open-review"
          className="button button-solid"
          {...(wanted && { label: s('review.wanted.open') })}
        />
        <ActionButton id="explore" className="button button-outline" />
      </p>
    </section>
  )
}

import { s } from '../../../i18n/ways.ts'
import { ActionButton } from '../../actions/ActionButton.tsx'

/** Review without a proposal: the page was opened anew, or the address carries none. */
export function NothingToReview() {
  return (
    <section className="nothing-to-review">
      <h2>{s('review.none')}</h2>
      <p>{s('review.none.why')}</p>
      <p className="form-buttons">
        <ActionButton id="open-review" className="button button-solid" />
        <ActionButton id="explore" className="button button-outline" />
      </p>
    </section>
  )
}

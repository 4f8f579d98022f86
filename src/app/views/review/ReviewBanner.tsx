import { s } from '../../../i18n/ways.ts'
import { ActionButton } from '../../actions/ActionButton.tsx'
import { fileOf, useMode } from '../../state/mode.ts'

/** Says calmly that nothing can be changed here, and how one gets a draft of one's own. */
export function ReviewBanner() {
  const reviewed = useMode(state => state.reviewed)
  const kept = useMode(state => state.keptFiles.has(fileOf(state.reviewed) ?? ''))
  if (!reviewed) return null
  const isOwn = reviewed.kind === 'own'
  return (
    <div className="banner banner-info" role="status" data-testid="review-banner">
      <p>
        {s(isOwn ? 'review.banner.own' : 'review.banner')}
        {kept ? ` ${s('review.kept')}` : null}
      </p>
      {isOwn ? (
        <ActionButton id="draft" className="button button-outline button-small" />
      ) : (
        <ActionButton id="make-own" className="button button-outline button-small" />
      )}
      {kept ? <ActionButton id="forget-reviewed" className="button button-outline button-small" /> : null}
    </div>
  )
}

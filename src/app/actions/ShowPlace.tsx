import type { Problem } from '../../engine/api.ts'
import { t } from '../../i18n/index.ts'
import { showPlace } from '../commands/map/show-problem.ts'

/** A button that moves the map to a problem. Renders nothing if the problem has no single place. */
export function ShowPlace({ problem }: { readonly problem: Problem }) {
  if (!problem.place) return null
  return (
    <button type="button" className="link" data-testid="show-place" onClick={() => showPlace(problem)}>
      {t('problem.show-place')}
    </button>
  )
}

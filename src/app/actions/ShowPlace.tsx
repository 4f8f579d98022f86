import type { Problem } from '../../engine/api.ts'
import { t } from '../../i18n/index.ts'
import { showPlace } from '../commands/map/show-problem.ts'

/** The way to where a problem lies; nothing where it is no one place's. */
export function ShowPlace({ problem }: { readonly problem: Problem }) {
  if (!problem.place) return null
  return (
    <button type="button" className="link" data-testid="show-place" onClick={() => showPlace(problem)}>
      {t('problem.show-place')}
    </button>
  )
}

/** The case on screen as papers take it; null while nothing has been worked out yet. */
import type { CaseFile } from '../../../dossier/case-file.ts'
import { isoDay } from '../../kit/format/dates.ts'
import type { CaseStore } from '../../state/case.ts'
import { residentsInUse } from '../../state/selectors/residents-in-use.ts'
import { getServices } from '../../state/services.ts'

export function caseFileOf({ opened, outcome, outcomeOf }: CaseStore): CaseFile | null {
  if (!opened || !outcome || !outcomeOf) return null
  const { manifest, register } = opened
  const made = isoDay(getServices().now())
  return { proposal: outcomeOf, state: outcome, manifest, register, residents: residentsInUse(), made }
}

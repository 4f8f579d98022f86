/** One of the compared proposals as papers take it. */
import type { CaseFile } from '../../../dossier/case-file.ts'
import { isoDay } from '../../kit/format/dates.ts'
import { useCase } from '../../state/case.ts'
import { residentsInUse } from '../../state/selectors/residents-in-use.ts'
import { getServices } from '../../state/services.ts'
import type { ComparedScenario } from './run-comparison.ts'

/** null where it could not be judged. */
export function caseFileOf({ proposal, column }: ComparedScenario): CaseFile | null {
  const { opened } = useCase.getState()
  if (!opened || !column.state) return null
  const { manifest, register } = opened
  const made = isoDay(getServices().now())
  return { proposal, state: column.state, manifest, register, residents: residentsInUse(), made }
}

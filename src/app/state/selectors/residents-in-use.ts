import type { ResidentsInUse } from '../../../engine/api.ts'
import { useUi } from '../ui.ts'

/** The file that residents are counted at; null where they are estimated. */
export function residentsInUse(): ResidentsInUse | null {
  const { residents } = useUi.getState()
  return residents?.kind === 'counted' ? residents : null
}

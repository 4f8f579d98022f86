/** Actions on scenarios. */
import type { Action, Snapshot } from '../state/action.ts'
import { ON_A_CASE } from '../state/mode.ts'
import { showDialog } from '../state/ui.ts'

const ready = (now: Snapshot) => now.case.log !== null && now.tool.drawing === null

export const scenarioActions = {
  scenarios: {
    label: 'action.scenarios',
    shortcuts: [],
    enabled: ready,
    perform: () => showDialog({ kind: 'scenarios' })
  },
  'compare-scenarios': {
    label: 'action.compare-scenarios',
    shortcuts: [],
    enabled: ready,
    modes: ON_A_CASE,
    perform: () => showDialog({ kind: 'compare-scenarios' })
  }
} as const satisfies Record<string, Action>

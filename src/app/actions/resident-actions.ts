/** Resident points: a file of the user's own, which the engine counts at instead of estimating. */

import { dropResidents, pickResidents, stopReading } from '../commands/files/residents.ts'
import type { Action, Snapshot } from '../state/action.ts'
import { showDialog } from '../state/ui.ts'

const notReading = (now: Snapshot) => now.case.opened !== null && now.ui.residents?.kind !== 'reading'

export const residentActions = {
  'load-residents': { label: 'action.load-residents', shortcuts: [], enabled: notReading, perform: pickResidents },
  'stop-reading-residents': {
    label: 'action.stop-reading-residents',
    shortcuts: [],
    enabled: now => now.ui.residents?.kind === 'reading',
    perform: stopReading
  },
  'resident-coverage': {
    label: 'action.resident-coverage',
    shortcuts: [],
    enabled: now => now.ui.residents?.kind === 'counted',
    perform: () => showDialog({ kind: 'resident-coverage' })
  },
  'drop-residents': {
    label: 'action.drop-residents',
    shortcuts: [],
    enabled: now => now.ui.residents?.kind === 'counted',
    perform: () => void dropResidents()
  }
} as const satisfies Record<string, Action>

/** The registry: every action a user can take, defined once. */

import { canRedo, canUndo } from '../../proposal/log/log.ts'
import { currentMoves, deleteChange, moveChangeBy } from '../commands/case/change-list.ts'
import { redoEdit, undoEdit } from '../commands/case/log.ts'
import { selectMunicipality } from '../commands/case/select-municipality.ts'
import { cancelDrawing } from '../commands/draw/session.ts'
import { finishTool, stepBack } from '../commands/draw/tools.ts'
import { exportGeoJson, newCase, pickProposal, saveAsFile, saveBundle } from '../commands/files/files.ts'
import type { Action, Snapshot } from '../state/action.ts'
import { MODES, type Mode, ON_A_CASE, useMode } from '../state/mode.ts'
import { useNavigation } from '../state/navigation.ts'
import { useTool } from '../state/tool.ts'
import { showDialog, useUi } from '../state/ui.ts'
import { baseMapActions } from './base-map-actions.ts'
import { caseActions } from './case-actions.ts'
import { layerActions } from './layer-actions.ts'
import { mapActions } from './map-actions.ts'
import { residentActions } from './resident-actions.ts'
import { scenarioActions } from './scenario-actions.ts'
import { toolActions } from './tool-actions.ts'
import { wayActions } from './way-actions.ts'

const isOpen = (now: Snapshot) => now.case.opened !== null && now.case.log !== null
const drawing = (now: Snapshot) => now.tool.drawing !== null

const canFinish = ({ tool: { drawing } }: Snapshot) =>
  drawing?.units
    ? drawing.points > 0
    : drawing?.line
      ? drawing.points >= 1
      : drawing?.outline != null && drawing.points >= 3

const removePointEnabled = (now: Snapshot) => (now.tool.drawing?.points ?? 0) > 0

function withCurrent(act: (id: string) => void): void {
  const id = useUi.getState().currentChange
  if (id) act(id)
}

const actions = {
  ...caseActions,
  ...layerActions,
  ...residentActions,
  ...scenarioActions,
  ...toolActions,
  ...baseMapActions,
  ...mapActions,
  ...wayActions,
  'finish-drawing': {
    label: 'action.finish-drawing',
    shortcuts: [{ key: 'Enter', heardByMap: true }],
    enabled: canFinish,
    perform: finishTool,
    ofTool: true
  },
  'remove-point': {
    label: 'action.remove-point',
    shortcuts: [{ key: 'Backspace', heardByMap: true }],
    enabled: removePointEnabled,
    perform: stepBack,
    ofTool: true
  },
  cancel: {
    label: 'action.cancel',
    shortcuts: [{ key: 'Escape' }],
    enabled: now => drawing(now) || now.ui.selected !== null || useNavigation.getState().area !== null,
    modes: MODES,
    perform: () => (useTool.getState().drawing ? cancelDrawing() : selectMunicipality(null)),
    ofTool: true
  },
  undo: {
    label: 'action.undo',
    shortcuts: [{ key: 'z', mod: true }],
    // While drawing, the last thing done was to set a point.
    enabled: now => (drawing(now) ? removePointEnabled(now) : now.case.log !== null && canUndo(now.case.log)),
    perform: () => (useTool.getState().drawing ? stepBack() : undoEdit())
  },
  redo: {
    label: 'action.redo',
    shortcuts: [
      { key: 'z', mod: true, shift: true },
      { key: 'y', mod: true }
    ],
    enabled: now => !drawing(now) && now.case.log !== null && canRedo(now.case.log),
    perform: redoEdit
  },
  'delete-change': {
    label: 'action.delete-change',
    shortcuts: [{ key: 'Delete' }],
    enabled: now => !drawing(now) && now.ui.currentChange !== null,
    perform: () => withCurrent(deleteChange)
  },
  'move-change-up': {
    label: 'action.move-change-up',
    shortcuts: [{ key: 'ArrowUp', alt: true }],
    enabled: now => !drawing(now) && currentMoves(now).up,
    perform: () => withCurrent(id => moveChangeBy(id, -1))
  },
  'move-change-down': {
    label: 'action.move-change-down',
    shortcuts: [{ key: 'ArrowDown', alt: true }],
    enabled: now => !drawing(now) && currentMoves(now).down,
    perform: () => withCurrent(id => moveChangeBy(id, 1))
  },
  municipalities: {
    label: 'action.municipalities',
    shortcuts: [{ key: 'l' }],
    enabled: isOpen,
    modes: MODES,
    perform: () => showDialog({ kind: 'municipalities' })
  },
  open: { label: 'action.open', shortcuts: [], enabled: isOpen, perform: () => void pickProposal() },
  new: { label: 'action.new', shortcuts: [], enabled: isOpen, perform: newCase },
  'save-file': {
    label: 'action.save-file',
    shortcuts: [{ key: 's', mod: true }],
    enabled: isOpen,
    modes: ON_A_CASE,
    perform: () => void saveAsFile()
  },
  'export-geojson': {
    label: 'action.export-geojson',
    shortcuts: [],
    enabled: now => isOpen(now) && !drawing(now),
    modes: ON_A_CASE,
    perform: () => void exportGeoJson()
  },
  'save-bundle': {
    label: 'action.save-bundle',
    shortcuts: [],
    enabled: now => isOpen(now) && !drawing(now),
    modes: ON_A_CASE,
    perform: () => void saveBundle()
  },
  palette: {
    label: 'action.palette',
    shortcuts: [{ key: 'k', mod: true }],
    enabled: isOpen,
    modes: MODES,
    perform: () => showDialog({ kind: 'palette' })
  },
  help: {
    label: 'action.help',
    shortcuts: [{ key: '?' }],
    enabled: () => true,
    modes: MODES,
    perform: () => showDialog({ kind: 'help' })
  }
} as const satisfies Record<string, Action>

export type ActionId = keyof typeof actions
export const actionOf = (id: ActionId): Action => actions[id]
export const actionIds = Object.keys(actions) as readonly ActionId[]

/** Whether there is such an action in this mode. */
export const existsIn = (mode: Mode, id: ActionId): boolean => (actionOf(id).modes ?? DRAFTING).includes(mode)
const DRAFTING: readonly Mode[] = ['draft']

/** Whether it can be done now: there is such an action, and it makes sense. */
export const isEnabled = (id: ActionId, now: Snapshot): boolean =>
  existsIn(useMode.getState().mode, id) && actionOf(id).enabled(now)

/** Runs an action if it is enabled now. Returns whether it was run. */
export function run(id: ActionId, now: Snapshot): boolean {
  if (!isEnabled(id, now)) return false
  actionOf(id).perform()
  return true
}

/** The drafting tools and what helps while they are used, for the one registry. */
import type { Action, Snapshot } from '../actions/action.ts'
import { toggleFollow, toggleSnap } from '../draw/assist.ts'
import { startRedraw, startTransfer, toggleTool } from '../draw/session.ts'
import { getMap } from '../services.ts'

const ready = (now: Snapshot) => now.case.opened !== null && now.case.log !== null && now.ui.mapState === 'ready'
const drawing = (now: Snapshot) => now.tool.drawing !== null
const drawsArea = ({ tool }: Snapshot) => tool.drawing?.outline != null

export const toolActions = {
  'transfer-area': {
    label: 'action.transfer-area',
    shortcuts: [{ key: 'o' }],
    enabled: ready,
    perform: () => toggleTool('transfer-area', startTransfer)
  },
  'redraw-border': {
    label: 'action.redraw-border',
    shortcuts: [{ key: 'g' }],
    enabled: ready,
    perform: () => toggleTool('redraw-border', startRedraw)
  },
  'follow-line': { label: 'action.follow-line', shortcuts: [{ key: 't' }], enabled: drawing, perform: toggleFollow },
  'toggle-snap': { label: 'action.toggle-snap', shortcuts: [{ key: 's' }], enabled: drawing, perform: toggleSnap },
  'hold-vertex': {
    label: 'action.hold-vertex',
    shortcuts: [{ key: 'm', heardByMap: true }],
    enabled: now => now.tool.drawing?.purpose === 'redraw-border' && now.tool.drawing.points === 0,
    perform: () => getMap()?.holdVertex()
  },
  'add-part': {
    label: 'action.add-part',
    shortcuts: [{ key: 'p', heardByMap: true }],
    enabled: drawsArea,
    perform: () => getMap()?.addPart()
  }
} as const satisfies Record<string, Action>

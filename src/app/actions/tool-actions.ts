/** Actions that start, steer and finish a drafting tool. */

import type { PickMode } from '../../map/api.ts'
import { selectMunicipality } from '../commands/case/select-municipality.ts'
import { toggleFollow, toggleSnap } from '../commands/draw/assist.ts'
import { startFounding, startRedraw, startTransfer } from '../commands/draw/session.ts'
import { loadOwnUnits, startFoundingOfUnits, startUnits, toggleTool } from '../commands/draw/tools.ts'
import { zoomToMunicipality } from '../commands/map/zoom.ts'
import type { Action, Snapshot } from '../state/action.ts'
import { MODES } from '../state/mode.ts'
import { getMap } from '../state/services.ts'
import { picksUnits, useTool } from '../state/tool.ts'
import { useUi } from '../state/ui.ts'

const ready = (now: Snapshot) => now.case.opened !== null && now.case.log !== null && now.ui.mapState === 'ready'
const idle = (now: Snapshot) => ready(now) && now.tool.drawing === null
const picks = (now: Snapshot) => picksUnits(now.tool)
const draws = (now: Snapshot) => now.tool.drawing !== null && !picks(now)
const drawsArea = ({ tool }: Snapshot) => tool.drawing?.outline != null

function pickBy(pickMode: PickMode): void {
  useTool.setState({ pickMode })
  getMap()?.setPickMode(pickMode)
}

function withSelected(act: (code: string) => void): void {
  const { selected } = useUi.getState()
  if (selected) act(selected)
}

export const toolActions = {
  'transfer-area': {
    label: 'action.transfer-area',
    shortcuts: [{ key: 'o' }],
    enabled: ready,
    perform: () => toggleTool('transfer-area', startTransfer),
    performAt: ({ at }) => {
      startTransfer()
      getMap()?.clickAt(at)
    }
  },
  'redraw-border': {
    label: 'action.redraw-border',
    shortcuts: [{ key: 'g' }],
    enabled: ready,
    perform: () => toggleTool('redraw-border', startRedraw),
    performAt: ({ at }) => {
      startRedraw()
      getMap()?.clickAt(at)
    }
  },
  'pick-units': {
    label: 'action.pick-units',
    shortcuts: [{ key: 'u' }],
    enabled: ready,
    perform: () => toggleTool('transfer-units', startUnits),
    performAt: ({ at }) => startUnits(() => getMap()?.clickAt(at))
  },
  'load-own-units': { label: 'action.load-own-units', shortcuts: [], enabled: ready, perform: loadOwnUnits },
  'pick-click': {
    label: 'action.pick-click',
    shortcuts: [{ key: '1' }],
    enabled: picks,
    perform: () => pickBy('click')
  },
  'pick-brush': {
    label: 'action.pick-brush',
    shortcuts: [{ key: '2' }],
    enabled: picks,
    perform: () => pickBy('brush')
  },
  'pick-box': { label: 'action.pick-box', shortcuts: [{ key: '3' }], enabled: picks, perform: () => pickBy('box') },
  'pick-lasso': {
    label: 'action.pick-lasso',
    shortcuts: [{ key: '4' }],
    enabled: picks,
    perform: () => pickBy('lasso')
  },
  'new-municipality': { label: 'action.new-municipality', shortcuts: [], enabled: idle, perform: startFounding },
  'new-municipality-units': {
    label: 'action.new-municipality-units',
    shortcuts: [],
    enabled: idle,
    perform: startFoundingOfUnits
  },
  'follow-line': {
    label: 'action.follow-line',
    shortcuts: [{ key: 't' }],
    enabled: draws,
    perform: toggleFollow,
    ofTool: true
  },
  'toggle-snap': {
    label: 'action.toggle-snap',
    shortcuts: [{ key: 's' }],
    enabled: draws,
    perform: toggleSnap,
    ofTool: true
  },
  'hold-vertex': {
    label: 'action.hold-vertex',
    shortcuts: [{ key: 'm', heardByMap: true }],
    enabled: now => now.tool.drawing?.purpose === 'redraw-border' && now.tool.drawing.points === 0,
    perform: () => getMap()?.holdVertex()
  },
  'show-municipality': {
    label: 'action.show-municipality',
    shortcuts: [],
    enabled: now => now.ui.selected !== null,
    modes: MODES,
    perform: () => withSelected(zoomToMunicipality),
    performAt: ({ code }) => {
      selectMunicipality(code)
      void zoomToMunicipality(code)
    }
  },
  'add-part': {
    label: 'action.add-part',
    shortcuts: [{ key: 'p', heardByMap: true }],
    enabled: drawsArea,
    perform: () => getMap()?.addPart(),
    ofTool: true
  }
} as const satisfies Record<string, Action>

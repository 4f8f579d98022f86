/** Actions on reference layers: the list of them, and what they have at a place. */
import type { Action, Snapshot } from '../state/action.ts'
import { MODES } from '../state/mode.ts'
import { getMap } from '../state/services.ts'
import { showDialog } from '../state/ui.ts'

const onMap = (now: Snapshot) => now.case.opened !== null && now.ui.mapState === 'ready' && now.tool.drawing === null

export const layerActions = {
  layers: {
    label: 'action.layers',
    shortcuts: [{ key: 'r' }],
    enabled: onMap,
    modes: MODES,
    perform: () => showDialog({ kind: 'layers' })
  },
  'layer-features': {
    label: 'action.layer-features',
    shortcuts: [{ key: 'f' }],
    enabled: now => onMap(now) && now.ui.layers.shown > 0,
    modes: MODES,
    perform() {
      const place = getMap()?.pointedAt()
      if (place) showDialog({ kind: 'layers', place })
    },
    performAt: ({ at }) => {
      const { reachM = 0 } = getMap()?.pointedAt() ?? {}
      showDialog({ kind: 'layers', place: { at, reachM } })
    }
  }
} as const satisfies Record<string, Action>

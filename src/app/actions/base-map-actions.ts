/** Actions on the base map under the division. What they do is fetched when the first is performed. */
import type { BaseMapRole } from '../../config/types.ts'
import type { Action, Snapshot } from '../state/action.ts'
import { useBaseMap } from '../state/base-map.ts'
import { MODES } from '../state/mode.ts'
import { showDialog } from '../state/ui.ts'

const ready = (now: Snapshot) => now.ui.mapState === 'ready'
const chooser = () => import('../commands/basemap/choose.ts')

const ofRole = (role: BaseMapRole) => ({
  shortcuts: [],
  enabled: (now: Snapshot) => ready(now) && useBaseMap.getState().roles.includes(role),
  modes: MODES,
  perform: () => void chooser().then(({ chooseRole }) => chooseRole(role))
})

export const baseMapActions = {
  'base-map': {
    label: 'action.base-map',
    shortcuts: [{ key: 'b' }],
    enabled: ready,
    modes: MODES,
    perform: () => showDialog({ kind: 'base-map' })
  },
  'base-map-none': {
    label: 'action.base-map-none',
    shortcuts: [],
    enabled: now => ready(now) && useBaseMap.getState().chosen !== null,
    modes: MODES,
    perform: () => void chooser().then(({ chooseBaseMap }) => chooseBaseMap(null))
  },
  'base-map-kort': { label: 'action.base-map-kort', ...ofRole('kort') },
  'base-map-luftfoto': { label: 'action.base-map-luftfoto', ...ofRole('luftfoto') },
  'base-map-matrikelkort': { label: 'action.base-map-matrikelkort', ...ofRole('matrikelkort') },
  'base-map-file': {
    label: 'action.base-map-file',
    shortcuts: [],
    enabled: ready,
    modes: MODES,
    perform: () => void chooser().then(({ pickBaseMapFile }) => pickBaseMapFile())
  }
} as const satisfies Record<string, Action>

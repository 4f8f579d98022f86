/** Actions on what the map shows and how large. */
import type { Action, Snapshot } from '../state/action.ts'
import { MODES } from '../state/mode.ts'
import { getMap } from '../state/services.ts'
import { useUi } from '../state/ui.ts'

const ready = (now: Snapshot) => now.ui.mapState === 'ready'

export const mapActions = {
  'scale-5000': {
    label: 'action.scale-5000',
    shortcuts: [],
    enabled: ready,
    modes: MODES,
    perform: () => getMap()?.zoomToScale(5000)
  },
  'scale-25000': {
    label: 'action.scale-25000',
    shortcuts: [],
    enabled: ready,
    modes: MODES,
    perform: () => getMap()?.zoomToScale(25_000)
  },
  net: { label: 'action.net', shortcuts: [], enabled: ready, modes: MODES, perform: toggleNet }
} as const satisfies Record<string, Action>

function toggleNet(): void {
  const net = !useUi.getState().net
  useUi.setState({ net })
  getMap()?.setNet(net)
}

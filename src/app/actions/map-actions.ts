/** Actions on what the map shows and how large. */
import type { Action, Snapshot } from '../state/action.ts'
import { toggleTable } from '../state/division-table.ts'
import { openMe, useMe } from '../state/me.ts'
import { MODES, ON_A_CASE } from '../state/mode.ts'
import { getMap } from '../state/services.ts'
import { askForTheme } from '../state/theme.ts'
import { type BeforeAfterKind, useUi } from '../state/ui.ts'

const ready = (now: Snapshot) => now.ui.mapState === 'ready'
/** Without changes both would be the same. */
const comparable = (now: Snapshot) =>
  ready(now) && now.tool.drawing === null && (now.case.log?.present.changes.length ?? 0) > 0

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
  'before-after-swipe': {
    label: 'action.before-after-swipe',
    shortcuts: [],
    enabled: comparable,
    modes: ON_A_CASE,
    perform: () => toggleBeforeAfter('swipe')
  },
  'before-after-beside': {
    label: 'action.before-after-beside',
    shortcuts: [],
    enabled: comparable,
    modes: ON_A_CASE,
    perform: () => toggleBeforeAfter('beside')
  },
  'division-table': {
    label: 'action.division-table',
    shortcuts: [],
    enabled: now => now.case.log !== null && now.tool.drawing === null,
    modes: MODES,
    perform: toggleTable
  },
  themes: {
    label: 'action.themes',
    shortcuts: [{ key: 'e' }],
    enabled: now => ready(now) && now.tool.drawing === null,
    modes: MODES,
    perform: askForTheme
  },
  ask: {
    label: 'action.ask',
    shortcuts: [],
    enabled: now => now.case.log !== null && now.tool.drawing === null,
    modes: MODES,
    perform: () => openMe(useMe.getState().found),
    performAt: ({ at }) => openMe({ point: at, name: '' })
  },
  net: { label: 'action.net', shortcuts: [], enabled: ready, modes: MODES, perform: toggleNet }
} as const satisfies Record<string, Action>

/** The entries of the chip on the map. */
export const BEFORE_AFTER = ['before-after-swipe', 'before-after-beside'] as const

function toggleBeforeAfter(kind: BeforeAfterKind): void {
  const { beforeAfter } = useUi.getState()
  useUi.setState({ beforeAfter: beforeAfter === kind ? null : kind })
}

function toggleNet(): void {
  const net = !useUi.getState().net
  useUi.setState({ net })
  getMap()?.setNet(net)
}

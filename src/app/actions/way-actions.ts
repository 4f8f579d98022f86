/** Actions that lead from one way into the app to another. What they do is fetched when the first is performed. */
import type { Action, Snapshot } from '../state/action.ts'
import { MODES, useMode } from '../state/mode.ts'
import { showDialog } from '../state/ui.ts'

const isOpen = (now: Snapshot) => now.case.opened !== null && now.case.log !== null
const notDrawing = (now: Snapshot) => isOpen(now) && now.tool.drawing === null
const enter = () => import('../commands/ways/enter.ts')
const day = () => import('../commands/ways/explore-day.ts')
const review = () => import('../commands/ways/review.ts')

export const wayActions = {
  'start-page': {
    label: 'action.start-page',
    shortcuts: [],
    enabled: now => notDrawing(now) && !useMode.getState().atStart,
    modes: MODES,
    perform: () => void enter().then(({ enterStart }) => enterStart())
  },
  'copy-place': {
    label: 'action.copy-place',
    shortcuts: [],
    enabled: now => isOpen(now) && !useMode.getState().atStart,
    modes: MODES,
    perform: () => void import('../commands/address/copy-place.ts').then(({ copyPlace }) => copyPlace())
  },
  embed: {
    label: 'action.embed',
    shortcuts: [],
    enabled: now => notDrawing(now) && !useMode.getState().atStart,
    modes: MODES,
    perform: () => showDialog({ kind: 'embed' })
  },
  explore: {
    label: 'action.explore',
    shortcuts: [],
    enabled: notDrawing,
    modes: ['draft', 'review'],
    perform: () => void enter().then(({ goExplore }) => goExplore())
  },
  'explore-day': {
    label: 'action.explore-day',
    shortcuts: [],
    enabled: isOpen,
    modes: ['explore'],
    perform: () => void day().then(({ askForDay }) => askForDay())
  },
  'explore-next-turn': {
    label: 'action.explore-next-turn',
    shortcuts: [],
    enabled: isOpen,
    modes: ['explore'],
    perform: () => void day().then(({ showNextTurn }) => showNextTurn())
  },
  'explore-today': {
    label: 'action.explore-today',
    shortcuts: [],
    enabled: isOpen,
    modes: ['explore'],
    perform: () => void day().then(({ showToday }) => showToday())
  },
  draft: {
    label: 'action.draft',
    shortcuts: [],
    enabled: isOpen,
    modes: ['explore', 'review'],
    perform: () => void enter().then(({ goDraft }) => goDraft())
  },
  'open-review': {
    label: 'action.open-review',
    shortcuts: [],
    enabled: notDrawing,
    modes: MODES,
    perform: () => void review().then(({ pickToRead }) => pickToRead())
  },
  'forget-reviewed': {
    label: 'action.forget-reviewed',
    shortcuts: [],
    enabled: now => isOpen(now) && !useMode.getState().embedded,
    modes: MODES,
    perform: () => void import('../commands/ways/from-file.ts').then(({ forgetFiles }) => forgetFiles())
  },
  'see-as-others': {
    label: 'action.see-as-others',
    shortcuts: [],
    enabled: notDrawing,
    perform: () => void review().then(({ seeAsOthers }) => seeAsOthers())
  },
  'make-own': {
    label: 'action.make-own',
    shortcuts: [],
    enabled: now => isOpen(now) && useMode.getState().reviewed !== null,
    modes: ['review'],
    perform: () => void review().then(({ makeOwn }) => makeOwn())
  }
} as const satisfies Record<string, Action>

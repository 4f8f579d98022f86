/** Actions that open a dialog on the case: the changes that are stated rather than drawn, and the oversight guide. */

import type { LonLat } from '../../engine/api.ts'
import { startSettling } from '../commands/draw/session.ts'
import type { Action, Snapshot } from '../state/action.ts'
import type { AskedChange } from '../state/case-dialog.ts'
import { mayComment, ON_A_CASE, useMode } from '../state/mode.ts'
import { go } from '../state/navigation.ts'
import { getMap } from '../state/services.ts'
import { showDialog } from '../state/ui.ts'

const isOpen = (now: Snapshot) => now.case.opened !== null && now.case.log !== null
const notDrawing = (now: Snapshot) => isOpen(now) && now.tool.drawing === null

const asks = (type: AskedChange) => ({
  shortcuts: [],
  enabled: notDrawing,
  perform: () => showDialog({ kind: 'change', type, changeId: null })
})

const comments = () => import('../commands/comments/show.ts')
/** Seven digits of a degree are a centimetre. */
const commentAt = ([lon, lat]: LonLat): void => {
  const at = [Number(lon.toFixed(7)), Number(lat.toFixed(7))] as const
  void comments().then(({ showComments }) => showComments({ kind: 'place', at }))
}

export const caseActions = {
  'parcels-from-table': {
    label: 'action.parcels-from-table',
    shortcuts: [],
    enabled: notDrawing,
    perform: () => showDialog({ kind: 'parcel-table', changeId: null })
  },
  consequences: {
    label: 'action.consequences',
    shortcuts: [],
    enabled: notDrawing,
    modes: ON_A_CASE,
    perform: () => showDialog({ kind: 'consequences' })
  },
  papers: {
    label: 'action.papers',
    shortcuts: [],
    enabled: now => notDrawing(now) && (now.case.log?.present.changes.length ?? 0) > 0,
    modes: ON_A_CASE,
    perform: () => showDialog({ kind: 'papers' })
  },
  'share-link': {
    label: 'action.share-link',
    shortcuts: [],
    enabled: notDrawing,
    modes: ON_A_CASE,
    perform: () => showDialog({ kind: 'share-link' })
  },
  publish: {
    label: 'action.publish',
    shortcuts: [],
    enabled: now => notDrawing(now) && (now.case.log?.present.changes.length ?? 0) > 0,
    modes: ON_A_CASE,
    perform: () => showDialog({ kind: 'publish' })
  },
  'council-seat': {
    label: 'action.council-seat',
    shortcuts: [],
    enabled: notDrawing,
    modes: ON_A_CASE,
    perform: () => showDialog({ kind: 'council-seat' })
  },
  comments: {
    label: 'action.comments',
    shortcuts: [{ key: 'k' }],
    enabled: notDrawing,
    modes: ON_A_CASE,
    perform: () => void comments().then(({ showComments }) => showComments())
  },
  'comment-here': {
    label: 'action.comment-here',
    shortcuts: [],
    enabled: now => notDrawing(now) && now.ui.mapState === 'ready' && mayComment(useMode.getState()),
    modes: ON_A_CASE,
    perform: () => {
      const at = getMap()?.pointedAt().at
      if (at) commentAt(at)
    },
    performAt: ({ at }) => commentAt(at)
  },
  'hearing-files': {
    label: 'action.hearing-files',
    shortcuts: [],
    enabled: now => notDrawing(now) && (now.case.log?.present.changes.length ?? 0) > 0,
    perform: () => showDialog({ kind: 'hearing-files' })
  },
  'hearing-answers': {
    label: 'action.hearing-answers',
    shortcuts: [],
    enabled: notDrawing,
    perform: () => showDialog({ kind: 'hearing-answers' })
  },
  'gis-files': {
    label: 'action.gis-files',
    shortcuts: [],
    enabled: notDrawing,
    modes: ON_A_CASE,
    perform: () => showDialog({ kind: 'gis-files' })
  },
  'read-annex': {
    label: 'action.read-annex',
    shortcuts: [],
    enabled: notDrawing,
    perform: () => showDialog({ kind: 'read-annex' })
  },
  'parcel-layer': {
    label: 'action.parcel-layer',
    shortcuts: [],
    enabled: isOpen,
    perform: () => showDialog({ kind: 'parcel-layer' })
  },
  'merge-municipalities': { label: 'action.merge-municipalities', ...asks('merge-municipalities') },
  'set-region': { label: 'action.set-region', ...asks('set-region') },
  'merge-regions': { label: 'action.merge-regions', ...asks('merge-regions') },
  'settle-doubt': {
    label: 'action.settle-doubt',
    shortcuts: [],
    enabled: now => notDrawing(now) && now.ui.mapState === 'ready',
    perform: startSettling
  },
  'dissolve-cooperation': { label: 'action.dissolve-cooperation', ...asks('dissolve-cooperation') },
  'designate-cooperation': { label: 'action.designate-cooperation', ...asks('designate-cooperation') },
  datasets: {
    label: 'action.datasets',
    shortcuts: [],
    enabled: now => now.case.opened !== null && now.tool.drawing === null,
    perform: () => showDialog({ kind: 'datasets' })
  },
  oversight: {
    label: 'action.oversight',
    shortcuts: [],
    enabled: () => true,
    modes: ON_A_CASE,
    perform: () => go({ kind: 'oversight' })
  }
} as const satisfies Record<string, Action>

/** The entries of the menu "Anden ændring", in the order of the Act. */
export const OTHER_CHANGES = [
  'parcels-from-table',
  'parcel-layer',
  'read-annex',
  'merge-municipalities',
  'set-region',
  'merge-regions',
  'settle-doubt',
  'dissolve-cooperation',
  'designate-cooperation'
] as const satisfies readonly (keyof typeof caseActions)[]

import { useSyncExternalStore } from 'react'
import { t } from '../../../i18n/index.ts'
import { ActionMenu, type MenuGroup } from '../../actions/ActionMenu.tsx'
import { OTHER_CHANGES } from '../../actions/case-actions.ts'
import type { ActionId } from '../../actions/registry.ts'
import { Icon } from '../../kit/Icon.tsx'
import { isNarrow, onNarrow } from '../map/padding.ts'

const GROUPS: readonly MenuGroup[] = [
  {
    heading: 'menu.group.ways',
    items: ['start-page', 'explore', 'draft', 'make-own', 'see-as-others', 'open-review', 'forget-reviewed']
  },
  {
    heading: 'menu.group.map',
    items: [
      'municipalities',
      'division-table',
      'ask',
      'comment-here',
      'show-municipality',
      'themes',
      'layers',
      'base-map',
      'copy-place',
      'embed'
    ]
  },
  {
    heading: 'menu.group.changes',
    items: [
      'undo',
      'redo',
      'transfer-area',
      'redraw-border',
      'pick-units',
      'new-municipality',
      'new-municipality-units',
      ...OTHER_CHANGES
    ]
  },
  {
    heading: 'menu.group.proposal',
    items: [
      'open',
      'new',
      'save-file',
      'share-link',
      'publish',
      'papers',
      'council-seat',
      'hearing-files',
      'hearing-answers',
      'comments',
      'consequences',
      'save-bundle',
      'gis-files',
      'export-geojson',
      'scenarios',
      'compare-scenarios'
    ]
  },
  { heading: 'menu.group.help', items: ['load-residents', 'datasets', 'oversight', 'palette', 'help'] }
]

/** What asks for a keyboard, or for files that nobody has on a phone. */
const NOT_ON_A_PHONE: ReadonlySet<ActionId> = new Set([
  'palette',
  'datasets',
  'load-residents',
  'save-bundle',
  'gis-files',
  'export-geojson',
  'publish',
  'embed'
])

const ON_A_PHONE = GROUPS.map(({ heading, items }) => ({
  heading,
  items: items.filter(id => !NOT_ON_A_PHONE.has(id))
}))

/** Everything for which a narrower window has no button. */
export function MoreMenu() {
  const narrow = useSyncExternalStore(onNarrow, isNarrow)
  return (
    <ActionMenu label={t('menu.more')} className="button button-icon" items={narrow ? ON_A_PHONE : GROUPS}>
      <Icon name="menu" />
    </ActionMenu>
  )
}

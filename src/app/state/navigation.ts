/** Which part of the case's panel is open, and where a link has asked to go. */
import { create } from 'zustand'
import type { Area } from './address.ts'
import { type Destination, destinationOf, hashOf, type Tab } from './destination.ts'
import { showDialog, useUi } from './ui.ts'

export interface NavigationStore {
  readonly tab: Tab
  /** Fragment of the place that should show itself; whoever stands there takes it. */
  readonly arrival: string | null
  /** The finding that was last gone to in the open tab. */
  readonly finding: Extract<Destination, { kind: 'finding' }> | null
  /** A region or parish that is looked at; a municipality is ui.ts's. */
  readonly area: Area | null
  /** Binding cooperations are drawn on the map. */
  readonly groupsShown: boolean
}

export const useNavigation = create<NavigationStore>()(() => ({
  tab: 'check',
  arrival: null,
  finding: null,
  area: null,
  groupsShown: false
}))

export const openTab = (tab: Tab): void => useNavigation.setState({ tab, arrival: null, finding: null })

/** Go to a place: its tab opens, and it takes the focus once it is there. */
export function go(place: Destination): void {
  const arrival = hashOf(place)
  switch (place.kind) {
    case 'finding':
      inPanel('check', arrival)
      useNavigation.setState({ finding: place })
      break
    case 'case':
      inPanel('check', arrival)
      break
    case 'details':
      inPanel('details', arrival)
      break
    case 'law':
      inPanel('law', arrival)
      break
    case 'municipalities':
      inPanel('municipalities', null)
      break
    case 'council':
      showDialog({ kind: 'council', code: place.code })
      break
    case 'change':
      showDialog({ kind: 'change-details', changeId: place.id })
      break
    case 'terms':
      showDialog({ kind: 'terms' })
      break
    case 'oversight':
      showDialog({ kind: 'oversight' })
  }
}

function inPanel(tab: Tab, arrival: string | null): void {
  useNavigation.setState({ tab, arrival, finding: null })
  useUi.setState({ sheetOpen: true, dialog: null })
}

/** Follow the address bar. A fragment of a dialog is taken away again, so that a reload does not open it anew. */
export function followHash(): void {
  const place = destinationOf(window.location.hash)
  if (!place) return
  go(place)
  if (useUi.getState().dialog) window.history.replaceState(null, '', window.location.pathname + window.location.search)
}

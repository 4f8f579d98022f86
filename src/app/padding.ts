/** What panels cover of the map, in pixels, so that what is shown stays clear of them. The numbers follow the style sheets. */
import type { MapOptions } from '../map/api.ts'
import { useUi } from './state/ui.ts'

/** Beside the tools and above the foot. */
export const WIDE_PADDING: MapOptions['padding'] = { top: 24, right: 24, bottom: 56, left: 236 }

const SHEET = { open: 0.55, closedPx: 72 }

export const isNarrow = (): boolean => window.matchMedia('(max-width: 47.99rem)').matches

export function mapPadding(): MapOptions['padding'] {
  if (!isNarrow()) return WIDE_PADDING
  const sheet = useUi.getState().sheetOpen ? window.innerHeight * SHEET.open : SHEET.closedPx
  return { top: 24, right: 16, bottom: sheet + 16, left: 16 }
}

/** How much of the map the panels cover, in pixels, so that content is fitted beside them. Numbers as in the style sheets. */
import type { MapOptions } from '../../../map/api.ts'
import { useMode } from '../../state/mode.ts'
import { useTheme } from '../../state/theme.ts'
import { useTool } from '../../state/tool.ts'
import { isBesideMap, useUi } from '../../state/ui.ts'

/** Beside the tools and above the foot. */
export const WIDE_PADDING: MapOptions['padding'] = { top: 24, right: 24, bottom: 56, left: 236 }

const EMBEDDED_PADDING: MapOptions['padding'] = { top: 24, right: 24, bottom: 24, left: 24 }

/** On a phone: the box of the drawing in progress, or the chips above the map. */
const DRAW_BOX_PX = 210
const CHIPS_PX = 72
const SHEET = { open: 0.55, closedPx: 72 }
/** Its legend folded, above the closed sheet. */
const THEME_PX = 76
/** Share of the window taken by a dialog beside the map. */
const DIALOG = 0.6

const NARROW = '(max-width: 47.99rem)'

export const isNarrow = (): boolean => window.matchMedia(NARROW).matches

/** Calls `listener` whenever the window becomes narrow or wide. Returns how to stop. */
export function onNarrow(listener: () => void): () => void {
  const narrow = window.matchMedia(NARROW)
  narrow.addEventListener('change', listener)
  return () => narrow.removeEventListener('change', listener)
}

export function mapPadding(): MapOptions['padding'] {
  if (useMode.getState().embedded) return EMBEDDED_PADDING
  const { beforeAfter, dialog, sheetOpen } = useUi.getState()
  // The other map lies under the tools then.
  if (!isNarrow()) return beforeAfter === 'beside' ? { ...WIDE_PADDING, left: 24, top: 96 } : WIDE_PADDING
  const share = isBesideMap(dialog) ? DIALOG : sheetOpen ? SHEET.open : 0
  const sheet = share > 0 ? window.innerHeight * share : SHEET.closedPx + (useTheme.getState().open ? THEME_PX : 0)
  const top = useTool.getState().drawing ? DRAW_BOX_PX : CHIPS_PX
  return { top, right: 16, bottom: sheet + 16, left: 16 }
}

/**
 * The map by keyboard. Arrows move the map under the crosshair, or the focused vertex; Space sets a point, Enter finishes
 * or selects, N and F walk through the vertices. Works while the map has the focus, so single letters disturb nobody.
 */
import type { Map as MapLibre } from 'maplibre-gl'
import type { LonLat } from '../../engine/api.ts'
import type { DrawingTool } from '../draw/drawing-tool.ts'
import { type Padding, type Pixel, wayIntoSight } from '../screen.ts'
import { BY_USER } from '../viewport.ts'
import type { Crosshair } from './crosshair.ts'
import type { Picking } from './picking.ts'

const PAN_PX = { small: 40, large: 240 }
const DRAWING_PAN_PX = { small: 12, large: 96 }
const NUDGE_PX = { small: 4, large: 32 }
const ARROWS: Readonly<Record<string, Pixel>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 }
}

export interface KeyboardContext {
  readonly map: MapLibre
  readonly drawing: DrawingTool
  readonly picking: Picking
  readonly onPickingDone: () => void
  readonly onPickingBack: () => void
  readonly crosshair: Crosshair
  readonly openContext: (at: LonLat) => void
  readonly select: (at: LonLat | null) => void
  readonly fitDenmark: () => void
  readonly padding: () => Padding
}

/** Listens on the map's canvas until `signal` aborts. A key that is used here goes no further. */
export function listenForKeys(context: KeyboardContext, signal: AbortSignal): void {
  const canvas = context.map.getCanvas()
  const down = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey) return
    if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) {
      event.preventDefault()
      context.crosshair.show()
      context.openContext(context.crosshair.lonLat)
      return
    }
    const toolKey = context.picking.active ? pickingKey : context.drawing.active ? drawingKey : null
    const used = toolKey?.(context, event) || mapKey(context, event)
    if (!used) return
    event.preventDefault()
    event.stopPropagation()
  }
  const up = (event: KeyboardEvent): void => {
    if (event.key in ARROWS) context.drawing.endNudge()
  }
  const blur = (): void => {
    context.drawing.endNudge()
    context.crosshair.hide()
  }
  canvas.addEventListener('keydown', down, { signal })
  canvas.addEventListener('keyup', up, { signal })
  canvas.addEventListener('blur', blur, { signal })
}

function drawingKey(context: KeyboardContext, event: KeyboardEvent): boolean {
  const { map, drawing, crosshair } = context
  const free = { free: event.altKey }
  const arrow = ARROWS[event.key]
  if (arrow) {
    if (drawing.nudge(scaled(arrow, event.shiftKey ? NUDGE_PX.large : NUDGE_PX.small), free)) {
      followFocus(context)
      return true
    }
    pan(map, scaled(arrow, event.shiftKey ? DRAWING_PAN_PX.large : DRAWING_PAN_PX.small))
    crosshair.show()
    drawing.point(crosshair.lonLat, free)
    crosshair.moved()
    return true
  }
  switch (event.key) {
    case ' ':
      crosshair.show()
      if (drawing.sketch.phase === 'drawing') drawing.set(crosshair.lonLat, free)
      return true
    case 'Enter':
      drawing.finish(crosshair.visible ? crosshair.lonLat : null)
      return true
    case 'm':
    case 'M':
      if (drawing.sketch.shape !== 'line') return false
      crosshair.show()
      drawing.hold(crosshair.lonLat)
      return true
    case 'p':
    case 'P':
      drawing.do({ type: 'new-ring' })
      return true
    case 'Escape':
      drawing.do({ type: 'escape' })
      return true
    case 'Backspace':
      drawing.do({ type: 'remove-last' })
      return true
    case 'Delete':
      drawing.do({ type: 'remove-vertex' })
      return true
    case 'n':
    case 'N':
    case 'f':
    case 'F':
      crosshair.hide()
      drawing.do({ type: 'focus-step', step: event.key.toLowerCase() === 'n' ? 1 : -1 })
      followFocus(context)
      return true
    default:
      return false
  }
}

function pickingKey(
  { map, picking, crosshair, onPickingDone, onPickingBack }: KeyboardContext,
  event: KeyboardEvent
): boolean {
  const arrow = ARROWS[event.key]
  if (arrow) {
    pan(map, scaled(arrow, event.shiftKey ? DRAWING_PAN_PX.large : DRAWING_PAN_PX.small))
    crosshair.show()
    crosshair.moved()
    return true
  }
  switch (event.key) {
    case ' ':
      crosshair.show()
      picking.click(crosshair.pixel)
      return true
    case 'Enter':
      onPickingDone()
      return true
    case 'Backspace':
      onPickingBack()
      return true
    default:
      // Escape is left to the window, which cancels the tool.
      return false
  }
}

function mapKey(
  { map, drawing, picking, crosshair, select, fitDenmark }: KeyboardContext,
  event: KeyboardEvent
): boolean {
  if (event.altKey) return false
  const arrow = ARROWS[event.key]
  if (arrow) {
    pan(map, scaled(arrow, event.shiftKey ? PAN_PX.large : PAN_PX.small))
    crosshair.show()
    crosshair.moved()
    return true
  }
  switch (event.key) {
    case '+':
    case '=':
    case '-':
    case '_': {
      const { x, y } = crosshair.pixel
      const zoom = map.getZoom() + (event.key === '+' || event.key === '=' ? 1 : -1)
      map.zoomTo(zoom, { around: map.unproject([x, y]), duration: 200 }, BY_USER)
      return true
    }
    case 'Home':
      fitDenmark()
      return true
    case 'Enter':
    case ' ':
      crosshair.show()
      select(crosshair.lonLat)
      return true
    case 'Escape':
      // While units are picked it is left to the window, which cancels the tool.
      if (picking.active) return false
      if (!drawing.active) select(null)
      return true
    default:
      return false
  }
}

/** Brings the focused vertex into view. */
function followFocus({ map, drawing, padding }: KeyboardContext): void {
  const at = drawing.focused()
  if (!at) return
  const { clientWidth: width, clientHeight: height } = map.getContainer()
  const way = wayIntoSight(map.project([at[0], at[1]]), { width, height }, padding())
  if (way) pan(map, way)
}

/** Moves without animation: with a key held down, animated steps would interrupt each other. */
function pan(map: MapLibre, by: Pixel): void {
  map.panBy([by.x, by.y], { duration: 0 }, BY_USER)
}

function scaled(arrow: Pixel, px: number): Pixel {
  return { x: arrow.x * px, y: arrow.y * px }
}

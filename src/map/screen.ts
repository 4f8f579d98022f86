/** Calculations in screen pixels (x right, y down), independent of MapLibre so that they can be tested without a screen. */

export interface Pixel {
  readonly x: number
  readonly y: number
}

export interface Size {
  readonly width: number
  readonly height: number
}

export interface Padding {
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly left: number
}

/** MapLibre's world is 512 px wide at zoom 0. */
const WORLD_PX = 512
const EARTH_CIRCUMFERENCE_M = 40_075_016.686
/** The least space that padding must leave between the panels. */
const LEAST_VISIBLE_PX = 120

/** Metres on the ground under one pixel at a latitude in degrees. */
export function metresPerPixel(lat: number, zoom: number): number {
  return (EARTH_CIRCUMFERENCE_M * Math.cos((lat * Math.PI) / 180)) / (WORLD_PX * 2 ** zoom)
}

/** The padding, reduced evenly if a small window would leave no space between the panels. */
export function usablePadding(size: Size, padding: Padding): Padding {
  const x = shrink(size.width, padding.left + padding.right)
  const y = shrink(size.height, padding.top + padding.bottom)
  return { top: padding.top * y, right: padding.right * x, bottom: padding.bottom * y, left: padding.left * x }
}

/** Centre of the area that the panels leave free, where the crosshair is. */
export function visibleCentre(size: Size, padding: Padding): Pixel {
  const p = usablePadding(size, padding)
  return { x: (p.left + size.width - p.right) / 2, y: (p.top + size.height - p.bottom) / 2 }
}

/** How far the map must move to bring a point clear of the panels and the window's edge; null if it is in view. */
export function wayIntoSight(at: Pixel, size: Size, padding: Padding): Pixel | null {
  const p = usablePadding(size, padding)
  const x = beyond(at.x, p.left + SIGHT_MARGIN_PX, size.width - p.right - SIGHT_MARGIN_PX)
  const y = beyond(at.y, p.top + SIGHT_MARGIN_PX, size.height - p.bottom - SIGHT_MARGIN_PX)
  return x === 0 && y === 0 ? null : { x, y }
}

const SIGHT_MARGIN_PX = 24

/** A box smaller than this share of the free area, in both directions, is too small to look at. */
const LEAST_SHARE = 0.3

/** Whether a box with these corners lies wholly in the area that the panels leave free, and is large enough. */
export function isWellInSight(upperLeft: Pixel, lowerRight: Pixel, size: Size, p: Padding): boolean {
  const [right, bottom] = [size.width - p.right, size.height - p.bottom]
  const isInside = upperLeft.x >= p.left && upperLeft.y >= p.top && lowerRight.x <= right && lowerRight.y <= bottom
  const share = (from: number, to: number, room: number) => (to - from) / Math.max(1, room)
  const [wide, high] = [
    share(upperLeft.x, lowerRight.x, right - p.left),
    share(upperLeft.y, lowerRight.y, bottom - p.top)
  ]
  return isInside && Math.max(wide, high) >= LEAST_SHARE
}

function beyond(value: number, least: number, most: number): number {
  return value < least ? value - least : value > most ? value - most : 0
}

/**
 * Upper left corner for a note beside a point: on the preferred side if there is space, else below or above the point. The
 * note stays within `size` unless it is larger itself.
 */
export function notePosition(at: Pixel, side: 'left' | 'right', note: Size, size: Size, gap: number): Pixel {
  const beside = side === 'right' ? at.x + gap : at.x - gap - note.width
  if (beside >= EDGE_PX && beside + note.width <= size.width - EDGE_PX) {
    return { x: beside, y: within(at.y - note.height / 2, size.height - note.height) }
  }
  const below = at.y + gap
  const fits = below + note.height <= size.height - EDGE_PX
  const x = side === 'right' ? at.x : at.x - note.width
  return { x: within(x, size.width - note.width), y: fits ? below : Math.max(EDGE_PX, at.y - gap - note.height) }
}

const EDGE_PX = 8

function within(value: number, limit: number): number {
  return Math.max(EDGE_PX, Math.min(value, limit - EDGE_PX))
}

function shrink(available: number, wanted: number): number {
  if (wanted <= 0) return 1
  return Math.max(0, Math.min(1, (available - LEAST_VISIBLE_PX) / wanted))
}

/** What the pointer is caught by, which depends on the tool in use. */
import type { LonLat } from '../../../engine/api.ts'
import type { SnapHit } from '../../../map/api.ts'
import { getServices } from '../../state/services.ts'
import { useTool } from '../../state/tool.ts'

/** Whose border the points caught lately lie on, by the point: the one a line begins at decides what it redraws. */
const borders = new Map<string, readonly [string, string]>()
const MOST_REMEMBERED = 200

const keyOf = ([lon, lat]: LonLat): string => `${lon.toFixed(9)} ${lat.toFixed(9)}`

/** `metres` is the reach. Never further than the engine finds; null where nothing is near. */
export async function snapPoint(point: LonLat, metres: number): Promise<SnapHit | null> {
  const { engine } = getServices()
  const { drawing, follow } = useTool.getState()
  const lines = follow ?? 'border'
  if (drawing?.purpose !== 'redraw-border') return engine.snap(point, metres, lines)
  const onBorder = await engine.borderPoint(point, metres, drawing.between ?? undefined)
  if (onBorder) {
    if (borders.size >= MOST_REMEMBERED) borders.clear()
    borders.set(keyOf(onBorder.point), onBorder.between)
    const { kind, before, after } = onBorder
    return { point: onBorder.point, kind, ends: true, ...(kind === 'vertex' ? { before, after } : {}) }
  }
  return drawing.points > 0 ? engine.snap(point, metres, lines) : null
}

/** The municipalities on both sides of the border at a point that was caught there. */
export const bordersAt = (point: LonLat): readonly [string, string] | null => borders.get(keyOf(point)) ?? null

/** The way along the lines that are followed; null where none leads there or none is followed. */
export function traceLine(from: LonLat, to: LonLat): Promise<readonly LonLat[] | null> {
  const { follow } = useTool.getState()
  return follow ? getServices().engine.trace(from, to, follow) : Promise.resolve(null)
}

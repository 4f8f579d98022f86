/** What points snap to, depending on the tool in use. */
import type { LonLat } from '../../../engine/api.ts'
import type { SnapHit } from '../../../map/api.ts'
import { metresAlong } from '../../../map/draw/geodesic-length.ts'
import { getReferenceLines, getServices } from '../../state/services.ts'
import { useTool } from '../../state/tool.ts'
import { useUnits } from '../../state/units.ts'

/** The border that recently snapped points lie on, by point. The border at a line's first point is the one it redraws. */
const borders = new Map<string, readonly [string, string]>()
const MOST_REMEMBERED = 200
/** Lines so near each other are meant to be one. */
const SAME_M = 0.01

const keyOf = ([lon, lat]: LonLat): string => `${lon.toFixed(9)} ${lat.toFixed(9)}`

/** The point on a line within `metres`; null if there is none. */
export async function snapPoint(point: LonLat, metres: number): Promise<SnapHit | null> {
  const { engine } = getServices()
  const { drawing, follow } = useTool.getState()
  const onLines = async () => {
    const reference = getReferenceLines()?.nearest(point, metres) ?? []
    const hit =
      follow === 'own'
        ? ((await engine.snap(point, metres)) ?? (await onOwnLines(point, metres)))
        : await engine.snap(point, metres, follow === 'reference' || !follow ? 'border' : follow)
    return nearestOf(point, hit, await reference)
  }
  if (drawing?.purpose !== 'redraw-border') return onLines()
  const onBorder = await engine.borderPoint(point, metres, drawing.between ?? undefined)
  if (onBorder) {
    if (borders.size >= MOST_REMEMBERED) borders.clear()
    borders.set(keyOf(onBorder.point), onBorder.between)
    const { kind, before, after } = onBorder
    return { point: onBorder.point, kind, ends: true, ...(kind === 'vertex' ? { before, after } : {}) }
  }
  return drawing.points > 0 ? onLines() : null
}

/** The two municipalities whose border a snapped point lies on. */
export const bordersAt = (point: LonLat): readonly [string, string] | null => borders.get(keyOf(point)) ?? null

/** The path along the traced lines; null if there is none, or tracing is off. */
export function traceLine(from: LonLat, to: LonLat): Promise<readonly LonLat[] | null> {
  const { follow } = useTool.getState()
  if (follow === 'own') return ownOutlines().then(outlines => outlines?.trace(from, to) ?? null)
  if (follow === 'reference') return getReferenceLines()?.trace(from, to) ?? Promise.resolve(null)
  return follow ? getServices().engine.trace(from, to, follow) : Promise.resolve(null)
}

/** Vertices before edges, as everywhere; of several the nearest, and the dataset's own where there is nothing in it. */
export function nearestOf(
  point: LonLat,
  own: SnapHit | null,
  others: readonly (SnapHit & { readonly metres: number })[]
): SnapHit | null {
  const hits = own ? [{ ...own, metres: metresAlong([point, own.point]) }, ...others] : others
  const vertices = hits.filter(({ kind }) => kind === 'vertex')
  const [best, ...rest] = vertices.length > 0 ? vertices : hits
  if (!best) return null
  const nearest = rest.reduce((a, b) => (b.metres < a.metres - SAME_M ? b : a), best)
  const { metres: _, ...hit } = nearest
  return hit
}

/** The lines of the user's own layer; null where there is none. Fetched when first asked for. */
async function ownOutlines() {
  const { own } = useUnits.getState()
  return own && (await import('./own-outlines.ts')).outlinesOf(own)
}

const onOwnLines = async (point: LonLat, metres: number): Promise<SnapHit | null> =>
  (await ownOutlines())?.nearest(point, metres) ?? null

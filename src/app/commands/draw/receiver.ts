/** Suggests a receiver while the land is drawn. */
import type { MultiPolygon, Polygon } from 'geojson'
import { newestOnly } from '../../state/newest-only.ts'
import { getServices } from '../../state/services.ts'
import { type Drawing, setDrawing, useTool } from '../../state/tool.ts'
import { regionOf } from './founding.ts'
import { previewSoon } from './preview.ts'

/** The land that was asked about last, until that is answered. */
let asked: Polygon | MultiPolygon | null = null

const runner = newestOnly({
  work: (outline: Polygon | MultiPolygon) => getServices().engine.suggestReceivers(outline),
  deliver(suggestions, outline) {
    if (asked === outline) asked = null
    const { drawing } = useTool.getState()
    if (!drawing) return
    const { founding, to } = following(drawing, suggestions)
    setDrawing(founding ? { founding } : { suggestions, to })
    if (to !== drawing.to || founding?.region !== drawing.founding?.region) previewSoon()
  },
  // Without a suggestion the user can still choose from the whole list.
  fail(_, outline) {
    if (asked === outline) asked = null
    setDrawing({ suggestions: [] })
  }
})

export function suggestSoon(outline: Polygon | MultiPolygon): void {
  asked = outline
  runner.ask(outline)
}

export function cancelSuggestions(): void {
  asked = null
  runner.cancel()
}

/**
 * A drawing that is finished with whom its land suggests to receive it, or the region it suggests to found a municipality in,
 * also where that is not answered yet and another stands on screen; what the user chose stays. `area`: all of the land, where it
 * is known.
 */
export async function withSuggested(drawing: Drawing, area: Polygon | MultiPolygon | null): Promise<Drawing> {
  const { founding, to } = drawing
  if (drawing.chosenByUser || founding?.region) return drawing
  const open = asked ? (area ?? asked) : founding || to === null ? area : null
  if (!open) return drawing
  const codes = await getServices()
    .engine.suggestReceivers(open)
    .catch(() => [])
  return following(drawing, codes)
}

/** What the user has not chosen is as the land suggests. */
function following(drawing: Drawing, suggestions: readonly string[]): Drawing {
  const { chosenByUser, founding, to } = drawing
  if (!founding) return { ...drawing, to: chosenByUser ? to : (suggestions[0] ?? to) }
  // The last suggestion is where most of the land comes from; the new municipality defaults to its region.
  return { ...drawing, founding: { ...founding, region: founding.region || regionOf(suggestions.at(-1) ?? '') } }
}

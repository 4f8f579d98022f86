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
    if (drawing.founding) {
      // The last suggestion is where most of the land comes from; the new municipality defaults to its region.
      const region = drawing.founding.region || regionOf(suggestions.at(-1) ?? '')
      setDrawing({ founding: { ...drawing.founding, region } })
      if (region !== drawing.founding.region) previewSoon()
      return
    }
    const to = drawing.chosenByUser ? drawing.to : (suggestions[0] ?? drawing.to)
    setDrawing({ suggestions, to })
    if (to !== drawing.to) previewSoon()
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
 * Who receives the land of a drawing that is finished: whom the user chose, else whom its land suggests, also where that is not
 * answered yet and another stands on screen. `area`: all of it, where
 * it is known. Null where nobody is suggested.
 */
export async function receiverOf(drawing: Drawing, area: Polygon | MultiPolygon | null): Promise<string | null> {
  const open = asked ? (area ?? asked) : drawing.to === null ? area : null
  if (drawing.chosenByUser || drawing.founding || !open) return drawing.to
  const codes = await getServices()
    .engine.suggestReceivers(open)
    .catch(() => [])
  return codes[0] ?? drawing.to
}

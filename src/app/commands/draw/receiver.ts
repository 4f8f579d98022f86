/** Suggests a receiver while the land is drawn. */
import type { MultiPolygon, Polygon } from 'geojson'
import { newestOnly } from '../../state/newest-only.ts'
import { getServices } from '../../state/services.ts'
import { setDrawing, useTool } from '../../state/tool.ts'
import { regionOf } from './founding.ts'
import { previewSoon } from './preview.ts'

const runner = newestOnly({
  work: (outline: Polygon | MultiPolygon) => getServices().engine.suggestReceivers(outline),
  deliver(suggestions) {
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
  fail: () => setDrawing({ suggestions: [] })
})

export const suggestSoon = (outline: Polygon | MultiPolygon): void => runner.ask(outline)
export const cancelSuggestions = (): void => runner.cancel()

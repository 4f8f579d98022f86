/** Suggests who should receive the land while it is drawn. */
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
      // Most of the land comes from the last; whoever founds a municipality says otherwise.
      const region = drawing.founding.region || regionOf(suggestions.at(-1) ?? '')
      setDrawing({ founding: { ...drawing.founding, region } })
      if (region !== drawing.founding.region) previewSoon()
      return
    }
    const to = drawing.chosenByUser ? drawing.to : (suggestions[0] ?? drawing.to)
    setDrawing({ suggestions, to })
    if (to !== drawing.to) previewSoon()
  },
  // A drawing without a suggestion still has the whole list to choose from.
  fail: () => setDrawing({ suggestions: [] })
})

export const suggestSoon = (outline: Polygon | MultiPolygon): void => runner.ask(outline)
export const cancelSuggestions = (): void => runner.cancel()

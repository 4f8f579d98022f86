/** Previews on the map the land that something not yet done would affect. */
import type { FeatureCollection } from 'geojson'
import { useEffect, useRef } from 'react'
import type { BBox } from '../../../map/api.ts'
import { grow } from '../../commands/map/zoom.ts'
import { getMap } from '../../state/services.ts'
import { useUi } from '../../state/ui.ts'

/** Share of the box's size shown around it. */
const MARGIN = 0.08

/**
 * Shows `land` (see MapHandle.setDraft) until it changes or the component unmounts. `box` is brought into view, unless the
 * user has moved the map since the component was mounted.
 */
export function useMapDraft(land: FeatureCollection | null, box: BBox | null): void {
  const ready = useUi(state => state.mapState === 'ready')
  const movesAtFirst = useRef(useUi.getState().userMoves)
  useEffect(() => {
    if (!ready || !land) return
    getMap()?.setDraft(land)
    return () => getMap()?.setDraft(null)
  }, [ready, land])
  useEffect(() => {
    if (!ready || !box || useUi.getState().userMoves !== movesAtFirst.current) return
    getMap()?.bringIntoSight(grow(box, MARGIN))
  }, [ready, box])
}

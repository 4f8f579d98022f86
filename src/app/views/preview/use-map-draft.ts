/** On the map: what would come of something that is not done yet, for as long as it is asked about. */
import type { FeatureCollection } from 'geojson'
import { useEffect, useRef } from 'react'
import type { BBox } from '../../../map/api.ts'
import { grow } from '../../commands/map/zoom.ts'
import { getMap } from '../../state/services.ts'
import { useUi } from '../../state/ui.ts'

/** Of its size, around what is shown. */
const MARGIN = 0.08

/**
 * Shows `land` (see MapHandle.setDraft) until it is another, or whoever asks is gone. `box` is brought into sight; once the
 * user has moved the map meanwhile, it is theirs and stays where it is.
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

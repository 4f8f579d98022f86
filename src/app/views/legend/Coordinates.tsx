import { useEffect, useMemo, useState } from 'react'
import type { LonLat } from '../../../engine/api.ts'
import { formatPlace } from '../../../i18n/format.ts'
import { n } from '../../../i18n/near.ts'
import { newestOnly } from '../../state/newest-only.ts'
import { usePointed } from '../../state/pointed.ts'
import { getServices } from '../../state/services.ts'

/** The place under the pointer or the crosshair, in the net's metres and in degrees. */
export function Coordinates() {
  const at = usePointed(state => state.at)
  const [shown, setShown] = useState<{ readonly at: LonLat; readonly utm: readonly [number, number] } | null>(null)
  const asking = useMemo(
    () =>
      newestOnly({
        work: (place: LonLat) => getServices().engine.inUtm32(place),
        deliver: (utm, place) => setShown({ at: place, utm }),
        fail: () => setShown(null)
      }),
    []
  )
  useEffect(() => {
    if (at) asking.ask(at)
    else setShown(null)
    return () => asking.forgetWaiting()
  }, [at, asking])
  useEffect(() => () => asking.cancel(), [asking])
  return (
    <p className="chip coordinates wide-only" data-testid="coordinates">
      {shown
        ? n('coordinates', {
            east: Math.round(shown.utm[0]),
            north: Math.round(shown.utm[1]),
            degrees: formatPlace(shown.at)
          })
        : n('coordinates.none')}
    </p>
  )
}

import { useEffect } from 'react'
import { m } from '../../../i18n/base-map.ts'
import { nameOf, startBaseMap } from '../../commands/basemap/choose.ts'
import { useBaseMap } from '../../state/base-map.ts'
import { showDialog, useUi } from '../../state/ui.ts'

/** At the foot of the map: which base map lies under the division, whose it is, and the way to another. */
export function BaseMapChip() {
  const { chosen, state, attribution } = useBaseMap()
  const ready = useUi(ui => ui.mapState === 'ready')
  useEffect(() => {
    if (ready) void startBaseMap()
  }, [ready])
  if (!ready) return null
  const shown = state === 'failed' ? null : chosen
  return (
    <>
      <button
        type="button"
        className="chip wide-only"
        data-testid="base-map"
        data-state={state}
        onClick={() => showDialog({ kind: 'base-map' })}
      >
        {m('basemap.chip', { name: nameOf(shown) })}
      </button>
      {shown && attribution !== '' ? (
        <p className="chip base-map-attribution" data-testid="base-map-attribution">
          {attribution}
        </p>
      ) : null}
    </>
  )
}

import { useEffect, useLayoutEffect, useRef } from 'react'
import { useUi } from '../../state/ui.ts'

/** Stands in the page itself, so that it is seen before there is any script (geo/picture). None while one develops. */
const picture = document.getElementById('start-picture')

/** The picture of the land that the page opens with: it lies over the map until that has drawn, or shows another place. */
export function StartPicture() {
  const place = useRef<HTMLDivElement>(null)
  const shown = useUi(state => state.pictured)
  useLayoutEffect(() => {
    if (picture) place.current?.append(picture)
  }, [])
  useEffect(() => {
    // The picture grows with its place, the map only shows more.
    const end = () => useUi.setState({ pictured: false })
    if (shown) window.addEventListener('resize', end)
    return () => window.removeEventListener('resize', end)
  }, [shown])
  return shown ? <div ref={place} aria-hidden="true" /> : null
}

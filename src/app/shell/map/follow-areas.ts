/** Regions, parishes, islands and cooperations on the map: what marks them is fetched with the first that is looked at. */
import { useNavigation } from '../../state/navigation.ts'

const marking = () => import('../../commands/map/show-area.ts')

/** Returns how to stop. */
export function followAreas(): () => void {
  let ended = false
  let stop: (() => void) | null = null
  const begin = useNavigation.subscribe(({ area }) => {
    if (!area) return
    begin()
    void marking().then(({ followArea }) => {
      if (!ended) stop = followArea()
    })
  })
  return () => {
    ended = true
    begin()
    stop?.()
  }
}

/** The map has come, after what was looked at. */
export function showAreaAgain(): void {
  if (useNavigation.getState().area) void marking().then(({ markArea }) => markArea())
}

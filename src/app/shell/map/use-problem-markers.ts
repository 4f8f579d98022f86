/** Marks problems on the map: that of the drawing in progress, or else those of changes that could not be applied. */
import { useEffect } from 'react'
import type { LonLat } from '../../../engine/api.ts'
import { useCase } from '../../state/case.ts'
import { getMap } from '../../state/services.ts'
import { useTool } from '../../state/tool.ts'
import { useUi } from '../../state/ui.ts'

const NONE: readonly LonLat[] = []

/** Keeps the map's problem markers in step with the problems there are. */
export function useProblemMarkers(): void {
  const ready = useUi(({ mapState }) => mapState === 'ready')
  const inHand = useTool(({ drawing }) => drawing !== null)
  const own = useTool(({ drawing }) => drawing?.problem?.place)
  const changes = useCase(({ outcome }) => outcome?.changes)
  useEffect(() => {
    if (!ready) return
    const others = (changes ?? []).flatMap(({ problem }) => (problem?.place ? [problem.place] : []))
    getMap()?.setProblemMarkers(own ? [own] : inHand ? NONE : others)
  }, [ready, own, inHand, changes])
}

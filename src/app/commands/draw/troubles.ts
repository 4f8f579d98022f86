/** Where on the map something is wrong: with the drawing in hand, else with changes that could not be carried out. */
import { useEffect } from 'react'
import type { LonLat, Problem } from '../../../engine/api.ts'
import { useCase } from '../../state/case.ts'
import { getMap } from '../../state/services.ts'
import { useTool } from '../../state/tool.ts'
import { useUi } from '../../state/ui.ts'

const NONE: readonly LonLat[] = []

/** Keeps the marks on the map as the troubles are. */
export function useTroubleMarks(): void {
  const ready = useUi(({ mapState }) => mapState === 'ready')
  const inHand = useTool(({ drawing }) => drawing !== null)
  const own = useTool(({ drawing }) => drawing?.problem?.place)
  const changes = useCase(({ outcome }) => outcome?.changes)
  useEffect(() => {
    if (!ready) return
    const others = (changes ?? []).flatMap(({ problem }) => (problem?.place ? [problem.place] : []))
    getMap()?.setTroubles(own ? [own] : inHand ? NONE : others)
  }, [ready, own, inHand, changes])
}

/** Degrees around a place: some hundred metres. */
const AROUND = 0.002

export function showPlace({ place }: Problem): void {
  if (!place) return
  const [lon, lat] = place
  getMap()?.fitTo([lon - AROUND, lat - AROUND / 2, lon + AROUND, lat + AROUND / 2])
}

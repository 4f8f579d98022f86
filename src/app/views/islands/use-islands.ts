import { useEffect, useState } from 'react'
import type { IslandCard } from '../../../engine/api.ts'
import { useCase } from '../../state/case.ts'
import { getServices } from '../../state/services.ts'

/** The named islands before and after the proposal as it was last evaluated; null until they are known. */
export function useIslands(): readonly IslandCard[] | null {
  const outcome = useCase(state => state.outcome)
  const [islands, setIslands] = useState<readonly IslandCard[] | null>(null)
  useEffect(() => {
    if (!outcome) return
    let left = false
    getServices()
      .engine.islands()
      .then(
        answer => !left && setIslands(answer),
        // This list is optional; the islands the case affects are in its facts.
        () => undefined
      )
    return () => {
      left = true
    }
  }, [outcome])
  return islands
}

import { type RefObject, useEffect, useRef } from 'react'
import { type Destination, hashOf } from '../state/destination.ts'
import { useNavigation } from '../state/navigation.ts'

/** Ref for the element at a destination: when a link leads there, the element is scrolled into view and focused. */
export function useArrival<T extends HTMLElement>(place: Destination, onArrive?: () => void): RefObject<T | null> {
  const ref = useRef<T>(null)
  const hash = hashOf(place)
  const arrived = useNavigation(state => state.arrival === hash)
  // biome-ignore lint/correctness/useExhaustiveDependencies: only an arrival counts, not a new function each time.
  useEffect(() => {
    if (!arrived) return
    onArrive?.()
    ref.current?.scrollIntoView({ block: 'start' })
    ref.current?.focus({ preventScroll: true })
    useNavigation.setState({ arrival: null })
  }, [arrived])
  return ref
}

import { useEffect, useRef } from 'react'
import type { Found } from '../../../search/worker/search-worker.ts'

/**
 * What Enter does in a search field: takes the first that is found for the words in it, else the first of `addresses`, else null.
 * Nothing where the field has gone, or has other words, once the answer comes.
 */
export function useFirstFound(props: {
  /** What has been typed; of nothing nothing is found. */
  readonly wanted: string
  readonly addresses: readonly Found[]
  readonly find: () => Promise<Found | null>
  readonly take: (found: Found | null) => void
}): () => Promise<void> {
  const { wanted, addresses, find, take } = props
  const latest = useRef<{ readonly wanted: string; readonly addresses: readonly Found[] } | null>(null)
  useEffect(() => {
    latest.current = { wanted, addresses }
    return () => {
      latest.current = null
    }
  }, [wanted, addresses])
  return async () => {
    if (wanted === '') return take(null)
    const first = await find()
    if (latest.current?.wanted === wanted) take(first ?? latest.current.addresses[0] ?? null)
  }
}

import { type RefObject, useEffect, useRef } from 'react'

/** The value as it is when somebody asks later; null once what shows it has gone. */
export function useLatest<T>(value: T): RefObject<T | null> {
  const latest = useRef<T | null>(null)
  useEffect(() => {
    latest.current = value
  })
  useEffect(
    () => () => {
      latest.current = null
    },
    []
  )
  return latest
}

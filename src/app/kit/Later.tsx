import { type ReactNode, startTransition, useEffect, useState } from 'react'

/** What is put on the page after the rest of it, in a task of its own, so that neither holds the browser for long. */
export function Later({ children }: { readonly children: ReactNode }) {
  const [isTurn, setTurn] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => startTransition(() => setTurn(true)))
    return () => clearTimeout(timer)
  }, [])
  return isTurn ? children : null
}

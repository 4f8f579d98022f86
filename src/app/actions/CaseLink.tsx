import type { MouseEvent, ReactNode } from 'react'
import { type Destination, hashOf } from '../state/destination.ts'
import { followHash } from '../state/navigation.ts'

/** A link to a place in the case. A real link: it can be copied, and the browser's way back works. */
export function CaseLink(props: {
  readonly to: Destination
  readonly className?: string
  readonly children: ReactNode
}) {
  const hash = hashOf(props.to)
  const follow = (event: MouseEvent) => {
    // The browser says nothing when the address stays the same.
    if (window.location.hash !== hash) return
    event.preventDefault()
    followHash()
  }
  return (
    <a className={props.className ?? 'link'} href={hash} onClick={follow}>
      {props.children}
    </a>
  )
}

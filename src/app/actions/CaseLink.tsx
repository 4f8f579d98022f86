import type { MouseEvent, ReactNode } from 'react'
import { type Destination, hashOf } from '../state/destination.ts'
import { followHash } from '../state/navigation.ts'

/** A link to a destination in the case. It is a real link, so it can be copied and the browser's Back works. */
export function CaseLink(props: {
  readonly to: Destination
  readonly className?: string
  readonly children: ReactNode
}) {
  const hash = hashOf(props.to)
  const follow = (event: MouseEvent) => {
    // The browser fires no hashchange if the address stays the same.
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

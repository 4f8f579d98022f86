import type { ReactNode } from 'react'
import { useArrival } from '../../actions/use-arrival.ts'
import type { DetailsSection } from '../../state/destination.ts'

/** A part of the case sheet that links can lead to. */
export function SheetSection(props: {
  readonly id: DetailsSection
  readonly heading: string
  readonly children: ReactNode
}) {
  const heading = useArrival<HTMLHeadingElement>({ kind: 'details', section: props.id })
  return (
    <section className="sheet-section" aria-labelledby={`sheet-${props.id}`}>
      <h2 id={`sheet-${props.id}`} ref={heading} tabIndex={-1}>
        {props.heading}
      </h2>
      {props.children}
    </section>
  )
}

import { useState } from 'react'
import type { BBox } from '../../map/api.ts'
import { grow } from '../commands/map/zoom.ts'
import { getMap } from '../state/services.ts'

/** Share of a place's size shown around it. */
const MARGIN = 0.6

/**
 * A button that moves the map to `box` (WGS84) and then says `told`. `words`: what lies there. Renders nothing where there is no
 * box.
 */
export function ShowBox(props: {
  readonly label: string
  readonly words: string
  readonly told: string
  readonly box: BBox | null
  readonly small?: true
}) {
  const { label, words, told, box, small } = props
  const [isShown, setShown] = useState(false)
  if (!box) return null
  return (
    <>
      <button
        type="button"
        className={`button button-outline${small ? ' button-small' : ''}`}
        aria-description={words}
        onClick={() => {
          getMap()?.fitTo(grow(box, MARGIN))
          setShown(true)
        }}
      >
        {label}
      </button>
      <span role="status" className="visually-hidden">
        {isShown ? told : ''}
      </span>
    </>
  )
}

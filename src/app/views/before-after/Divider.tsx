import type { KeyboardEvent, PointerEvent } from 'react'
import { w } from '../../../i18n/before-after.ts'

const STEP = 2
const LARGE_STEP = 10

/** Percent after a key; null for a key that does not move it. */
export function movedBy(key: string, shift: boolean, share: number): number | null {
  const step = shift ? LARGE_STEP : STEP
  const moved = {
    ArrowLeft: share - step,
    ArrowDown: share - step,
    ArrowRight: share + step,
    ArrowUp: share + step,
    PageDown: share - LARGE_STEP,
    PageUp: share + LARGE_STEP,
    Home: 0,
    End: 100
  }[key]
  return moved === undefined ? null : within(moved)
}

const within = (share: number): number => Math.min(100, Math.max(0, share))

/** The line between the two, moved by pointer or keys. `share`: percent of the map to its left. */
export function Divider(props: { readonly share: number; readonly onMoved: (share: number) => void }) {
  const { share, onMoved } = props
  const follow = ({ clientX, currentTarget, pointerId }: PointerEvent<HTMLDivElement>): void => {
    const around = currentTarget.parentElement?.getBoundingClientRect()
    if (!around || !currentTarget.hasPointerCapture(pointerId)) return
    onMoved(within(Math.round(((clientX - around.left) / around.width) * 1000) / 10))
  }
  const press = (event: KeyboardEvent): void => {
    const moved = movedBy(event.key, event.shiftKey, share)
    if (moved === null) return
    // The map under it has its own use for the arrows.
    event.preventDefault()
    event.stopPropagation()
    onMoved(moved)
  }
  return (
    <div
      className="divider"
      style={{ left: `${share}%` }}
      role="slider"
      tabIndex={0}
      aria-label={w('before-after.slider')}
      aria-orientation="horizontal"
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(share)}
      aria-valuetext={w('before-after.slider.value', { share: Math.round(share) })}
      onKeyDown={press}
      onPointerDown={event => {
        event.currentTarget.setPointerCapture(event.pointerId)
        event.currentTarget.focus()
        event.preventDefault()
      }}
      onPointerMove={follow}
    >
      <span className="divider-grip" aria-hidden="true" />
    </div>
  )
}

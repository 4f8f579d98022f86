import type { Range } from '../../../law/types.ts'
import { meterShape } from '../../kit/format/meter.ts'

const percent = (share: number) => `${(share * 100).toFixed(2)}%`

/**
 * Solid: certain. Hatched: possible. Black tick: the limit. A native meter element tells screen readers the same.
 */
export function Meter(props: {
  readonly name: string
  readonly range: Range
  readonly limit: number
  /** The figure as people read it. */
  readonly figure: string
  readonly detail: string
  /** The whole meter in one sentence, for screen readers. */
  readonly words: string
}) {
  const { low, best } = props.range
  const shape = meterShape(props.range, props.limit)
  return (
    <div className="meter">
      <div className="meter-line" aria-hidden="true">
        <span>{props.name}</span>
        <span>
          <strong className="meter-figure">{props.figure}</strong> {props.detail}
        </span>
      </div>
      <meter
        className="visually-hidden"
        aria-label={props.name}
        aria-valuetext={props.words}
        min={0}
        max={shape.full}
        value={Math.min(best, shape.full)}
      >
        {props.words}
      </meter>
      <div className={low > props.limit ? 'meter-bar meter-bar-over' : 'meter-bar'} aria-hidden="true">
        <span className="meter-possible" style={{ width: percent(shape.possible) }} />
        <span className="meter-certain" style={{ width: percent(shape.certain) }} />
        <span className="meter-limit" style={{ left: percent(shape.limit) }} />
        {shape.overflows ? <span className="meter-overflow">»</span> : null}
      </div>
    </div>
  )
}

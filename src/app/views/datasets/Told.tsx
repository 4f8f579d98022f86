import type { Refused } from '../../../boundaries/worker/wire.ts'
import { b, text } from '../../../i18n/boundaries.ts'

/** Why a file can't be used: its name, the place in it and the cause. */
export function Told({ refused: { message, place }, file }: { readonly refused: Refused; readonly file: string }) {
  return (
    <p role="alert" className="field-error">
      {[b('own.refused', { file }), ...(place ? [`${text(place)}:`] : []), text(message)].join(' ')}
    </p>
  )
}

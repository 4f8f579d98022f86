import { text } from '../../../i18n/index.ts'
import type { Message } from '../../../i18n/message.ts'
import { v } from '../../../i18n/vector.ts'
import { placeMessage } from '../../../vector/told.ts'
import type { FilePlace } from '../../../vector/types.ts'

/** Why a file is not read, and where in it. */
export function FileRefusal(props: { readonly file: string; readonly message: Message; readonly place: FilePlace }) {
  const where = placeMessage(props.place)
  const words = where && text(where)
  return (
    <p className="field-error" role="alert">
      {[
        v('vector.refused', { file: props.file }),
        ...(words ? [`${words[0]?.toUpperCase()}${words.slice(1)}:`] : []),
        text(props.message)
      ].join(' ')}
    </p>
  )
}

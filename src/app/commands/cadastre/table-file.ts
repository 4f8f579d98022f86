/** A table from a file: its text, whatever the encoding, or why it is none. */
import type { Message } from '../../../i18n/message.ts'
import { decodeText } from '../../../text/decode.ts'
import { fileKind } from '../../../text/file-kind.ts'

export type TableFile =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'refused'; readonly message: Message }

const MEGA = 1024 * 1024
/** Twenty thousand rows are a few megabytes. */
const MOST_MB = 16

export async function readTableFile(file: File): Promise<TableFile> {
  const refused = (id: string, values: Message['values'] = {}): TableFile => ({
    kind: 'refused',
    message: { id, values: { file: file.name, ...values } }
  })
  if (file.size > MOST_MB * MEGA)
    return refused('parcel-table.file.too-large', { size: Math.ceil(file.size / MEGA), limit: MOST_MB })
  let bytes: Uint8Array
  try {
    bytes = new Uint8Array(await file.arrayBuffer())
  } catch {
    return refused('parcel-table.file.unreadable')
  }
  const kind = fileKind(bytes, file.name)
  if (kind === 'xlsx' || kind === 'xls') return refused('parcel-table.file.sheet')
  if (kind !== null && kind !== 'csv') return refused('parcel-table.file.other')
  const decoded = decodeText(bytes)
  return decoded ? { kind: 'text', text: decoded.text } : refused('parcel-table.file.not-text')
}

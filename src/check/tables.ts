/** What goes with a case's papers, out of its bundle: tables, the trace, and the bundle itself. */
import { type NamedBytes, zipOf } from '../bundle/zip/write.ts'
import type { PaperFile } from '../dossier/papers.ts'

const BESIDE = ['consequences.csv', 'concordance.csv', 'trace.json']

export function tablesIn(files: readonly NamedBytes[]): readonly PaperFile[] {
  const beside = files.filter(({ name }) => BESIDE.includes(name))
  return [...beside, { name: 'bundle.zip', bytes: zipOf(files) }].map(({ name, bytes }) => ({
    name,
    bytes: bytes as Uint8Array<ArrayBuffer>
  }))
}

/** Names and downloads of files. */
import { fileStem } from '../../../text/file-stem.ts'

/** "Marbjerg–Fløng, udkast 3" → "marbjerg-floeng-udkast-3.skel.json"; safe on every file system. */
export function fileNameFor(title: string, extension: string): string {
  const stem = fileStem(title, 60)
  return `${stem || 'forslag'}.${extension}`
}

/** Downloads a text, or bytes, as a file. */
export function downloadText(content: string | Uint8Array<ArrayBuffer>, fileName: string, type: string): void {
  const url = URL.createObjectURL(new Blob([content], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = fileName
  link.click()
  // Some browsers read the blob only after the click handler has returned.
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}

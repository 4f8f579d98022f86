import type { FileProblem } from '../../state/ui.ts'

const MEGA = 1024 * 1024

/** What is told of a file of more bytes than are read; null for one that is not. */
export function tooLargeFor(file: File, limit: number): FileProblem | null {
  if (file.size <= limit) return null
  const values = { file: file.name, size: Math.ceil(file.size / MEGA), limit: limit / MEGA }
  return { path: '', message: { id: 'file.too-large', values } }
}

/** The workers that hold the files of reference layers, by the file's id. */
import type { ReferenceReader } from '../../../reference/worker/client.ts'

const readers = new Map<string, ReferenceReader>()

export const readerOf = (file: string): ReferenceReader | null => readers.get(file) ?? null

export function holdReader(file: string, reader: ReferenceReader): void {
  readers.set(file, reader)
}

/** What is asked of it from now on is never answered. */
export function endReader(file: string): void {
  readers.get(file)?.end()
  readers.delete(file)
}

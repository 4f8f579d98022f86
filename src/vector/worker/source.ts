/** The browser's files, as readers take them. */
import type { FileSource } from '../reading.ts'

export const sourceOf = (file: File): FileSource => ({
  name: file.name,
  size: file.size,
  chunks: () => piecesOf(file)
})

async function* piecesOf(file: File): AsyncGenerator<Uint8Array> {
  const reader = file.stream().getReader()
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      yield value
    }
  } finally {
    await reader.cancel()
  }
}

const MAIN = /\.(shp|mif)$/i

/** What several files that belong together are called: as the one of them that has the shapes. */
export const nameOfAll = (files: readonly { readonly name: string }[]): string =>
  (files.find(({ name }) => MAIN.test(name)) ?? files[0])?.name ?? ''

/** A gzipped file, unpacked as it streams by. */
import { VectorError } from '../types.ts'

/** Throws VectorError where it is damaged or not whole; what `chunks` throws comes through. */
export async function* gunzipped(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const given = chunks[Symbol.asyncIterator]()
  let failed: { readonly error: unknown } | null = null
  const source = new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      try {
        const { done, value } = await given.next()
        if (done) controller.close()
        else controller.enqueue(value as Uint8Array<ArrayBuffer>)
      } catch (error) {
        failed = { error }
        controller.error(error)
      }
    },
    async cancel() {
      await given.return?.()
    }
  })
  const reader = source.pipeThrough(new DecompressionStream('gzip')).getReader()
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      yield value
    }
  } catch (error) {
    const cause = failed as { readonly error: unknown } | null
    if (cause) throw cause.error
    throw error instanceof VectorError ? error : new VectorError({ id: 'vector.gzip.broken' })
  } finally {
    await reader.cancel().catch(() => undefined)
  }
}

import type { DatasetFailure } from './state/case.ts'

/** Which file and what cause, from whatever the engine threw; errors lose their class on the way out of a worker. */
export function datasetFailure(error: unknown): DatasetFailure {
  if (!(error instanceof Error)) return { file: null, cause: String(error) }
  const { file, detail } = error as { file?: unknown; detail?: unknown }
  return {
    file: typeof file === 'string' ? file : null,
    cause: typeof detail === 'string' ? detail : error.message
  }
}

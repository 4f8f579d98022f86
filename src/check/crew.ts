/** Many files shared out over threads. Each thread opens the dataset for itself and takes a file whenever it has done one. */
import { availableParallelism } from 'node:os'
import { parentPort, Worker, workerData } from 'node:worker_threads'
import type { Arguments } from './arguments.ts'
import { Desk, type FileResult } from './desk.ts'
import { opening } from './opening.ts'

interface Task {
  readonly run: Arguments
  readonly here: string
}

/** What a thread says: that it is there, or what came of a file (by its place). */
type Said = 'ready' | { readonly place: number; readonly result: FileResult }

/** File by file in the order they are named, whichever thread is done first. */
export async function* sharedOut(run: Arguments, here: string): AsyncGenerator<FileResult> {
  const { files } = run
  const results = files.map(() => deferred<FileResult>())
  let next = 0
  const threads = Array.from({ length: Math.min(availableParallelism(), files.length) }, () => {
    // What starts the command line starts a thread of it too.
    const thread = new Worker(new URL('./start.mjs', import.meta.url), { workerData: { run, here } satisfies Task })
    thread.on('message', (said: Said) => {
      if (said !== 'ready') results[said.place]?.resolve(said.result)
      if (next < files.length) thread.postMessage(next++)
      else thread.postMessage(null)
    })
    thread.on('error', error => {
      for (const result of results) result.reject(error)
    })
    return thread
  })
  try {
    for (const { promise } of results) yield await promise
  } finally {
    for (const thread of threads) void thread.terminate()
  }
}

/** In a thread: answer for every place that comes, until null does. */
export function serve(): void {
  const { run, here } = workerData as Task
  const desk = new Desk(run, here, opening)
  const tell = (said: Said) => parentPort?.postMessage(said)
  parentPort?.on('message', async (place: number | null) => {
    if (place === null) parentPort?.close()
    else tell({ place, result: await desk.check(run.files[place] as string) })
  })
  tell('ready')
}

interface Deferred<T> {
  readonly promise: Promise<T>
  readonly resolve: (value: T) => void
  readonly reject: (error: unknown) => void
}

function deferred<T>(): Deferred<T> {
  let settle: Pick<Deferred<T>, 'resolve' | 'reject'> | null = null
  const promise = new Promise<T>((resolve, reject) => {
    settle = { resolve, reject }
  })
  // Told to whoever waits for it; where nobody does any more it is nobody's matter.
  promise.catch(() => {})
  return { promise, ...(settle as unknown as Pick<Deferred<T>, 'resolve' | 'reject'>) }
}

/** Many files shared out over threads. Each thread opens the dataset for itself and takes a file whenever it has done one. */
import { availableParallelism } from 'node:os'
import { parentPort, Worker, workerData } from 'node:worker_threads'
import type { Arguments } from '../arguments.ts'
import { opening } from '../opening.ts'
import { type FileResult, unexpected } from '../refused.ts'
import { Desk } from './desk.ts'

interface Task {
  readonly run: Arguments
  readonly here: string
}

/** What a thread says: that it is there, or what came of a file (by its place). */
type Said = 'ready' | { readonly place: number; readonly result: FileResult }

/** Each holds a dataset: some 200 MB. */
const MOST_THREADS = 8

/** File by file in the order they are named, whichever thread is done first. `start`: what starts a thread of the command. */
export async function* sharedOut(run: Arguments, here: string, start: URL): AsyncGenerator<FileResult> {
  const { files } = run
  const results = files.map(() => deferred<FileResult>())
  const threads = new Set<Worker>()
  let next = 0
  const begin = () => {
    const thread = new Worker(start, { workerData: { run, here } satisfies Task })
    let at: number | null = null
    threads.add(thread)
    thread.on('message', (said: Said) => {
      if (said !== 'ready') results[said.place]?.resolve(said.result)
      at = next < files.length ? next++ : null
      thread.postMessage(at)
    })
    // It ran out of memory, say: the file it was at is told, and another thread goes on with the rest.
    thread.on('error', error => {
      threads.delete(thread)
      const lost = at ?? (next < files.length ? next++ : null)
      if (lost !== null) results[lost]?.resolve(unexpected(files[lost] as string, error))
      if (next < files.length) begin()
    })
  }
  for (let i = Math.min(availableParallelism(), MOST_THREADS, files.length); i > 0; i--) begin()
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
    else tell({ place, result: await desk.checkAnyway(run.files[place] as string) })
  })
  tell('ready')
}

interface Deferred<T> {
  readonly promise: Promise<T>
  readonly resolve: (value: T) => void
}

function deferred<T>(): Deferred<T> {
  let resolve: ((value: T) => void) | null = null
  const promise = new Promise<T>(settle => {
    resolve = settle
  })
  return { promise, resolve: resolve as unknown as (value: T) => void }
}

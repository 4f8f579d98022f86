/** The app's end of the worker that makes datasets. It ends with the dialog: stopping is ending it. */
import { type Remote, wrap } from 'comlink'
import type { UnitLayerId } from '../../dataset/types.ts'
import { crsStated } from '../../vector/crs.ts'
import { asked, deathOf } from '../../vector/worker/asked.ts'
import type { BuildStep } from '../build.ts'
import type { CompareStep } from '../compare/compare-datasets.ts'
import type { Known } from '../compare/movements.ts'
import type { BoundaryFields } from '../fields.ts'
import type { BoundariesWorker } from './boundaries-worker.ts'
import type { CodesRead, Compared, MadeSet, MakeOptions, ReadFile, ReadUnits, Refused } from './wire.ts'

export interface SetMaker {
  /** `system` ("EPSG:25832") where the file names none and the user has said. All reject where the worker can't be had. */
  readonly read: (
    files: readonly File[],
    asked: { readonly system: string | null; readonly layer: string | null; readonly dataUrl: string },
    onProgress: (share: number) => void
  ) => Promise<ReadFile | Refused>
  /** Of units, in place of the base's; `null` for `files` forgets them. After `read`. */
  readonly readUnits: (
    id: UnitLayerId,
    files: readonly File[] | null,
    asked: { readonly system: string | null; readonly layer: string | null },
    onProgress: (share: number) => void
  ) => Promise<ReadUnits | Refused | null>
  /** After `read`. */
  readonly codes: (map: BoundaryFields) => Promise<CodesRead | Refused>
  readonly make: (options: MakeOptions, onStep: (step: BuildStep) => void) => Promise<MadeSet | Refused>
  /** `before` and `after`: where the datasets are opened. */
  readonly compare: (
    pair: { readonly before: string; readonly after: string },
    known: readonly Known[],
    onStep: (step: CompareStep) => void
  ) => Promise<Compared | Refused>
  readonly open: (file: File) => Promise<MadeSet | Refused>
  /** After `make` or `open`. */
  readonly keep: () => Promise<void>
  readonly pack: () => Promise<Uint8Array<ArrayBuffer>>
  readonly end: () => void
}

export function setMaker(): SetMaker {
  const worker = new Worker(new URL('./boundaries-worker.ts', import.meta.url), {
    type: 'module',
    name: 'skel-borders'
  })
  const remote: Remote<BoundariesWorker> = wrap<BoundariesWorker>(worker)
  const died = deathOf(worker)
  const alive = <T>(answer: Promise<T>): Promise<T> => Promise.race([answer, died])
  return {
    read: (files, { system, layer, dataUrl }, onProgress) => {
      const stated = { system: crsStated(system), layer, dataUrl }
      return asked<ReadFile | Refused>(async told => remote.read(files, stated, told), onProgress, died)
    },
    readUnits: (id, files, { system, layer }, onProgress) =>
      asked<ReadUnits | Refused | null>(
        async told => remote.readUnits(id, files, { system: crsStated(system), layer }, told),
        onProgress,
        died
      ),
    codes: map => alive<CodesRead | Refused>(remote.codes(map)),
    make: (options, onStep) =>
      asked<MadeSet | Refused, BuildStep>(async told => remote.make(options, told), onStep, died),
    compare: (pair, known, onStep) =>
      asked<Compared | Refused, CompareStep>(async told => remote.compare(pair, known, told), onStep, died),
    open: file => alive<MadeSet | Refused>(remote.open(file)),
    keep: () => alive(remote.keep()),
    pack: () => alive(remote.pack() as Promise<Uint8Array<ArrayBuffer>>),
    end: () => worker.terminate()
  }
}

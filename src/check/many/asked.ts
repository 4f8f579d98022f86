/** What all files of a run rest on, each opened once and when it is first asked for: the same answer, or refusal, for every file. */
import { resolve } from 'node:path'
import type { Arguments } from '../arguments.ts'
import type { Opened } from '../judge.ts'
import type { OpenDataset } from '../opening.ts'
import type { OpenedParcels } from '../parcels.ts'
import type { Counted } from '../residents.ts'

type Sources = Pick<Arguments, 'dataset' | 'residents' | 'residentsSystem' | 'parcels' | 'parcelsSystem'>

export class Asked implements Opened {
  private readonly run: Sources
  private readonly here: string
  private readonly open: OpenDataset
  private opened: ReturnType<OpenDataset> | null = null
  private counted: Promise<Counted> | null = null
  private foundIn: Promise<OpenedParcels> | null = null

  /** Files are looked for from the folder `here`. */
  constructor(run: Sources, here: string, open: OpenDataset) {
    this.run = run
    this.here = here
    this.open = open
  }

  readonly dataset = () => {
    const { dataset } = this.run
    this.opened ??= this.open(dataset === null ? null : resolve(this.here, dataset))
    return this.opened
  }

  /** null where residents are estimated. */
  readonly residents = async (): Promise<Counted | null> => {
    const { residents: file, residentsSystem: system } = this.run
    if (file === null) return null
    const { engine } = await this.dataset()
    this.counted ??= import('../residents.ts').then(({ countAt }) =>
      countAt(engine, { file, path: resolve(this.here, file), system })
    )
    return this.counted
  }

  readonly parcels = async (): Promise<OpenedParcels | null> => {
    const { parcels: file, parcelsSystem: system } = this.run
    if (file === null) return null
    this.foundIn ??= import('../parcels.ts').then(({ openParcels }) =>
      openParcels({ file, path: resolve(this.here, file), system })
    )
    return this.foundIn
  }
}

/**
 * The engine behind a worker that may die, hang or have to be stopped by force. Then another worker is started and given
 * what the former held: the dataset, the residents' file, the proposal evaluated last. Questions wait for it; work that
 * takes long is given up, because it may be what brought the worker down.
 */

import type { Proposal } from '../../proposal/types.ts'
import type { EngineApi, ResidentFile } from '../api.ts'
import { CancelledError } from '../task-queue.ts'

/** `silent`: it does not answer; `lost`: another one is being started; `gone`: that failed, see `restart`. */
export type EngineState = 'ready' | 'silent' | 'lost' | 'gone'

export interface SupervisedEngine extends EngineApi {
  /** Try once more after `gone`. */
  restart(): void
}

/** A worker, and how its end is noticed. */
export interface Link {
  readonly engine: EngineApi
  readonly ping: () => Promise<void>
  /** Resolves when it has died, and never before. */
  readonly died: Promise<void>
  /** True where `died` tells of any death at once, so that silence means nothing but a slow machine. */
  readonly isWatched: () => boolean
  readonly end: () => void
}

/** What long work answers with when its worker died. Over other borders only the name comes along: ask with isLost. */
class EngineLostError extends Error {
  override name = 'EngineLostError'
}

export function isLost(error: unknown): boolean {
  return error instanceof Error && error.name === 'EngineLostError'
}

/** Work that has not stopped by itself after this is ended with its worker. Nobody waits for that but what is asked next. */
const STOP_MS = 400
/** Between two questions whether the worker is there. */
export const BEAT_MS = 700
/** Beats without an answer, while nothing is asked that may keep it busy, after which it counts as silent, then as lost. */
const SILENT_BEATS = { watched: 12, unwatched: 3 }
const LOST_BEATS = 30
/** The same while it has work to do: no stretch of work takes minutes. */
const BUSY_BEATS = 200
/** Workers that died one after another before any stood. */
const MOST_DEATHS = 3

/** A worker as it is looked after. */
interface Held extends Link {
  /** How to reject what is asked of it. */
  readonly asked: Set<(error: Error) => void>
  silentBeats: number
}

interface LongJob {
  /** Whoever asked is answered at once, whatever the worker does. */
  readonly stop: () => void
  /** Resolves when the worker has come to an end with it; null while it waits for a worker. */
  under: Promise<unknown> | null
}

/** `start` makes a worker; `tell` is told when the state changes, first when a worker has died. */
export function supervised(start: () => Link, tell: (state: EngineState) => void): SupervisedEngine {
  const supervisor = new Supervisor(start, tell)
  setInterval(() => supervisor.beat(), BEAT_MS)
  return supervisor
}

export class Supervisor implements SupervisedEngine {
  private readonly startLink: () => Link
  private readonly tell: (state: EngineState) => void
  private held: Held
  /** The worker once it holds what the one before it held. */
  private standing: Promise<Held>
  private readonly jobs = new Set<LongJob>()
  private deaths = 0
  private state: EngineState = 'ready'
  private base: string | null = null
  private residents: ResidentFile | null = null
  private evaluated: Proposal | null = null

  constructor(start: () => Link, tell: (state: EngineState) => void) {
    this.startLink = start
    this.tell = tell
    this.held = this.begin()
    this.standing = Promise.resolve(this.held)
  }

  async open(base: string, onProgress?: (fraction: number) => void) {
    if (this.state === 'gone') this.restart()
    const opened = await this.ask(engine => engine.open(base, onProgress))
    this.base = base
    return opened
  }

  overview(base: string) {
    return this.ask(engine => engine.overview(base))
  }

  tile(...question: Parameters<EngineApi['tile']>) {
    return this.ask(engine => engine.tile(...question))
  }

  extent(...question: Parameters<EngineApi['extent']>) {
    return this.ask(engine => engine.extent(...question))
  }

  movedLand() {
    return this.ask(engine => engine.movedLand())
  }

  async countResidents(file: ResidentFile | null, onProgress?: (share: number) => void) {
    const answer = file
      ? await this.work(engine => engine.countResidents(copyOf(file), onProgress))
      : await this.ask(engine => engine.countResidents(null))
    if (answer.kind === 'counted' || answer.kind === 'estimated') this.residents = file
    return answer
  }

  async evaluate(proposal: Proposal, onProgress?: (share: number) => void) {
    const state = await this.work(engine => engine.evaluate(proposal, onProgress))
    this.evaluated = proposal
    return state
  }

  async resume(proposal: Proposal) {
    await this.ask(engine => engine.resume(proposal))
    this.evaluated = proposal
  }

  preview(...question: Parameters<EngineApi['preview']>) {
    return this.ask(engine => engine.preview(...question))
  }

  snap(...question: Parameters<EngineApi['snap']>) {
    return this.ask(engine => engine.snap(...question))
  }

  borderPoint(...question: Parameters<EngineApi['borderPoint']>) {
    return this.ask(engine => engine.borderPoint(...question))
  }

  borderPlaces(...question: Parameters<EngineApi['borderPlaces']>) {
    return this.ask(engine => engine.borderPlaces(...question))
  }

  trace(...question: Parameters<EngineApi['trace']>) {
    return this.ask(engine => engine.trace(...question))
  }

  unitPieces(...question: Parameters<EngineApi['unitPieces']>) {
    return this.ask(engine => engine.unitPieces(...question))
  }

  mapSheet(...question: Parameters<EngineApi['mapSheet']>) {
    return this.ask(engine => engine.mapSheet(...question))
  }

  censusTile(...question: Parameters<EngineApi['censusTile']>) {
    return this.ask(engine => engine.censusTile(...question))
  }
  kilometreNet(...question: Parameters<EngineApi['kilometreNet']>) {
    return this.ask(engine => engine.kilometreNet(...question))
  }
  inUtm32(...question: Parameters<EngineApi['inUtm32']>) {
    return this.ask(engine => engine.inUtm32(...question))
  }
  unitTile(...question: Parameters<EngineApi['unitTile']>) {
    return this.ask(engine => engine.unitTile(...question))
  }

  locate(...question: Parameters<EngineApi['locate']>) {
    return this.ask(engine => engine.locate(...question))
  }

  locateAll(...question: Parameters<EngineApi['locateAll']>) {
    return this.ask(engine => engine.locateAll(...question))
  }

  suggestReceivers(...question: Parameters<EngineApi['suggestReceivers']>) {
    return this.ask(engine => engine.suggestReceivers(...question))
  }

  municipality(...question: Parameters<EngineApi['municipality']>) {
    return this.ask(engine => engine.municipality(...question))
  }

  placeMeaning(...question: Parameters<EngineApi['placeMeaning']>) {
    return this.ask(engine => engine.placeMeaning(...question))
  }

  divisionTable() {
    return this.ask(engine => engine.divisionTable())
  }

  townResidents() {
    return this.ask(engine => engine.townResidents())
  }

  unitHoldings(...question: Parameters<EngineApi['unitHoldings']>) {
    return this.ask(engine => engine.unitHoldings(...question))
  }

  islands() {
    return this.ask(engine => engine.islands())
  }

  island(...question: Parameters<EngineApi['island']>) {
    return this.ask(engine => engine.island(...question))
  }

  cooperations(...question: Parameters<EngineApi['cooperations']>) {
    return this.ask(engine => engine.cooperations(...question))
  }

  trim(...question: Parameters<EngineApi['trim']>) {
    return this.ask(engine => engine.trim(...question))
  }

  joined(...question: Parameters<EngineApi['joined']>) {
    return this.ask(engine => engine.joined(...question))
  }

  consequences(proposal: Proposal, onProgress?: (share: number) => void) {
    return this.work(engine => engine.consequences(proposal, onProgress))
  }

  landDifference(...question: Parameters<EngineApi['landDifference']>) {
    return this.work(engine => engine.landDifference(...question))
  }

  concordance(...question: Parameters<EngineApi['concordance']>) {
    return this.ask(engine => engine.concordance(...question))
  }

  changedLand() {
    return this.work(engine => engine.changedLand())
  }

  exchangeLand(onProgress?: (share: number) => void) {
    return this.work(engine => engine.exchangeLand(onProgress))
  }

  exportGeoJson(onProgress?: (share: number) => void) {
    return this.work(engine => engine.exportGeoJson(onProgress))
  }

  /**
   * Whoever waits for long work is free at once. The worker stops between two stretches, and is replaced where it comes to
   * none soon; what is asked meanwhile waits for that.
   */
  async cancel(): Promise<void> {
    const stopped = [...this.jobs]
    for (const job of stopped) job.stop()
    const under = stopped.flatMap(job => job.under ?? [])
    if (under.length === 0) return
    this.standing = this.stopped(this.held, under)
    this.standing.catch(() => {})
    await this.standing
  }

  /** Gives the worker back when it has stopped, or puts another in its place. */
  private async stopped(held: Held, under: readonly Promise<unknown>[]): Promise<Held> {
    held.engine.cancel().catch(() => {})
    const late = new Promise<'late'>(resolve => setTimeout(() => resolve('late'), STOP_MS))
    const ends = await Promise.race([Promise.allSettled(under), late])
    if (held !== this.held) return held
    if (ends === 'late') this.replace(null)
    // The word came too late: it stands where nobody asked for any more.
    else if (this.evaluated && ends.some(({ status }) => status === 'fulfilled')) {
      const { evaluated } = this
      await this.answerOf(held, engine => engine.resume(evaluated))
    }
    return held
  }

  restart(): void {
    this.deaths = 0
    this.replace('lost')
  }

  /** To be called every BEAT_MS. */
  beat(): void {
    const { held } = this
    if (this.state === 'gone' || this.state === 'lost') return
    held.silentBeats++
    if (held.silentBeats > 1) this.judgeSilence(held)
    else
      held.ping().then(
        () => {
          held.silentBeats = 0
          if (held === this.held && this.state === 'silent') this.become('ready')
        },
        () => {}
      )
  }

  private judgeSilence(held: Held): void {
    const isBusy = held.asked.size > 0
    const { silentBeats } = held
    if (silentBeats > (isBusy ? BUSY_BEATS : LOST_BEATS)) this.lose(held)
    else if (!isBusy && silentBeats > SILENT_BEATS[held.isWatched() ? 'watched' : 'unwatched']) this.become('silent')
  }

  private become(state: EngineState): void {
    if (state === this.state) return
    this.state = state
    this.tell(state)
  }

  private begin(): Held {
    const held: Held = { ...this.startLink(), asked: new Set(), silentBeats: 0 }
    held.died.then(() => this.lose(held))
    return held
  }

  private lose(held: Held): void {
    if (held !== this.held) return
    this.deaths++
    if (this.deaths > MOST_DEATHS) this.giveUp(held, new EngineLostError('the engine can not be started'))
    else this.replace('lost')
  }

  /** `state` is told; null for a worker that was ended on purpose: nothing on screen is old by that. */
  private replace(state: 'lost' | null): void {
    const former = this.held
    this.held = this.begin()
    this.end(former)
    if (state) this.become(state)
    const { held } = this
    this.standing = this.restore(held)
    this.standing.then(
      () => {
        if (held !== this.held) return
        this.deaths = 0
        this.become('ready')
      },
      error => {
        if (held === this.held && !isLost(error)) this.giveUp(held, error)
      }
    )
  }

  private giveUp(held: Held, error: Error): void {
    this.standing = Promise.reject(error)
    this.standing.catch(() => {})
    this.end(held)
    this.become('gone')
  }

  private end({ end, asked }: Held): void {
    end()
    for (const reject of [...asked]) reject(new EngineLostError('the engine was lost'))
  }

  private async restore(held: Held): Promise<Held> {
    const { base, residents, evaluated } = this
    if (base !== null) {
      await this.answerOf(held, engine => engine.open(base))
      if (residents) await this.answerOf(held, engine => engine.countResidents(copyOf(residents)))
      if (evaluated) await this.answerOf(held, engine => engine.resume(evaluated))
    }
    return held
  }

  /** Asks whichever worker stands; where it dies over the question, once more. */
  private async ask<T>(question: (engine: EngineApi) => Promise<T>): Promise<T> {
    try {
      return await this.answerOf(await this.whoStands(), question)
    } catch (error) {
      if (!isLost(error)) throw error
      return this.answerOf(await this.whoStands(), question)
    }
  }

  private work<T>(question: (engine: EngineApi) => Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      let stopped = false
      const job: LongJob = {
        under: null,
        stop: () => {
          stopped = true
          this.jobs.delete(job)
          reject(new CancelledError())
        }
      }
      this.jobs.add(job)
      const asked = async () => {
        const held = await this.whoStands()
        if (stopped) throw new CancelledError()
        const answer = this.answerOf(held, question)
        job.under = answer
        return answer
      }
      asked()
        .then(resolve, reject)
        .finally(() => this.jobs.delete(job))
    })
  }

  private async whoStands(): Promise<Held> {
    for (;;) {
      const { standing } = this
      try {
        const held = await standing
        if (standing === this.standing) return held
      } catch (error) {
        if (standing === this.standing) throw error
      }
    }
  }

  private answerOf<T>(held: Held, question: (engine: EngineApi) => Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      held.asked.add(reject)
      question(held.engine)
        .then(resolve, reject)
        .finally(() => held.asked.delete(reject))
    })
  }
}

/** Bytes are handed over to the worker: it gets its own. */
const copyOf = (file: ResidentFile): ResidentFile => ({ ...file, bytes: file.bytes.slice() })

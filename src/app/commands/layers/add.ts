/** Adds a file's layers to the list: read beside the page, with progress, a way to stop and a refusal with its cause. */
import type { Message } from '../../../i18n/message.ts'
import type { FoundLayer, LayersRead } from '../../../reference/layer.ts'
import { referenceReader } from '../../../reference/worker/client.ts'
import { nameOfAll } from '../../../vector/worker/source.ts'
import { causeOf } from '../../kit/format/cause.ts'
import { say } from '../../state/announcer.ts'
import { type LayerReading, type ReadingState, type ReferenceLayer, useLayers } from '../../state/layers.ts'
import { newId } from '../case/new-id.ts'
import { statedSystems } from './keep.ts'
import { endReader, holdReader } from './readers.ts'
import { followLayers } from './show.ts'

/** Away from the colours of the map and of a case. */
const COLOURS = ['#7a2e9e', '#00695c', '#a13d00', '#1f4e9c', '#8c1d55', '#4d5b00'] as const

export interface Adding {
  /** An id of its own; left out for a new one. */
  readonly id?: string
  /** What its layers are called; left out for the file's name. */
  readonly name?: string
  readonly system?: string | null
  readonly host?: string | null
  readonly attribution?: string
  readonly kept?: boolean
  /** What the layers are like that are shown; layers it gives null for are left out. */
  readonly like?: (found: FoundLayer) => Partial<ReferenceLayer> | null
}

/** The reading under way, by the id of its file. */
let current: string | null = null
/** Ends when all that were added before are read: one at a time, for each is held in memory. */
let queue: Promise<unknown> = Promise.resolve()
/** Files of those that are told of, for reading again in another system. */
const given = new Map<string, { readonly files: readonly File[]; readonly adding: Adding }>()

function tell(id: string, state: ReadingState): void {
  const { readings } = useLayers.getState()
  useLayers.setState({ readings: readings.map(one => (one.id === id ? { id, file: one.file, ...state } : one)) })
}

const stateOf = (id: string) => useLayers.getState().readings.find(one => one.id === id)?.kind

/** Resolves when it is read, refused or stopped, which the list then tells. True where its layers were added. */
export function addLayers(files: readonly File[], adding: Adding = {}): Promise<boolean> {
  followLayers()
  const id = adding.id ?? newId()
  const file = nameOfAll(files).replace(/^.*[\\/]/, '')
  given.set(id, { files, adding: { ...adding, id } })
  const isBusy = ({ kind }: LayerReading) => kind === 'waiting' || kind === 'reading'
  const { readings } = useLayers.getState()
  // What came of earlier ones has been read when a new one is begun.
  const told = readings.some(isBusy) ? readings.filter(one => one.id !== id) : []
  useLayers.setState({ readings: [...told, { id, file, kind: 'waiting' }] })
  const added = queue.then(() => (stateOf(id) === 'waiting' ? read(id, file, files, adding) : false))
  queue = added.catch(() => undefined)
  return added
}

async function read(id: string, file: string, files: readonly File[], adding: Adding): Promise<boolean> {
  current = id
  tell(id, { kind: 'reading', share: 0 })
  const reader = referenceReader(files)
  holdReader(id, reader)
  const stopped = new Promise<null>(resolve => {
    stop = () => resolve(null)
  })
  try {
    const reading = reader.read(adding.system ?? null, share => tell(id, { kind: 'reading', share }))
    const answer = await Promise.race([reading, stopped])
    if (answer?.kind === 'read' && answer.layers.length > 0) {
      put(id, file, answer, adding)
      return true
    }
    endReader(id)
    if (!answer) tell(id, { kind: 'stopped' })
    else if (answer.kind === 'refused') tell(id, answer)
    else tell(id, { kind: 'refused', message: { id: 'vector.empty' }, place: {} })
  } catch (error) {
    endReader(id)
    tell(id, { kind: 'failed', cause: causeOf(error) })
  } finally {
    current = null
  }
  return false
}

let stop: () => void = () => undefined

/** A file is on its way here before it is read. */
export function tellFetching(id: string, file: string): void {
  const others = useLayers.getState().readings.filter(one => one.id !== id)
  useLayers.setState({ readings: [...others, { id, file, kind: 'waiting' }] })
}

/** What came instead of the file. */
export function tellRefused(id: string, message: Message): void {
  tell(id, { kind: 'refused', message, place: {} })
}

/** A file that was refused for want of a coordinate system, in the one the user has chosen. */
export function addAgain(id: string, system: string): void {
  const again = given.get(id)
  if (again) void addLayers(again.files, { ...again.adding, system })
}

/** The one under way ends; one that waits is not begun. */
export function stopReading(id: string): void {
  if (current === id) stop()
  else tell(id, { kind: 'stopped' })
}

function nameOf(given: string | null, file: string, layer: string | null): string {
  if (given === null) return layer ?? file.replace(/\.[^.]+$/, '')
  return layer === null ? given : `${given}: ${layer}`
}

function put(id: string, file: string, answer: LayersRead, adding: Adding): void {
  const { layers, files } = useLayers.getState()
  if (adding.system) statedSystems.set(id, adding.system)
  const several = answer.layers.length > 1
  const added = answer.layers.flatMap((found, i): ReferenceLayer[] => {
    const like = adding.like ? adding.like(found) : {}
    if (like === null) return []
    return [
      {
        id: `${id}-${i}`,
        file: id,
        name: nameOf(adding.name ?? null, file, several ? found.name : null),
        found,
        visible: true,
        opacity: 100,
        colour: COLOURS[(layers.length + i) % COLOURS.length] ?? COLOURS[0],
        label: null,
        snap: found.kind === 'shapes',
        ...like
      }
    ]
  })
  const { system, attribution, notes, skipped } = answer
  const { host = null, kept = false } = adding
  const known = { id, name: file, system, attribution: adding.attribution || attribution, host, notes, skipped, kept }
  useLayers.setState({
    layers: [...added, ...layers],
    files: new Map(files).set(id, known)
  })
  tell(id, { kind: 'read', n: added.length })
  given.delete(id)
  say({ id: 'layers.added', values: { n: added.length, file } }, 'map')
}

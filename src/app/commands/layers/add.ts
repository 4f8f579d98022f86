/** Adds a file's layers to the list: read beside the page, with progress, a way to stop and a refusal with its cause. */
import type { FoundLayer, LayersRead } from '../../../reference/layer.ts'
import { referenceReader } from '../../../reference/worker/client.ts'
import { nameOfAll } from '../../../vector/worker/source.ts'
import { causeOf } from '../../kit/format/cause.ts'
import { say } from '../../state/announcer.ts'
import { type LayerReading, type ReferenceLayer, useLayers } from '../../state/layers.ts'
import { newId } from '../case/new-id.ts'
import { statedSystems } from './keep.ts'
import { endReader, holdReader } from './readers.ts'
import { followLayers } from './show.ts'

/** Away from the colours of the map and of a case. */
const COLOURS = ['#7a2e9e', '#00695c', '#a13d00', '#1f4e9c', '#8c1d55', '#4d5b00'] as const

export interface Adding {
  /** An id of its own; left out for a new one. */
  readonly id?: string
  readonly system?: string | null
  readonly host?: string | null
  readonly attribution?: string
  readonly kept?: boolean
  /** What the layers are like that are shown; layers it gives null for are left out. */
  readonly like?: (found: FoundLayer) => Partial<ReferenceLayer> | null
}

/** The reading under way, and the files of the one that was refused last, for reading again. */
let current: { readonly id: string } | null = null
let last: { readonly files: readonly File[]; readonly adding: Adding } | null = null

const tell = (reading: LayerReading): void => useLayers.setState({ reading })

/** Resolves when it is read, refused or stopped, which the list then tells. True where its layers were added. */
export async function addLayers(files: readonly File[], adding: Adding = {}): Promise<boolean> {
  followLayers()
  stopReading()
  last = { files, adding }
  const id = adding.id ?? newId()
  const own = { id }
  current = own
  const file = nameOfAll(files).replace(/^.*[\\/]/, '')
  tell({ kind: 'reading', file, share: 0 })
  const reader = referenceReader(files)
  holdReader(id, reader)
  try {
    const answer = await reader.read(
      adding.system ?? null,
      share => current === own && tell({ kind: 'reading', file, share })
    )
    if (current !== own) return false
    if (answer.kind === 'read' && answer.layers.length > 0) {
      put(id, file, answer, adding)
      return true
    }
    endReader(id)
    if (answer.kind === 'refused') tell({ ...answer, file })
    else tell({ kind: 'refused', file, message: { id: 'vector.empty' }, place: {} })
  } catch (error) {
    endReader(id)
    if (current === own) tell({ kind: 'failed', file, cause: causeOf(error) })
  } finally {
    if (current === own) current = null
  }
  return false
}

/** The file that was refused for want of a coordinate system, in the one the user has chosen. */
export function addAgain(system: string): void {
  if (last) void addLayers(last.files, { ...last.adding, system })
}

export function stopReading(): void {
  if (!current) return
  endReader(current.id)
  current = null
  const { reading } = useLayers.getState()
  if (reading?.kind === 'reading') tell({ kind: 'stopped', file: reading.file })
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
        name: several ? found.name : file.replace(/\.[^.]+$/, ''),
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
    files: new Map(files).set(id, known),
    reading: { kind: 'read', file, n: added.length }
  })
  say({ id: 'layers.added', values: { n: added.length, file } }, 'map')
}

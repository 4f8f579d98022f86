/** Layers that the browser keeps, where the user has chosen so: their files, and how they are shown. */
import { dropLayers, type KeptLayers, keptLayers } from '../../../reference/kept.ts'
import { causeOf } from '../../kit/format/cause.ts'
import { rememberLayers } from '../../state/kept-layers.ts'
import { type LayerFile, type ReferenceLayer, useLayers } from '../../state/layers.ts'
import { readerOf } from './readers.ts'

/** How a layer is shown, as it is kept. */
export type Settings = Pick<ReferenceLayer, 'name' | 'visible' | 'opacity' | 'colour' | 'label' | 'snap'> & {
  /** As its file calls it. */
  readonly of: string
  /** 0 is the topmost of all. */
  readonly place: number
}

export interface KeptSettings {
  /** What the user said where the file tells no system; null where nothing was said. */
  readonly system: string | null
  readonly layers: readonly Settings[]
}

/** By file: the system that the user has stated. */
export const statedSystems = new Map<string, string>()

/** Several changes of a moment are written once. */
const REST_MS = 400
let timer: ReturnType<typeof setTimeout> | undefined

/** Puts a file into the browser's storage, or takes it away again. What fails is told in the list. */
export async function keepFile(id: string, on: boolean): Promise<void> {
  try {
    useLayers.setState({ keepFault: null })
    if (on) await write(id)
    else await dropLayers(id)
    setKept(id, on)
    if (on) rememberLayers()
  } catch (error) {
    useLayers.setState({ keepFault: causeOf(error) })
  }
}

export async function dropFile({ id, kept }: LayerFile): Promise<void> {
  if (kept) await dropLayers(id).catch((error: unknown) => useLayers.setState({ keepFault: causeOf(error) }))
}

/** How they are shown has changed. */
export function keepSettingsSoon(): void {
  clearTimeout(timer)
  timer = setTimeout(() => {
    for (const { id, kept } of useLayers.getState().files.values())
      if (kept) write(id).catch((error: unknown) => useLayers.setState({ keepFault: causeOf(error) }))
  }, REST_MS)
}

async function write(id: string): Promise<void> {
  const { layers } = useLayers.getState()
  const own = layers.flatMap((layer, place): Settings[] => {
    const { file, found, name, visible, opacity, colour, label, snap } = layer
    return file === id ? [{ of: found.name, place, name, visible, opacity, colour, label, snap }] : []
  })
  const settings: KeptSettings = { system: statedSystems.get(id) ?? null, layers: own }
  await readerOf(id)?.keep(id, JSON.stringify(settings))
}

function setKept(id: string, kept: boolean): void {
  const files = new Map(useLayers.getState().files)
  const file = files.get(id)
  if (file) useLayers.setState({ files: files.set(id, { ...file, kept }) })
}

export interface Kept extends Omit<KeptLayers, 'settings'> {
  readonly settings: KeptSettings
}

/** Those whose settings can be read. */
export async function keptFiles(): Promise<readonly Kept[]> {
  const found = await keptLayers()
  return found.flatMap(({ settings, ...kept }) => {
    try {
      return [{ ...kept, settings: JSON.parse(settings) as KeptSettings }]
    } catch {
      return []
    }
  })
}

/** Reads a file of parcels, in any of the formats of vector data. */
import { readVectorFile } from '../../vector/read.ts'
import type { FileSource, Reading } from '../../vector/reading.ts'
import { byReason } from '../../vector/skips.ts'
import { type Skipped, VectorError, type VectorFile, type VectorFormat } from '../../vector/types.ts'
import { recognised } from './fields.ts'
import type { ReadLayer } from './types.ts'

/** A municipality has some twenty thousand parcels, and a page that shows more of them becomes slow. */
const MOST = { features: 100_000, points: 8_000_000 }

const NAMED_PARCEL = /jordstykke/i
/** Elements of the cadastre that are parcels. */
const PARCEL = /jordstykke|matrikel$|parcel/i
/** Its borders, corner points and roads: they are there, and no parcels. */
const NO_PARCEL = /skel|punkt|centroid|optaget|fredskov|strandbeskyt|klitfred|majoratsskov|ejerlav|registrering|sag$/i

/** Elements of GML say what they are; a table or a file may be called anything. */
const isWanted = (layer: string, format: VectorFormat): boolean =>
  format !== 'gml' || PARCEL.test(layer) || !NO_PARCEL.test(layer)

/** Throws VectorError, or Stopped. */
export async function readParcelFile(
  files: FileSource | readonly FileSource[],
  reading: Pick<Reading, 'system' | 'onProgress' | 'stopped' | 'sql'>
): Promise<ReadLayer> {
  try {
    return onlyParcels(await readVectorFile(files, { ...reading, areasOnly: true, isWanted, most: MOST }))
  } catch (error) {
    // A table of parcels has a way of its own.
    if (error instanceof VectorError && error.told.id === 'vector.kind.table')
      throw new VectorError({ id: 'parcel-layer.kind.table' }, error.place)
    throw error
  }
}

/**
 * Where some layers are called parcels, or some alone have parcel numbers, what is in the others is something else that lies on
 * a parcel and may have its number. Throws VectorError where none of what is left can be used.
 */
function onlyParcels(file: VectorFile): ReadLayer {
  const kept = keptLayers(file)
  const others = new Map(file.others)
  const count = (layer: string, n: number) => others.set(layer, (others.get(layer) ?? 0) + n)
  const isKept = (layer: string) => kept.has(layer)
  // What has no area where nothing says that it should be a parcel is no fault.
  const isFault = ({ layer, reason }: Skipped) =>
    isKept(layer) && !(file.format === 'gml' && reason === 'no-area' && !PARCEL.test(layer))
  for (const { layer } of file.features) if (!isKept(layer)) count(layer, 1)
  for (const one of file.skipped) if (!isFault(one)) count(one.layer, one.count)
  const features = file.features.filter(({ layer }) => isKept(layer))
  const skipped = file.skipped.filter(isFault)
  const [most] = byReason(skipped)
  if (features.length === 0 && most)
    throw new VectorError({ id: `vector.all.${most.reason}`, values: { n: most.count } }, most.places[0])
  return { ...file, features, skipped, others }
}

function keptLayers({ layers, features }: VectorFile): ReadonlySet<string> {
  const all = layers.map(({ name }) => name)
  const called = all.filter(name => NAMED_PARCEL.test(name))
  if (called.length > 0) return new Set(called)
  const numbered = new Set<string>()
  for (const { layer, attributes } of features)
    if (!numbered.has(layer) && recognised([...attributes.keys()]).matrikelnr !== undefined) numbered.add(layer)
  return numbered.size > 0 ? numbered : new Set(all)
}

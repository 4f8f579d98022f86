/** Reads a user's file of areas, in any format of vector data, and finds what there is to choose in it. */
import { readVectorFile } from '../../../vector/read.ts'
import type { FileSource, Reading } from '../../../vector/reading.ts'
import { byReason } from '../../../vector/skips.ts'
import { skippedMessage } from '../../../vector/told.ts'
import { VectorError, type VectorFile } from '../../../vector/types.ts'
import { codeField, nameField, ownFields } from './fields.ts'
import type { LayerFound, OwnAnswer } from './wire.ts'

/** What the map and the list show without becoming slow. */
const MOST = { features: 50_000, points: 3_000_000 }

/** What was read is given back beside the answer, to build the layer of. Rejects with Stopped. */
export async function readOwn(
  files: readonly FileSource[],
  reading: Pick<Reading, 'system' | 'onProgress' | 'stopped' | 'sql'>
): Promise<{ readonly answer: OwnAnswer; readonly file: VectorFile | null }> {
  try {
    const file = await readVectorFile(files, { ...reading, areasOnly: true, most: MOST })
    const layers = file.layers.flatMap(({ name }) => layerFound(name, file) ?? []).sort((a, b) => b.count - a.count)
    return {
      answer: { kind: 'read', layers, notes: file.notes, skipped: byReason(file.skipped).map(skippedMessage) },
      file
    }
  } catch (error) {
    if (!(error instanceof VectorError)) throw error
    return { answer: { kind: 'refused', message: error.told, place: error.place }, file: null }
  }
}

function layerFound(name: string, { features, format }: VectorFile): LayerFound | null {
  const own = features.filter(({ layer }) => layer === name)
  if (own.length === 0) return null
  const fields = ownFields(own)
  // Other formats number their rows, or have ids that no one has given them.
  const hasIds = format === 'geojson' || format === 'topojson'
  const choice = { layer: name, name: nameField(fields), code: codeField(fields, own, hasIds) }
  return { name, count: own.length, fields, choice }
}

/**
 * `--parcels FILE`: a proposal's parcels are found in a layer before it is judged. What the layer knows is filled in, and which
 * file it was, what was not found and what differs stands among the warnings.
 */
import { foundMessage, skippedMessage } from '../cadastre/found-message.ts'
import { buildLayer } from '../cadastre/layer/build.ts'
import { fieldsOf, recognised } from '../cadastre/layer/fields.ts'
import { readParcelFile } from '../cadastre/layer/read.ts'
import type { ParcelLayer } from '../cadastre/layer/types.ts'
import { locateParcels } from '../cadastre/locate.ts'
import '../i18n/cadastre.ts'
import { formatNumber } from '../i18n/format.ts'
import { text } from '../i18n/index.ts'
import type { Message } from '../i18n/message.ts'
import { jsonPath } from '../proposal/file/json.ts'
import type { Proposal } from '../proposal/types.ts'
import { crsStated } from '../vector/crs.ts'
import { placeMessage } from '../vector/told.ts'
import { VectorError } from '../vector/types.ts'
import { Refusal } from './refusal.ts'
import type { CheckOutput } from './result.ts'
import { sqlite, vectorFiles } from './vector-files.ts'

export interface ParcelsFile {
  /** As named by the user, for messages. */
  readonly file: string
  readonly path: string
  /** "25832": the system its coordinates are in, where the user says so. */
  readonly system: string | null
}

export interface OpenedParcels {
  readonly layer: ParcelLayer
  /** What is said of the file, whatever the proposal. */
  readonly warnings: CheckOutput['warnings']
}

type Warning = CheckOutput['warnings'][number]

/** Rejects with a Refusal where the file can't be read. */
export async function openParcels({ file, path, system }: ParcelsFile): Promise<OpenedParcels> {
  const files = await vectorFiles(file, path)
  try {
    const raw = await readParcelFile(files, { system: crsStated(system && `EPSG:${system}`), sql: sqlite })
    const layer = buildLayer(file, raw, recognised(fieldsOf(raw.features).map(({ name }) => name)))
    return { layer, warnings: told(file, layer) }
  } catch (error) {
    if (!(error instanceof VectorError)) throw error
    const place = placeMessage(error.place)
    throw new Refusal(file, place && text(place), error.told)
  }
}

function told(file: string, layer: ParcelLayer): Warning[] {
  const { parcels, system, sumM2, skipped, notes, source } = layer
  const { sha256 } = source
  const used: Message = {
    id: 'check.parcels.used',
    values: { sha256, n: parcels.length, area: `${formatNumber(sumM2)} m²`, system }
  }
  return [used, ...notes, ...skipped.map(skippedMessage)].map(message => ({ path: file, message: text(message) }))
}

/** The proposal with what the layer knows of its parcels, and what is to be said of them. */
export function withParcels(
  proposal: Proposal,
  { layer, warnings }: OpenedParcels
): { readonly proposal: Proposal; readonly warnings: CheckOutput['warnings'] } {
  const { changes, located } = locateParcels(proposal.changes, layer)
  const found = located.flatMap(one => {
    const message = foundMessage(one)
    if (!message) return []
    const change = proposal.changes.findIndex(({ id }) => id === one.changeId)
    return [{ path: jsonPath(['changes', change, 'parcels', one.index]), message: text(message) }]
  })
  return { proposal: { ...proposal, changes }, warnings: [...warnings, ...found] }
}

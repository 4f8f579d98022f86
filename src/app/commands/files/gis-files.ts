/** The case on screen as files of geographic data and as a map. Fetched with the dialog that asks for it. */
import type { NamedBytes } from '../../../bundle/zip/write.ts'
import { aboutOf, caseLayers, type ExchangeCase } from '../../../exchange/case-layers.ts'
import { figures } from '../../../exchange/figures.ts'
import { FORMATS, type Format } from '../../../exchange/formats.ts'
import { mapFile } from '../../../exchange/map-file.ts'
import { type Writer, writer } from '../../../exchange/worker/client.ts'
import { presentProposal, useCase } from '../../state/case.ts'
import { getServices } from '../../state/services.ts'
import type { FileProblem } from '../../state/ui.ts'
import { downloadText, fileNameFor } from './download.ts'
import { mapPng } from './map-png.ts'
import { unapplied } from './unapplied.ts'

/** In the order they are offered in. */
export const GIS_FORMATS = [...FORMATS, 'svg', 'png'] as const
export type GisFormat = (typeof GIS_FORMATS)[number]

export type GisAnswer =
  | { readonly kind: 'saved'; readonly name: string }
  | { readonly kind: 'refused'; readonly problems: readonly FileProblem[] }
  /** There is no map on screen to make a picture of. */
  | { readonly kind: 'no-map' }

export interface GisWork {
  readonly answer: Promise<GisAnswer>
  /** `answer` may never come after this. */
  readonly stop: () => void
}

/** Shares of the work, as they are told. */
const [JUDGED, LAND] = [0.2, 0.5]

/** Makes and downloads them: one file as it is, several as a zip. Rejects as the engine does, or where a file can't be made. */
export function saveGisFiles(formats: readonly GisFormat[], onProgress: (share: number) => void): GisWork {
  let stopped = false
  let under: Writer | null = null
  const run = async (): Promise<GisAnswer> => {
    const { opened } = useCase.getState()
    const proposal = presentProposal(useCase.getState())
    if (!opened || !proposal) throw new Error('no case is open')
    const { engine } = getServices()
    const state = await engine.evaluate(proposal, share => onProgress(JUDGED * share))
    const problems = unapplied(state)
    if (problems.length > 0) return { kind: 'refused', problems }
    // The engine stands where it evaluated last.
    const land = await engine.exchangeLand(share => onProgress(JUDGED + (LAND - JUDGED) * share))
    const { manifest, register } = opened
    const given: ExchangeCase = { proposal, state, manifest, register, land }
    const more = await picturesOf(given, formats)
    if (more === 'no-map') return { kind: 'no-map' }
    const layers = caseLayers(given)
    const [municipalities] = layers
    if (stopped || !municipalities) throw new Error('stopped')
    under = writer()
    const toWrite = { layers, tables: figures(given, municipalities), about: aboutOf(proposal) }
    const wanted = FORMATS.filter((format): format is Format => formats.includes(format))
    const file = await under.write(toWrite, wanted, more, 'gis.zip', share => onProgress(LAND + (1 - LAND) * share))
    under.end()
    const name = fileNameFor(proposal.title, file.name)
    downloadText(file.bytes as Uint8Array<ArrayBuffer>, name, TYPES[file.name.split('.').at(-1) ?? ''] ?? BINARY)
    return { kind: 'saved', name }
  }
  return {
    answer: run(),
    stop: () => {
      if (stopped) return
      stopped = true
      under?.end()
      void getServices().engine.cancel()
    }
  }
}

const BINARY = 'application/octet-stream'
const TYPES: Readonly<Record<string, string>> = {
  zip: 'application/zip',
  gpkg: 'application/geopackage+sqlite3',
  svg: 'image/svg+xml',
  png: 'image/png'
}

async function picturesOf(
  given: ExchangeCase,
  formats: readonly GisFormat[]
): Promise<readonly NamedBytes[] | 'no-map'> {
  const files: NamedBytes[] = []
  if (formats.includes('svg')) {
    const map = await mapFile(getServices().engine, given)
    if (map !== null) files.push({ name: 'kort.svg', bytes: new TextEncoder().encode(map) })
  }
  if (formats.includes('png')) {
    const bytes = await mapPng(given)
    if (!bytes) return 'no-map'
    files.push({ name: 'kort.png', bytes })
  }
  return files
}

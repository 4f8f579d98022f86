/** All files of a case bundle, from a proposal on the dataset the engine has open. The same case gives the same bytes. */
import type { Manifest, Register } from '../../dataset/types.ts'
import type { CaseFile } from '../../dossier/case-file.ts'
import { mapsOf } from '../../dossier/map/maps.ts'
import { councilsIn, filesOf } from '../../dossier/papers.ts'
import type { CaseState, EngineApi, ResidentsInUse } from '../../engine/api.ts'
import { withoutComments } from '../../proposal/comments/without.ts'
import { writeProposal } from '../../proposal/file/write.ts'
import { sourcesOf } from '../../proposal/sources.ts'
import type { LayerSource, Proposal } from '../../proposal/types.ts'
import { concordanceCsv } from '../concordance-csv.ts'
import { consequenceRows } from '../consequences/rows.ts'
import { consequencesCsv } from '../consequences/table.ts'
import { consequenceWords } from '../consequences/words.ts'
import { namesOf } from '../proposal-names.ts'
import { sortedJson } from '../trace/sorted-json.ts'
import { traceJson } from '../trace/trace.ts'
import { byName, type NamedBytes } from '../zip/write.ts'
import { logOfFile } from './change-log.ts'
import { type About, manifestOf } from './manifest.ts'

export const PROPOSAL = 'proposal.json'
export const CHANGE_LOG = 'change-log.csv'

export interface Case {
  readonly proposal: Proposal
  readonly engine: EngineApi
  readonly manifest: Manifest
  readonly register: Register
  /** null where residents are estimated. */
  readonly residents: ResidentsInUse | null
  /** The change log as the browser remembers it; null: what the proposal says by itself. */
  readonly log: ((state: CaseState) => string) | null
}

/** Shares of the work, as they are told. */
const [JUDGED, TABLES, EXPORTED, PAPERS] = [0.2, 0.4, 0.7, 0.95]

/** By name, the manifest among them. Rejects as the engine's export does. */
export async function bundleFiles(given: Case, onProgress: (share: number) => void = () => {}): Promise<NamedBytes[]> {
  const { engine, manifest, register, residents } = given
  // It goes to others, and remarks are no part of what is decided.
  const proposal = withoutComments(given.proposal)
  const state = await engine.evaluate(proposal, share => onProgress(JUDGED * share))
  const touched = await engine.consequences(proposal, share => onProgress(JUDGED + (TABLES - JUDGED) * share))
  const concordance = await engine.concordance(proposal)
  onProgress(TABLES)
  // The engine exports what it evaluated last.
  const division = await engine.exportGeoJson(share => onProgress(TABLES + (EXPORTED - TABLES) * share))
  const moved = await engine.movedLand()
  onProgress(EXPORTED)
  const file: CaseFile = { proposal, state, manifest, register, residents, made: proposal.modified.slice(0, 10) }
  const rows = consequenceRows({ proposal, state, touched, concordance })
  const maps = await mapsOf(engine, proposal, state, councilsIn(file))
  const papers = await filesOf([{ file, maps, alsoTouched: rows.map(consequenceWords) }])
  onProgress(PAPERS)
  const dataset = { id: manifest.id, sha256: manifest.sha256 }
  const log = given.log?.(state) ?? logOfFile(proposal, state, namesOf(register, proposal))
  const files = [
    written(PROPOSAL, writeProposal(proposal)),
    written('trace.json', traceJson({ proposal, state, dataset, residents })),
    written('consequences.csv', consequencesCsv(rows)),
    written('concordance.csv', concordanceCsv(concordance)),
    written(CHANGE_LOG, log),
    written('gis/division.geojson', division),
    written('gis/moved-land.geojson', sortedJson(moved)),
    ...papers.map(({ name, bytes }) => ({ name: `papers/${name}`, bytes }))
  ].sort(byName)
  const about: About = {
    title: proposal.title,
    effectiveDate: proposal.effectiveDate,
    dataset,
    layers: [
      ...manifest.files.map(({ path, sha256 }) => ({ name: path, sha256 })),
      ...sourcesOf(proposal).map(layerOf)
    ],
    residents: residents && { name: residents.name, sha256: residents.sha256 },
    given: given.log ? [CHANGE_LOG, PROPOSAL] : [PROPOSAL]
  }
  const all = [...files, await manifestOf(about, files)].sort(byName)
  onProgress(1)
  return all
}

/** What the schema names of it; a file may say more. */
const layerOf = ({ name, sha256, bytes, format, system, of, count, date }: LayerSource): About['layers'][number] => ({
  name,
  sha256,
  bytes,
  format,
  system,
  of,
  count,
  ...(date === undefined ? {} : { date })
})

const written = (name: string, text: string): NamedBytes => ({ name, bytes: new TextEncoder().encode(text) })

/** A case with a hole, islands, land that meets itself at a point, and letters of every kind; and it as files. For tests. */
import { fileURLToPath } from 'node:url'
import initSqlJs from 'sql.js'
import type { NamedBytes } from '../../bundle/zip/write.ts'
import { folderReader } from '../../dataset/folder-reader.ts'
import type { EngineApi, ExchangeLand } from '../../engine/api.ts'
import { createEngine } from '../../engine/engine.ts'
import { aProposal } from '../../proposal/testing/examples.ts'
import type { Change, Proposal } from '../../proposal/types.ts'
import { aboutOf, caseLayers, type ExchangeCase } from '../case-layers.ts'
import { figures } from '../figures.ts'
import type { Format } from '../formats.ts'
import type { Layer } from '../layer.ts'
import { filesOf } from '../write.ts'

const DATA = fileURLToPath(new URL('../../../public/data', import.meta.url))

export const TITLE = 'Æblegård & <Øst>: "Å", én; to'

/** Lon and lat of corners, a hole that touches the outline, and a second ring that meets the first at a point. */
const CHANGES: readonly Change[] = [
  {
    id: 'hul',
    type: 'transfer-area',
    to: '0265',
    area: {
      type: 'MultiPolygon',
      coordinates: [
        [
          [
            [12.19, 55.66],
            [12.2, 55.66],
            [12.2, 55.67],
            [12.19, 55.67],
            [12.19, 55.66]
          ],
          [
            [12.19, 55.66],
            [12.192, 55.664],
            [12.194, 55.662],
            [12.19, 55.66]
          ],
          [
            [12.196, 55.664],
            [12.198, 55.664],
            [12.198, 55.668],
            [12.196, 55.664]
          ]
        ],
        [
          [
            [12.2, 55.67],
            [12.204, 55.67],
            [12.204, 55.673],
            [12.2, 55.67]
          ]
        ]
      ]
    }
  },
  // Its border is one line alone.
  {
    id: 'én',
    type: 'transfer-area',
    to: '0259',
    area: {
      type: 'Polygon',
      coordinates: [
        [
          [11.8, 55.45],
          [11.81, 55.45],
          [11.81, 55.455],
          [11.8, 55.455],
          [11.8, 55.45]
        ]
      ]
    }
  },
  { id: 'øer', type: 'merge-municipalities', codes: ['0482', '0492'], into: { code: '0998', name: 'Ærø og Øhavet Å' } }
]

export interface Made {
  readonly engine: EngineApi
  readonly given: ExchangeCase
  readonly layers: readonly Layer[]
}

/** The case on the built-in dataset; of municipalities and regions only what changes, unless `whole`. */
export async function madeCase(whole = false, changes = CHANGES): Promise<Made> {
  const engine = createEngine(folderReader)
  const { manifest, register } = await engine.open(DATA)
  const { id, sha256 } = manifest
  const proposal: Proposal = aProposal({ title: TITLE, dataset: { id, sha256 }, changes: [...changes] })
  const state = await engine.evaluate(proposal)
  const land = await engine.exchangeLand()
  const given = { proposal, state, manifest, register, land: whole ? land : changedOnly(land) }
  return { engine, given, layers: caseLayers(given) }
}

const changedOnly = (land: ExchangeLand): ExchangeLand => ({
  ...land,
  municipalities: land.municipalities.filter(({ state }) => state !== 'unchanged'),
  regions: []
})

export function written({ given, layers }: Made, formats: readonly Format[]): Promise<NamedBytes[]> {
  const [municipalities] = layers as readonly [Layer]
  const tables = figures(given, municipalities)
  return filesOf({ layers, tables, about: aboutOf(given.proposal) }, formats, () => initSqlJs())
}

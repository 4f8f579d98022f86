/** The tiny country as a dataset in one file, and a proposal on it: what needs a process of its own costs little there. */
import { makeDataset } from '../../src/boundaries/make.ts'
import { packSet } from '../../src/boundaries/skelset.ts'
import type { Manifest } from '../../src/dataset/types.ts'
import { toLonLat9 } from '../../src/geometry/grid.ts'
import { writeProposal } from '../../src/proposal/file/write.ts'
import { aChange, aProposal } from '../../src/proposal/testing/examples.ts'
import { featuresOf, tinyBase, tinyLand } from './tiny-base.ts'

export interface TinyDataset {
  /** A `.skelset`. */
  readonly packed: Uint8Array
  /** Moves a square of so many metres over a border. */
  readonly proposal: (side: number) => string
}

export async function tinyDataset(): Promise<TinyDataset> {
  const base = tinyBase()
  const about = { fields: {}, regions: new Map(), accuracyM: null, title: null, publisher: null, date: null }
  const own = { fileName: 'base.geojson', sha256: '', features: featuresOf(tinyLand(base)), ...about }
  const { files } = await makeDataset(own, base)
  const { id, sha256 } = JSON.parse(new TextDecoder().decode(files.get('manifest.json'))) as Manifest
  const ring = (side: number) =>
    [
      [0, 0],
      [side, 0],
      [side, side],
      [0, side],
      [0, 0]
    ].map(([x = 0, y = 0]) => toLonLat9([4_455_000_000 + x * 1000, 3_627_000_000 + y * 1000]))
  return {
    packed: packSet(files),
    proposal: side => {
      const change = aChange({ to: '0902', area: { type: 'Polygon', coordinates: [ring(side)] } })
      return writeProposal(aProposal({ dataset: { id, sha256 }, changes: [change] }))
    }
  }
}

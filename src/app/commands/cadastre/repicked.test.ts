/** Parcels of a change picked again, against an engine that says whose land it is. */
import { beforeEach, expect, test } from 'vitest'
import type { LayerParcel } from '../../../cadastre/layer/types.ts'
import type { LonLat } from '../../../engine/api.ts'
import type { SupervisedEngine } from '../../../engine/worker/supervised.ts'
import { aProposal, aSource } from '../../../proposal/testing/examples.ts'
import type { Parcel, TransferParcels } from '../../../proposal/types.ts'
import { provideServices } from '../../state/services.ts'
import { useUnits } from '../../state/units.ts'
import { changesOfRepicked, replaced } from './repicked.ts'

/** A square of a hundredth of a degree; the engine knows the municipality by its west side. */
const parcel = (matrikelnr: string, west: number): LayerParcel => ({
  id: `7 ${matrikelnr}`,
  matrikelnr,
  ejerlav: 'Ny By, Sogn',
  ejerlavskode: 7,
  areaM2: 100,
  municipality: null,
  polygons: [
    [
      [
        [west, 55],
        [west + 0.01, 55],
        [west + 0.01, 55.01],
        [west, 55.01],
        [west, 55]
      ]
    ]
  ],
  place: {}
})
const [a, b, c, elsewhere, theirs] = [
  parcel('1a', 12),
  parcel('1b', 12.02),
  parcel('2', 12.04),
  parcel('3', 13),
  parcel('4', 14)
]
const all = [a, b, c, elsewhere, theirs]
const source = aSource({ of: 'parcels' })
const older = aSource({ of: 'parcels', sha256: 'a'.repeat(64) })

const known = (matrikelnr: string, more: Partial<Parcel> = {}): Parcel => ({
  matrikelnr,
  ejerlav: 'Ny By, Sogn',
  ejerlavskode: 7,
  areaM2: 99,
  whole: true,
  ...more
})
const change: TransferParcels = {
  id: 'x',
  type: 'transfer-parcels',
  from: '0169',
  to: '0265',
  note: 'Ved vejen',
  areaM2: 300,
  parcels: [known('1a'), known('1b', { whole: false }), known('77')],
  sources: [older]
}
const proposal = aProposal({ changes: [change, { ...change, id: 'y' }] })
const again = (...parcels: LayerParcel[]) => changesOfRepicked(proposal, 'x', { parcels, source }, '0265')

beforeEach(() => {
  const engine = {
    locateAll: async (points: readonly LonLat[]) =>
      points.map(([lon]) => ({ code: lon < 13 ? '0169' : lon < 14 ? '0350' : '0265', movedFrom: null, name: '' }))
  } as unknown as SupervisedEngine
  provideServices({ engine, storage: new Promise(() => undefined), dataUrl: '', now: () => new Date(0) })
  useUnits.setState({
    own: {
      layer: 'own',
      fileName: 'lag.gml',
      source,
      units: new Map(),
      shapes: new Uint8Array(),
      polygons: new Map(),
      parcels: new Map(all.map(one => [one.id, one]))
    }
  })
})

test('the same picked again changes nothing', async () => {
  const { changes } = await again(a, b)
  expect(changes).toEqual([change])
})

test('one less, one more: what it had stays as it was, and so does what the layer does not know', async () => {
  const { changes } = await again(b, c)
  expect(changes).toHaveLength(1)
  const [made] = changes
  expect(made?.parcels).toEqual([
    known('1b', { whole: false }),
    known('77'),
    expect.objectContaining({ matrikelnr: '2' })
  ])
  expect(made).toMatchObject({ id: 'x', note: 'Ved vejen', sources: [older, source] })
  // 300 m² were stated for others.
  expect(made).not.toHaveProperty('areaM2')
  expect(replaced(proposal, changes).map(({ id }) => id)).toEqual(['x', 'y'])
})

test("others' parcels make changes of their own, and the receiver's none", async () => {
  const { changes, receivers } = await again(a, b, elsewhere, theirs)
  expect(changes.map(({ from, parcels }) => [from, parcels.length])).toEqual([
    ['0169', 3],
    ['0350', 1]
  ])
  expect(changes[0]).toEqual(change)
  expect(receivers).toBe(1)
  expect(replaced(proposal, changes)).toHaveLength(3)
})

import { expect, test } from 'vitest'
import { aSource } from '../proposal/testing/examples.ts'
import type { Parcel, TransferParcels } from '../proposal/types.ts'
import type { LayerParcel } from './layer/types.ts'
import { locateParcels } from './locate.ts'

const square = [
  [
    [12, 55],
    [12.1, 55],
    [12.1, 55.1],
    [12, 55]
  ]
]
const of = (matrikelnr: string, ejerlav: string, ejerlavskode: number | null, areaM2: number | null): LayerParcel => ({
  id: `${ejerlavskode} ${matrikelnr}`,
  matrikelnr,
  ejerlav,
  ejerlavskode,
  areaM2,
  municipality: '0169',
  polygons: [square],
  place: {}
})
const source = aSource({ of: 'parcels' })
const layer = {
  source,
  parcels: [
    of('1a', 'Ny By, Sogn', 7, 100),
    of('1a', 'Ny By, Sogn', 8, 200),
    of('2', 'Ny By, Sogn', 7, 300),
    of('3', 'Ene By, Sogn', 9, null),
    of('4', 'Ene By, Sogn', 9, 400),
    of('4', 'Ene By, Sogn', 9, 401)
  ]
}
const find = (...parcels: Parcel[]) => {
  const change: TransferParcels = { id: 'a', type: 'transfer-parcels', from: '0169', to: '0265', parcels }
  const { changes, located } = locateParcels([change], layer)
  return {
    parcels: (changes[0] as TransferParcels).parcels,
    found: located.map(one => one.found),
    same: changes[0] === change
  }
}
const outline = { type: 'Polygon' as const, coordinates: square }

test('a parcel is found by code and number, and what was missing is filled in', () => {
  expect(find({ matrikelnr: '001 A', ejerlav: 'Ny By, Sogn', ejerlavskode: 8, whole: true }).parcels).toEqual([
    { matrikelnr: '001 A', ejerlav: 'Ny By, Sogn', ejerlavskode: 8, whole: true, areaM2: 200, outline }
  ])
  expect(find({ matrikelnr: '2', ejerlav: 'ny by, sogn', areaM2: 300, whole: true }).parcels).toEqual([
    { matrikelnr: '2', ejerlav: 'ny by, sogn', areaM2: 300, whole: true, ejerlavskode: 7, outline }
  ])
})

test('the area of a part is for the case to say, and what is stated stays', () => {
  expect(find({ matrikelnr: '2', ejerlav: 'Ny By, Sogn', whole: false }).parcels[0]?.areaM2).toBeUndefined()
  const stated = find({ matrikelnr: '2', ejerlav: 'Ny By, Sogn', areaM2: 299, whole: true })
  expect([stated.parcels[0]?.areaM2, stated.found]).toEqual([299, [{ kind: 'found', differs: 300 }]])
  expect(find({ matrikelnr: '2', ejerlav: 'Ny By, Sogn', areaM2: 10 }).found).toEqual([
    { kind: 'found', differs: null }
  ])
})

test('what can not be found, or not be told apart, is left as it is', () => {
  const { found, same } = find(
    { matrikelnr: '1a', ejerlav: 'Ny By, Sogn' },
    { matrikelnr: '4', ejerlav: 'Ene By, Sogn', ejerlavskode: 9 },
    { matrikelnr: '77', ejerlav: 'Ene By, Sogn' },
    { matrikelnr: '1a', ejerlav: 'Helt Andet', ejerlavskode: 5 },
    { matrikelnr: '2', ejerlav: 'Ny By, Sogn', ejerlavskode: 5 },
    { land: 'vejareal', areaM2: 5 }
  )
  expect(found.map(({ kind }) => kind)).toEqual([
    'several',
    'several',
    'missing',
    'other-district',
    'missing',
    'unnamed'
  ])
  expect(same).toBe(true)
})

test('which file it is from is written down once, beside what others it was known from', () => {
  const change: TransferParcels = {
    id: 'a',
    type: 'transfer-parcels',
    from: '0169',
    to: '0265',
    parcels: [{ matrikelnr: '2', ejerlav: 'Ny By, Sogn', whole: true }]
  }
  const [found] = locateParcels([change], layer).changes
  expect(found?.sources).toEqual([source])
  const [again] = locateParcels([found as TransferParcels], layer).changes
  expect(again?.sources).toEqual([source])
  const newer = aSource({ of: 'parcels', sha256: 'f'.repeat(64), date: '2026-11-01' })
  const [both] = locateParcels([found as TransferParcels], { ...layer, source: newer }).changes
  expect(both?.sources).toEqual([source, newer])
  const elsewhere = { ...change, parcels: [{ matrikelnr: '2', ejerlav: 'Helt Andet', whole: true }] }
  expect(locateParcels([elsewhere], layer).changes[0]).toBe(elsewhere)
})

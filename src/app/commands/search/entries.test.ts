import { expect, test } from 'vitest'
import type { LayerParcel } from '../../../cadastre/layer/types.ts'
import { createSearch } from '../../../search/search.ts'
import type { MunicipalityAfter } from '../../state/selectors/division-after.ts'
import type { OwnLayer } from '../../state/units.ts'
import { cooperationEntries, ownEntries } from './entries.ts'

const division = [
  ['0492', 'Ærø'],
  ['0479', 'Svendborg']
].map(([code, name]) => ({ code, name }) as unknown as MunicipalityAfter)

const layer = (
  names: readonly (readonly [string, string])[],
  parcels?: ReadonlyMap<string, LayerParcel>
): OwnLayer => ({
  layer: 'own',
  fileName: 'mit.gml',
  source: {} as OwnLayer['source'],
  shapes: new Uint8Array(),
  polygons: new Map(),
  units: new Map(
    names.map(([code, name]) => [
      code,
      { code, name, pieces: [{ municipality: '', middle: [12, 55], box: [11.9, 54.9, 12.1, 55.1] }] }
    ])
  ),
  ...(parcels ? { parcels } : {})
})

test('a cooperation is found by any of its members, and by its word', () => {
  const search = createSearch([
    ...cooperationEntries([{ id: 'a', members: ['0492', '0479'] }], division),
    ...ownEntries(layer([['1', 'Svendborg Havn']]))
  ])
  for (const typed of ['aeroe svendborg', 'Svendborg-Ærø', 'samarbejdet Ærø'])
    expect(search.find(typed)[0]?.entry, typed).toMatchObject({ kind: 'cooperation', id: 'a', name: 'Ærø–Svendborg' })
})

test('parcels are found by number and district either way round, own areas by name and code', () => {
  const parcel = (id: string, matrikelnr: string, ejerlav: string) =>
    [id, { id, matrikelnr, ejerlav } as LayerParcel] as const
  const parcels = new Map([parcel('x', '7000d', 'Marbjerg By, Fløng'), parcel('y', '7000e', 'Marbjerg By, Fløng')])
  const names = [...parcels.values()].map(one => [one.id, `${one.matrikelnr}, ${one.ejerlav}`] as const)
  const search = createSearch([...ownEntries(layer(names, parcels)), ...ownEntries(layer([['042', 'Plan B']]))])
  for (const typed of ['7000d', 'matr.nr. 7000d', '7000d Marbjerg', 'marbjerg by floeng 7000D'])
    expect(search.find(typed)[0]?.entry, typed).toMatchObject({ kind: 'parcel', id: 'x' })
  for (const typed of ['plan b', '42'])
    expect(search.find(typed)[0]?.entry, typed).toMatchObject({ kind: 'own', id: '042', point: [12, 55] })
})

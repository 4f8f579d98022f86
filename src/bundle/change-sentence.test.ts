import { expect, test } from 'vitest'
import type { Change, TransferArea, UnitLayer } from '../proposal/types.ts'
import { changeSentence, type Names } from './change-sentence.ts'

const words: Record<string, string> = {
  '0791': 'Viborg',
  '0740': 'Silkeborg',
  '0710': 'Favrskov',
  '1082': 'Region Midtjylland'
}
const names: Names = {
  municipality: code => words[code] ?? code,
  region: id => words[id] ?? id,
  cooperation: id => (id === 'v' ? ['Viborg', 'Favrskov'] : [id]),
  unit: (layer, code) => (layer === 'parish' && code.startsWith('8') ? `Sogn${code}` : null)
}
const change: TransferArea = { id: 'a', type: 'transfer-area', area: { type: 'Polygon', coordinates: [] }, to: '0740' }
const piece = (from: string, areaM2: number) => ({ from, to: '0740', areaM2, residents: { low: 0, best: 0, high: 0 } })

test('one giver', () => {
  expect(changeSentence(change, { moved: [piece('0791', 124_000)] }, names)).toBe('12,40 ha fra Viborg til Silkeborg')
})

test('several givers, the largest piece first', () => {
  expect(changeSentence(change, { moved: [piece('0710', 8_412), piece('0791', 124_000)] }, names)).toBe(
    '12,40 ha fra Viborg og 8.412 m² fra Favrskov til Silkeborg'
  )
})

test('a change that is not measured says no figure', () => {
  expect(changeSentence(change, null, names)).toBe('Område til Silkeborg')
  expect(changeSentence(change, { moved: [] }, names)).toBe('Område til Silkeborg')
})

test('a redrawn border tells both ways, the larger first', () => {
  const redrawn: Change = {
    id: 'r',
    type: 'redraw-border',
    between: ['0791', '0740'],
    line: { type: 'LineString', coordinates: [] }
  }
  const back = { ...piece('0740', 31_000), to: '0791' }
  expect(changeSentence(redrawn, { moved: [back, piece('0791', 124_000)] }, names)).toBe(
    '12,40 ha fra Viborg til Silkeborg og 3,10 ha fra Silkeborg til Viborg'
  )
  expect(changeSentence(redrawn, null, names)).toBe('Ny grænse mellem Viborg og Silkeborg')
})

test('units are named where they are few and their names are known', () => {
  const units = (layer: UnitLayer, ...codes: string[]): Change => ({
    id: 'u',
    type: 'transfer-units',
    units: { layer, codes },
    to: '0740'
  })
  const report = { moved: [piece('0791', 124_000)] }
  expect(changeSentence(units('parish', '81', '82'), report, names)).toBe(
    'Sognene Sogn81 og Sogn82: 12,40 ha fra Viborg til Silkeborg'
  )
  expect(changeSentence(units('parish', '81'), null, names)).toBe('Sognet Sogn81: Område til Silkeborg')
  expect(changeSentence(units('parish', '81', '82', '83', '84'), report, names)).toBe(
    '4 sogne: 12,40 ha fra Viborg til Silkeborg'
  )
  expect(changeSentence(units('parish', '81', '99'), report, names)).toBe('2 sogne: 12,40 ha fra Viborg til Silkeborg')
  expect(changeSentence(units('polling-district', '1'), report, names)).toBe(
    '1 afstemningsområde: 12,40 ha fra Viborg til Silkeborg'
  )
})

test('every other kind of change in a sentence of its own', () => {
  const area = change.area
  const sentences: readonly (readonly [Change, string])[] = [
    [
      { id: 'b', type: 'merge-municipalities', codes: ['0791', '0740'], into: { code: '0791', name: 'Viborg' } },
      'Viborg og Silkeborg lægges sammen til Viborg'
    ],
    [
      { id: 'c', type: 'set-region', municipalities: ['0740'], region: '1082' },
      'Silkeborg skifter til Region Midtjylland'
    ],
    [
      { id: 'd', type: 'merge-regions', codes: ['1082', '1081'], into: { code: null, name: 'Region Jylland' } },
      'Region Midtjylland og 1081 lægges sammen til Region Jylland'
    ],
    [{ id: 'e', type: 'settle-doubt', area, to: '0740' }, 'Tvivl afgøres: området hører til Silkeborg'],
    [{ id: 'f', type: 'dissolve-cooperation', cooperation: 'v' }, 'Samarbejdet Viborg–Favrskov opløses'],
    [
      { id: 'g', type: 'designate-cooperation', members: ['0791', '0740'], authorised: {} },
      'Viborg og Silkeborg udpeges til forpligtende samarbejde'
    ],
    [{ id: 'h', type: 'new-municipality', area, code: '0999', name: 'Nyby', region: '1082' }, 'Ny kommune: Nyby']
  ]
  for (const [one, sentence] of sentences) expect(changeSentence(one, null, names)).toBe(sentence)
  const created: Change = { id: 'h', type: 'new-municipality', area, code: '0999', name: 'Nyby', region: '1082' }
  expect(changeSentence(created, { moved: [piece('0791', 124_000)] }, names)).toBe(
    'Ny kommune: Nyby af 12,40 ha fra Viborg'
  )
})

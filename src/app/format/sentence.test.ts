import { expect, test } from 'vitest'
import type { TransferArea } from '../../proposal/types.ts'
import { changeSentence } from './sentence.ts'

const names: Record<string, string> = { '0791': 'Viborg', '0740': 'Silkeborg', '0710': 'Favrskov' }
const nameOf = (code: string) => names[code] ?? code
const change: TransferArea = { id: 'a', type: 'transfer-area', area: { type: 'Polygon', coordinates: [] }, to: '0740' }
const piece = (from: string, areaM2: number) => ({ from, to: '0740', areaM2, residents: { low: 0, best: 0, high: 0 } })

test('one giver', () => {
  expect(changeSentence(change, { moved: [piece('0791', 124_000)] }, nameOf)).toBe('12,40 ha fra Viborg til Silkeborg')
})

test('several givers, the largest piece first', () => {
  expect(changeSentence(change, { moved: [piece('0710', 8_412), piece('0791', 124_000)] }, nameOf)).toBe(
    '12,40 ha fra Viborg og 8.412 m² fra Favrskov til Silkeborg'
  )
})

test('a change that is not measured says no figure', () => {
  expect(changeSentence(change, null, nameOf)).toBe('Område til Silkeborg')
  expect(changeSentence(change, { moved: [] }, nameOf)).toBe('Område til Silkeborg')
})

/** Annexes that were damaged on the way: nothing throws, and no line that holds a word is left out of the answer. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readAnnex } from './annex.ts'
import { changesOf } from './changes/changes.ts'

const ANNEX = `Bekendtgørelse om ændringer af landets inddeling i kommuner og regioner
Bilag 1
Ændringer pr. 1. januar 2020
Region Hovedstaden
Grænsen mellem Region Hovedstaden og Region Sjælland er ændret i overensstemmelse med pkt. 1.
1. Fra Høje-Taastrup Kommune til Roskilde Kommune i Region Sjælland er overført 5.934 m² af matr.nr. 7000d, Bøg By, Elm.
2. Fra Varde Kommune til Esbjerg Kommune overføres 80 m² af matr.nr. 1dz og 18 m² af matr.nr. 1q, Ask By, Elm, i alt 98 m², som følge af vejanlæg.
3. Fra Varde Kommune til Esbjerg Kommune overføres matr.nr. 13 r og 13 s og en del af matr.nr. 7 c, Ask By, Elm.
4. Fra Varde Kommune til Esbjerg Kommune overføres det under pkt. 2 anførte areal.
`

/** A place, and what is done there: characters cut out, put in, doubled or turned around. */
const damage = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.integer({ min: 0, max: 60 }),
  kind: fc.constantFrom('cut', 'put', 'double', 'turn', 'end'),
  put: fc.string({ unit: 'binary', maxLength: 12 })
})

function damaged(text: string, { at, length, kind, put }: typeof damage extends fc.Arbitrary<infer T> ? T : never) {
  const start = Math.floor(at * text.length)
  const some = text.slice(start, start + length)
  const [before, after] = [text.slice(0, start), text.slice(start + length)]
  if (kind === 'cut') return before + after
  if (kind === 'put') return before + put + some + after
  if (kind === 'double') return before + some + some + after
  if (kind === 'turn') return before + [...some].reverse().join('') + after
  return before
}

const today = [
  { code: '0169', name: 'Høje-Taastrup' },
  { code: '0265', name: 'Roskilde' },
  { code: '0561', name: 'Esbjerg' },
  { code: '0573', name: 'Varde' }
]
const wordsIn = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? []

test('five hundred damaged annexes', () => {
  fc.assert(
    fc.property(fc.array(damage, { minLength: 1, maxLength: 4 }), all => {
      const text = all.reduce(damaged, ANNEX)
      const { items, lines, sentences } = readAnnex(text)
      // Every word of the text stands in what is answered, as often as in the text.
      const answered = [...items, ...lines, ...sentences].map(({ raw }) => raw).join('\n')
      expect(wordsIn(answered).sort()).toEqual(wordsIn(text).sort())
      // Every item is a change, or told, or both.
      const { changes, left } = changesOf(items, { municipalities: today, regions: [], cooperations: [] })
      const told = new Set(left.map(({ line }) => line))
      const silent = items.filter(({ line }) => !told.has(line))
      expect(changes.length).toBeGreaterThanOrEqual(silent.length)
      for (const change of changes)
        for (const m2 of change.type === 'transfer-parcels'
          ? [change.areaM2 ?? 0, ...change.parcels.map(parcel => parcel.areaM2 ?? 0)]
          : [])
          expect(Number.isSafeInteger(m2) && m2 >= 0).toBe(true)
    }),
    { numRuns: 500 }
  )
})

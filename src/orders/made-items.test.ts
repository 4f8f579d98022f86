/** Items made by the orders' own grammar: what they were made of is what is read, with the faults of a scan too. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readAnnex } from './annex.ts'
import { madeItem, scanned } from './testing/made-items.ts'
import type { AnnexItem } from './types.ts'

const parcelOf = ({
  matrikelnr,
  ejerlav,
  ejerlavNorm,
  sogn,
  whole,
  m2,
  rangeTo,
  land,
  smst
}: AnnexItem['parcels'][number]) =>
  Object.fromEntries(
    Object.entries({ matrikelnr, ejerlav, ejerlavNorm, sogn, whole, m2, rangeTo, land, smst }).filter(
      ([, value]) => value !== undefined
    )
  )

test('every form of half a century, field by field', () => {
  fc.assert(
    fc.property(fc.gen(), g => {
      const made = madeItem(g)
      const { words, says } = made
      const { items } = readAnnex(`7. ${scanned(g, made)}`)
      expect(items).toHaveLength(1)
      const [item] = items as [AnnexItem]
      expect(item.problem, words).toBeNull()
      const { parcels, legs, ...fields } = says
      expect({ words, ...item }).toMatchObject({ words, ...fields })
      expect(item.parcels.map(parcelOf), words).toEqual(
        parcels.map(parcel => Object.fromEntries(Object.entries(parcel).filter(([, value]) => value !== undefined)))
      )
      expect(item.legs?.map(({ from, to, m2 }) => ({ from, to, m2 }))).toEqual(legs)
    }),
    { numRuns: 2000 }
  )
})

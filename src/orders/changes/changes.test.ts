import { expect, test } from 'vitest'
import { readProposalFile } from '../../proposal/file/read.ts'
import { writeProposal } from '../../proposal/file/write.ts'
import { aProposal } from '../../proposal/testing/examples.ts'
import { readAnnex } from '../annex.ts'
import { dateOfForce } from '../date-of-force.ts'
import { changesOf } from './changes.ts'

const TODAY = [
  { code: '0561', name: 'Esbjerg' },
  { code: '0573', name: 'Varde' },
  { code: '0706', name: 'Syddjurs' },
  { code: '0707', name: 'Norddjurs' }
]
const read = (text: string) =>
  changesOf(readAnnex(text).items, { municipalities: TODAY, regions: [], cooperations: [] })

test('a part of one parcel, as it is printed', () => {
  const { changes, left } = read(
    '3. Fra Varde Kommune til Esbjerg Kommune er overført 5.934 m² af matr.nr. 7000d, Ask By, Elm.'
  )
  expect(left).toEqual([])
  expect(changes).toEqual([
    {
      id: 'pkt-3',
      type: 'transfer-parcels',
      from: '0573',
      to: '0561',
      parcels: [{ matrikelnr: '7000d', ejerlav: 'Ask By, Elm', areaM2: 5934, whole: false }]
    }
  ])
})

test('parts that are added up, and a sum of parcels without areas of their own', () => {
  const { changes } =
    read(`1. Fra Norddjurs Kommune til Syddjurs Kommune er overført 80 m² af matr.nr. 1dz og 18 m² af matr.nr. 1q, Bøg By, Elm.
2. Fra Varde Kommune til Esbjerg Kommune overføres i alt 700 m² af matr.nr. 1a og 2b, Ask By, Elm.`)
  expect(
    changes.map(
      change => change.type === 'transfer-parcels' && [change.areaM2, change.parcels.map(parcel => parcel.areaM2)]
    )
  ).toEqual([
    [undefined, [80, 18]],
    [700, [undefined, undefined]]
  ])
})

test('what is no transfer between municipalities of today is left, each with its reason', () => {
  const { changes, left } = read(`1. Fra Brørup Kommune til Esbjerg Kommune overføres matr.nr. 3, Ask By, Elm.
2. Fra Varde Kommune til Esbjerg Kommune er overført noget andet.
3. Fra Varde Kommune til Esbjerg Kommune overføres det under pkt. 9 anførte areal.
4. Fra Varde Kommune til Esbjerg Kommune overføres matr.nr. 3, Ask By, Elm.`)
  expect(left.map(({ line, number, why }) => [line, number, why.id])).toEqual([
    [1, '1', 'orders.left.former'],
    [2, '2', 'orders.not-understood'],
    [3, '3', 'orders.left.cross-reference'],
    [4, '4', 'orders.left.no-area']
  ])
  expect(changes.map(({ id }) => id)).toEqual(['pkt-4'])
})

test('what is made of an annex is a proposal that can be read', () => {
  const { changes } =
    read(`1. Fra Varde Kommune til Esbjerg Kommune er overført 5.934 m² af matr.nr. 7000d, Ask By, Elm.
1. Fra Varde Kommune til Esbjerg Kommune er overført 34 m² af matr.nr. 1a, Ask By, Elm.`)
  expect(changes.map(({ id }) => id)).toEqual(['pkt-1', 'pkt-1.2'])
  const bytes = new TextEncoder().encode(writeProposal(aProposal({ changes })))
  expect(readProposalFile(bytes, 'x.json')).toMatchObject({ ok: true, warnings: [], proposal: { changes } })
})

test('the day of force, where the frame says one', () => {
  const dateIn = (text: string) => dateOfForce(readAnnex(text))
  const item = '1. Fra Varde Kommune til Esbjerg Kommune er overført 34 m² af matr.nr. 1a, Ask By, Elm.'
  expect(dateIn(`Ændringer pr. 1. januar 2020\n${item}`)).toBe('2020-01-01')
  expect(dateIn(`§ 2. Bekendtgørelsen træder i kraft den 1. april 1974.\nBilag 1\n${item}`)).toBe('1974-04-01')
  expect(dateIn(item)).toBe(null)
  expect(dateIn(`Ændringer pr. 31. februar 2020\n${item}`)).toBe(null)
})

import { expect, test } from 'vitest'
import { stated } from '../stated.ts'
import { caseOf, parcels } from '../testing/facts.ts'
import type { PublicationStatement } from '../types.ts'
import { publication } from './publication.ts'

const facts = caseOf([{ from: '0706', to: '0707', area: parcels(98) }])
const told = (own: PublicationStatement) =>
  publication(facts, stated({ councils: [{ code: '0706', publication: own }] })).inputs[0]?.value

test('what is known of a publication is told, however little', () => {
  expect(told({})).toEqual({ id: 'law.value.publication.none' })
  expect(told({ link: 'https://example.dk/' })).toEqual({ id: 'law.value.publication.none' })
  expect(told({ channel: 'Avisen' })?.values).toEqual({ channel: 'Avisen', date: 'none', link: 'none' })
  expect(told({ date: '2026-01-05', link: 'x' })?.values).toEqual({
    channel: 'none',
    date: { date: '2026-01-05' },
    link: 'x'
  })
})

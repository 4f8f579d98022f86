/** Cases of many kinds: their annex, read back, gives their changes again as far as a text can say them. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cooperationsOn } from '../../dataset/cooperations.ts'
import { regionsOn } from '../../dataset/regions.ts'
import { readAnnex } from '../../orders/annex.ts'
import { changesOf } from '../../orders/changes/changes.ts'
import { UNNAMED } from '../../orders/unnamed.ts'
import type {
  Change,
  DesignateCooperation,
  DissolveCooperation,
  MergeMunicipalities,
  MergeRegions,
  Parcel,
  SetRegion
} from '../../proposal/types.ts'
import { register } from '../testing/case.ts'
import { decidedCase, NEW } from '../testing/decided.ts'
import { textOf } from '../write/text.ts'
import { annexPaper } from './annex.ts'

const MUNICIPALITIES = register.municipalities.filter(({ inDivision }) => inDivision)
const CODES = MUNICIPALITIES.map(({ code }) => code)
const nameOf = (code: string) => MUNICIPALITIES.find(one => one.code === code)?.name ?? code
const DATES = ['2020-01-01', '2027-01-01'] as const

function readBack(changes: readonly Change[], effectiveDate: string) {
  const text = textOf(annexPaper([decidedCase(changes, { effectiveDate })], ''))
  const { items, lines } = readAnnex(text)
  expect(lines.filter(({ what }) => what === 'unread')).toEqual([])
  expect(items.flatMap(({ raw, problem }) => (problem ? [raw, problem] : []))).toEqual([])
  expect(text).not.toContain('kan ikke læses entydigt tilbage')
  return {
    text,
    ...changesOf(items, {
      municipalities: MUNICIPALITIES,
      regions: regionsOn(register, effectiveDate),
      cooperations: cooperationsOn(register, effectiveDate)
    })
  }
}

/** Without ids, and lists in one order where their order says nothing. */
function plain({ id: _, ...change }: Change): string {
  const sorted = (all: readonly string[]) => all.toSorted()
  switch (change.type) {
    case 'transfer-parcels':
      return JSON.stringify(
        {
          ...change,
          parcels: change.parcels
            .map(({ matrikelnr, ejerlav, areaM2, whole, land }) =>
              JSON.stringify({ matrikelnr, ejerlav, areaM2, whole, land })
            )
            .toSorted()
        },
        Object.keys({ ...change, lineInWords: 0, cause: 0, areaM2: 0 }).toSorted()
      )
    case 'merge-municipalities':
    case 'merge-regions':
      return JSON.stringify([change.type, sorted(change.codes), change.into])
    case 'set-region':
      return JSON.stringify([change.type, sorted(change.municipalities), change.region])
    case 'designate-cooperation':
      return JSON.stringify([change.type, sorted(change.members), change.authorised])
    default:
      return JSON.stringify(change)
  }
}

const all = (changes: readonly Change[]) => changes.map(plain).toSorted()

const way = fc.uniqueArray(fc.constantFrom(...CODES), { minLength: 2, maxLength: 2 })
const m2 = fc.integer({ min: 1, max: 2_000_000 })
const parcel: fc.Arbitrary<Parcel> = fc.record({
  matrikelnr: fc
    .tuple(fc.integer({ min: 1, max: 9999 }), fc.constantFrom('', 'a', 'ø', 'af', 'dz'))
    .map(([n, letters]) => `${n}${letters}`),
  ejerlav: fc.constantFrom('Ask By, Elm', 'Den vestlige Del, Elm', 'Sdr. Ask Hgd., Store Elm', 'Enggården, Ask'),
  areaM2: m2,
  whole: fc.boolean()
})
/** As people write it, and as it comes back. */
const CAUSES = [
  ['vejanlæg', 'som følge af vejanlæg'],
  ['i forbindelse med jordfordelingssagen »Ask«', 'i forbindelse med jordfordelingssagen »Ask«'],
  ['Efter stedfunden regulering af Elm Å', 'Efter stedfunden regulering af Elm Å']
] as const
const LINES = [
  [
    'øst for en linje fra vejens midte til skellet mod Bøg sogn',
    'øst for en linje fra vejens midte til skellet mod Bøg sogn'
  ],
  ['Der ligger syd for åens nuværende løb.', 'syd for åens nuværende løb'],
  ['således at grænsen følger vejens skel', 'således at grænsen følger vejens skel'],
  ['Grænsen følger herefter åens midte.', 'således at grænsen følger herefter åens midte'],
  ['åens midte', 'således at grænsen følger åens midte'],
  [
    'Strandvejen kommer til at ligge helt i den ene kommune',
    'således at Strandvejen kommer til at ligge helt i den ene kommune'
  ]
] as const

interface Case {
  readonly change: Change
  /** As it must come back. */
  readonly back: Change
}

const landed: fc.Arbitrary<Case> = fc
  .record({
    way,
    parcels: fc.array(parcel, { minLength: 1, maxLength: 5 }),
    total: fc.option(m2, { nil: undefined }),
    cause: fc.option(fc.constantFrom(...CAUSES), { nil: undefined }),
    line: fc.option(fc.constantFrom(...LINES), { nil: undefined })
  })
  .map(({ way: [from = '', to = ''], parcels, total, cause, line }) => {
    const summed = total !== undefined && parcels.length > 1
    const listed = summed ? parcels.map(({ areaM2: _, ...one }) => one) : parcels
    const base = {
      id: 'x',
      type: 'transfer-parcels',
      from,
      to,
      parcels: listed,
      ...(summed && { areaM2: total })
    } as const
    return {
      change: { ...base, ...(cause && { cause: cause[0] }), ...(line && { lineInWords: line[0] }) },
      back: { ...base, ...(cause && { cause: cause[1] }), ...(line && { lineInWords: line[1] }) }
    }
  })

const bordered: fc.Arbitrary<Case> = fc.tuple(way, fc.boolean()).map(([[from = '', to = ''], short]) => {
  const name = nameOf(to) === 'København' ? 'Københavns' : nameOf(to)
  const so = `således, at Strandvejen kommer til at ligge helt i ${name} Kommune`
  const base = { id: 'x', type: 'transfer-parcels', from, to, parcels: [{ land: UNNAMED }] } as const
  return {
    change: { ...base, lineInWords: short ? so : `den nord-syd-gående grænse mellem de to kommuner ${so}` },
    back: {
      ...base,
      // Not drawn, and so not whole.
      lineInWords: `${short ? 'grænsen' : 'den nord-syd-gående grænse'} mellem de to kommuner ${so}`
    }
  }
})

const same = <T extends Change>(arb: fc.Arbitrary<T>): fc.Arbitrary<Case> =>
  arb.map(change => ({ change, back: change }))

const merging = same<MergeMunicipalities>(
  fc
    .tuple(fc.uniqueArray(fc.constantFrom(...CODES), { minLength: 2, maxLength: 4 }), fc.boolean())
    .map(([codes, isNew]) => ({
      id: 'x',
      type: 'merge-municipalities',
      codes,
      into: isNew ? NEW : { code: codes[0] as string, name: nameOf(codes[0] as string) }
    }))
)

const decisions = (date: string): fc.Arbitrary<Case> => {
  const regions = regionsOn(register, date)
  const goesTo = same<SetRegion>(
    fc.constantFrom(...regions).chain(region => {
      const others = CODES.filter(code => !region.members.includes(code))
      return fc
        .uniqueArray(fc.constantFrom(...others), { minLength: 1, maxLength: 3 })
        .map(municipalities => ({ id: 'x', type: 'set-region' as const, municipalities, region: region.id }))
    })
  )
  const regionsMerged = same<MergeRegions>(
    fc
      .tuple(fc.uniqueArray(fc.constantFrom(...regions), { minLength: 2, maxLength: 3 }), fc.boolean())
      .map(([some, isNew]) => ({
        id: 'x',
        type: 'merge-regions' as const,
        codes: some.map(one => one.id),
        into: isNew ? { code: null, name: 'Region Nyland' } : { code: some[0]?.code ?? null, name: some[0]?.name ?? '' }
      }))
  )
  const dissolved = same<DissolveCooperation>(
    fc
      .constantFrom(...cooperationsOn(register, date))
      .map(one => ({ id: 'x', type: 'dissolve-cooperation' as const, cooperation: one.id }))
  )
  const designated = same<DesignateCooperation>(
    fc.uniqueArray(fc.constantFrom(...CODES), { minLength: 2, maxLength: 4 }).chain(members =>
      fc.array(fc.constantFrom(...members), { minLength: 5, maxLength: 5 }).map(councils => ({
        id: 'x',
        type: 'designate-cooperation' as const,
        members,
        authorised: {
          1: councils[0] as string,
          2: councils[1] as string,
          3: councils[2] as string,
          4: councils[3] as string,
          5: councils[4] as string
        }
      }))
    )
  )
  return fc.oneof(goesTo, regionsMerged, dissolved, designated)
}

/** One of each that would be one change in a text; nobody in two mergers. */
function compatible(cases: readonly Case[]): readonly Case[] {
  const seen = new Set<string>()
  return cases.filter(({ change }) => {
    const keys =
      change.type === 'merge-municipalities'
        ? [...change.codes, change.into.code]
        : change.type === 'set-region'
          ? [change.region, ...change.municipalities.map(code => `region ${code}`)]
          : change.type === 'dissolve-cooperation'
            ? [change.cooperation]
            : []
    if (keys.some(key => seen.has(key))) return false
    for (const key of keys) seen.add(key)
    return true
  })
}

test.each(DATES)('an annex of %s gives the changes of its case again', date => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(landed, bordered, merging, decisions(date)), { minLength: 1, maxLength: 8 }),
      some => {
        const cases = compatible(some)
        const { changes, left, text } = readBack(
          cases.map(({ change }, i) => ({ ...change, id: `c${i}` })),
          date
        )
        expect(all(changes), text).toEqual(all(cases.map(({ back }) => back)))
        // What is told is what a text has no words for: codes, areas not stated, and what is only a reference.
        const told = new Set(left.map(({ why }) => why.id))
        for (const known of ['cross-reference', 'new-code', 'region-code', 'no-area'])
          told.delete(`orders.left.${known}`)
        expect([...told]).toEqual([])
      }
    ),
    { numRuns: 100 }
  )
})

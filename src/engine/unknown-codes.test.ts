import { expect, test } from 'vitest'
import type { Register } from '../dataset/types.ts'
import { aProposal } from '../proposal/testing/examples.ts'
import type { Change, Proposal } from '../proposal/types.ts'
import { unknownCodes, untold } from './unknown-codes.ts'

const register = {
  municipalities: ['0265', '0169', '0411'].map(code => ({ code, name: code, inDivision: code !== '0411' })),
  regions: [
    { id: '1084', code: '1084', name: 'Region Hovedstaden' },
    { id: 'oestdanmark', code: null, name: 'Region Østdanmark' }
  ],
  cooperations: [{ id: 'fs', members: ['0265', '0169'] }]
} as unknown as Register

const told = (proposal: Partial<Proposal>) =>
  unknownCodes(register, aProposal({ changes: [], ...proposal })).map(({ path, code }) => `${path} ${code}`)
const change = (other: object) => ({ id: 'a', ...other }) as unknown as Change
const area = { type: 'Polygon', coordinates: [] }

test('a code that stands for nothing is told by its path, wherever it is', () => {
  const statements: Proposal['statements'] = {
    alsoAffected: [{ code: '0265' }, { code: '9999' }],
    terms: [
      { item: 'services', text: 'x' },
      {
        item: 'transfers',
        rows: [
          { kind: 'asset', from: '9998', to: 'sjaelland' },
          { kind: 'asset', from: '0169', to: '1084' }
        ]
      },
      { item: 'tax-difference', municipality: '9997', areas: [{ origin: '0265' }, { origin: '9996' }] }
    ],
    dissolutionTerms: [
      { item: 'winding-up', cooperation: 'xx' },
      { item: 'transfers', cooperation: 'fs', rows: [{ kind: 'asset', to: '9995' }] }
    ],
    dissolutions: [{ cooperation: 'fs' }, { cooperation: 'yy' }]
  }
  const councils = [{ code: '0265' }, { code: '9994' }]
  const cooperations = [{ id: 'own', members: ['0265', '9993'], basis: '§ 7' as const }]
  expect(told({ statements, councils, cooperations })).toEqual([
    '$.statements.alsoAffected[1].code unknown-code',
    '$.statements.terms[1].rows[0].from unknown-party',
    '$.statements.terms[1].rows[0].to unknown-party',
    '$.statements.terms[2].municipality unknown-code',
    '$.statements.terms[2].areas[1].origin unknown-code',
    '$.statements.dissolutionTerms[0].cooperation unknown-cooperation',
    '$.statements.dissolutionTerms[1].rows[0].to unknown-party',
    '$.statements.dissolutions[1].cooperation unknown-cooperation',
    '$.councils[1].code unknown-code',
    '$.cooperations[0].members[1] unknown-code'
  ])
})

test('land outside the division has no council to wait for', () => {
  const statements = { alsoAffected: [{ code: '0411' }] }
  const cooperations = [{ id: 'own', members: ['0265', '0411'], basis: '§ 7' as const }]
  expect(told({ statements, councils: [{ code: '0411' }], cooperations })).toEqual([
    '$.statements.alsoAffected[0].code outside-division',
    '$.cooperations[0].members[1] outside-division'
  ])
})

test('so is one in a change, also where it is switched off', () => {
  const changes = [
    change({ type: 'transfer-area', to: '9999', from: ['0265', '9998'], area }),
    change({ type: 'transfer-units', to: '0265', from: ['9997'] }),
    change({ type: 'redraw-border', between: ['0265', '9996'], off: true }),
    change({ type: 'merge-municipalities', codes: ['0265', '9995'], into: { code: '0265', name: 'x' } }),
    change({ type: 'new-municipality', code: '0998', name: 'x', region: '1000' }),
    change({ type: 'set-region', municipalities: ['9994'], region: 'nowhere', off: true }),
    change({ type: 'merge-regions', codes: ['1084', '1000'], into: { code: null, name: 'x' } }),
    change({ type: 'settle-doubt', to: '9993', area }),
    change({ type: 'dissolve-cooperation', cooperation: 'zz' }),
    change({
      type: 'designate-cooperation',
      members: ['0265', '9992'],
      authorised: { 3: '9991' },
      islandWish: ['9990']
    })
  ]
  expect(told({ changes })).toEqual([
    '$.changes[0].to unknown-code',
    '$.changes[0].from[1] unknown-code',
    '$.changes[1].from[0] unknown-code',
    '$.changes[2].between[1] unknown-code',
    '$.changes[3].codes[1] unknown-code',
    '$.changes[4].region unknown-region',
    '$.changes[5].municipalities[0] unknown-code',
    '$.changes[5].region unknown-region',
    '$.changes[6].codes[1] unknown-region',
    '$.changes[7].to unknown-code',
    '$.changes[8].cooperation unknown-cooperation',
    '$.changes[9].members[1] unknown-code',
    '$.changes[9].authorised.3 unknown-code',
    '$.changes[9].islandWish[0] unknown-code'
  ])
})

const CREATING = [
  change({ type: 'new-municipality', code: '0998', name: 'x', region: '1084', area }),
  change({ type: 'merge-municipalities', codes: ['0265', '0169'], into: { code: '0997', name: 'y' } }),
  change({ type: 'merge-regions', codes: ['1084', 'oestdanmark'], into: { code: null, name: 'Region Ny' } })
]
const USING: Partial<Proposal> = {
  statements: {
    terms: [
      { item: 'transfers', rows: [{ kind: 'asset', from: 'new:Region Ny', to: '0998' }] },
      { item: 'tax-difference', municipality: '0997' }
    ]
  }
}

test('what the proposal creates is known, and what it would create if it were not switched off is told as such', () => {
  expect(told({ changes: CREATING, ...USING })).toEqual([])
  expect(told({ changes: CREATING.map(one => ({ ...one, off: true as const })), ...USING })).toEqual([
    '$.statements.terms[0].rows[0].from switched-off-code',
    '$.statements.terms[0].rows[0].to switched-off-code',
    '$.statements.terms[1].municipality switched-off-code'
  ])
  const builtOn = change({ type: 'transfer-area', to: '0998', area, off: true })
  expect(told({ changes: [{ ...(CREATING[0] as Change), off: true }, builtOn] })).toEqual([])
})

test('what is half written, and what lies outside the division, is known well enough', () => {
  const rows = [{ kind: 'asset' as const }, { kind: 'asset' as const, from: ' ', to: '' }]
  expect(told({ statements: { terms: [{ item: 'transfers', rows }] }, councils: [{ code: '0411' }] })).toEqual([])
})

test('a change that says itself what is wrong with it is not told twice', () => {
  const problems = unknownCodes(register, aProposal({ changes: [change({ type: 'settle-doubt', to: '9993', area })] }))
  const report = { problem: problems[0] } as unknown as Parameters<typeof untold>[1][number]
  expect(untold(problems, [report])).toEqual([])
  expect(untold(problems, [{ ...report, problem: null }])).toEqual(problems)
})

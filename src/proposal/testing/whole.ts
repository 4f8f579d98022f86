/** For tests: one proposal with every change type and every kind of statement in it, all of it filled in. */

import type { Change, Proposal } from '../types.ts'
import { aChange, aProposal, SQUARE } from './examples.ts'

const area = { type: 'Polygon' as const, coordinates: [SQUARE] }

const CHANGES: readonly Change[] = [
  aChange({
    from: ['0169'],
    note: 'n',
    parcels: [{ matrikelnr: '1a', ejerlav: 'Hedehusene', areaM2: 12, whole: true }],
    parcelsComplete: true,
    residents: { count: 3, date: '2026-01-01', source: 'CPR' }
  }),
  {
    id: 'redrawn',
    type: 'redraw-border',
    between: ['0169', '0265'],
    line: { type: 'LineString', coordinates: SQUARE.slice(0, 3) },
    lineInWords: 'således at grænsen følger Ask Å',
    off: true
  },
  {
    id: 'units',
    type: 'transfer-units',
    units: { layer: 'parish', codes: ['7142'] },
    to: '0265',
    from: ['0169']
  },
  { id: 'merge', type: 'merge-municipalities', codes: ['0482', '0492'], into: { code: '0492', name: 'Ærø' } },
  { id: 'new', type: 'new-municipality', area, code: '0998', name: 'Hedehusene', region: '1084' },
  {
    id: 'new-of-units',
    type: 'new-municipality',
    units: { layer: 'polling-district', codes: ['169001'] },
    code: '0997',
    name: 'Fløng',
    region: '1084'
  },
  { id: 'region', type: 'set-region', municipalities: ['0306'], region: '1083' },
  { id: 'regions', type: 'merge-regions', codes: ['1081', '1082'], into: { code: null, name: 'Region Jylland' } },
  { id: 'doubt', type: 'settle-doubt', area, to: '0400' },
  { id: 'end', type: 'dissolve-cooperation', cooperation: 'fs-laesoe-frederikshavn' },
  {
    id: 'group',
    type: 'designate-cooperation',
    members: ['0563', '0561'],
    authorised: { 1: '0561', 2: '0561', 3: '0561', 4: '0561', 5: '0563' },
    insteadOf: { decision: 'Brev af 1. marts 2026', date: '2026-03-01' },
    islandWish: ['0563']
  },
  {
    id: 'parcels',
    type: 'transfer-parcels',
    from: '0169',
    to: '0265',
    parcels: [
      { matrikelnr: '7000d', ejerlav: 'Marbjerg By, Fløng', ejerlavskode: 60851, areaM2: 34, whole: false, part: area },
      { matrikelnr: '1a', ejerlav: 'Marbjerg By, Fløng', areaM2: 100, whole: true, outline: area },
      { land: 'offentligt vejareal', areaM2: 6 }
    ],
    areaM2: 140,
    cause: 'vejanlæg',
    lineInWords: 'der ligger øst for en linje fra vejen til åen'
  }
]

export const WHOLE: Proposal = aProposal({
  changes: CHANGES,
  statements: {
    caseDate: '2026-11-21',
    grounds: [
      {
        number: 4,
        text: 'Grænsen følger en nedlagt vej.',
        assessment: { holds: true, by: 'Ministeriet', date: '2026-11-01', text: 'Vejen bærer ændringen.' }
      }
    ],
    assessments: {
      'viable-municipalities': 'Begge kommuner er bæredygtige.',
      'cohesion-and-mix': { holds: false, by: 'Ministeriet', date: '2026-11-02', text: 'Ingen land.' }
    },
    alsoAffected: [{ code: '0223', reason: 'Deler forsyning.' }],
    terms: [
      { item: 'new-council', text: 'Valg' },
      {
        item: 'transfers',
        text: 'Skole',
        rows: [{ kind: 'asset', what: 'Skole', from: '0169', to: '0265', amountKroner: 0 }]
      },
      {
        item: 'deviation',
        text: 'x',
        law: 'Folkeskoleloven',
        minister: 'Børne- og undervisningsministeren',
        negotiated: '2026-10-01'
      },
      {
        item: 'tax-difference',
        text: 'x',
        reason: 'y',
        municipality: '0265',
        areas: [{ origin: '0169', ratePercent: 24.6 }]
      }
    ],
    dissolutionTerms: [
      { item: 'winding-up', cooperation: 'c', text: 'x' },
      { item: 'transfers', cooperation: 'c', text: 'x', rows: [{ kind: 'staff', what: 'To ansatte' }] },
      { item: 'deviation', cooperation: 'c', text: 'x', law: 'y', minister: 'z', negotiated: '2026-10-01' }
    ],
    dissolutions: [{ cooperation: 'c', specialCase: 'x', necessary: 'y' }],
    decision: { date: '2026-11-01' },
    promulgation: { date: '2026-12-01', number: 'BEK nr. 1 af 01/12/2026' }
  },
  councils: [
    {
      code: '0265',
      hearing: {
        sent: '2026-09-01',
        deadline: '2026-10-01',
        answered: '2026-09-20',
        answer: 'against',
        text: 'Nej tak.'
      },
      decision: { kind: 'pending', date: '2026-05-01', agendaItem: '7' },
      wishes: { continue: true, join: false, division: 'ingen', authorised: 'Roskilde', text: 'x' },
      publication: { channel: 'Hjemmesiden', date: '2026-12-02', link: 'https://example.org/' }
    }
  ],
  cooperations: [
    {
      id: 'øer',
      members: ['0563', '0561'],
      basis: '§ 7',
      from: '2027-01-01',
      to: '2030-12-31',
      source: 'Bekendtgørelse nr. 1'
    }
  ]
})

import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { oversight } from '../i18n/da/oversight.ts'
import { text } from '../i18n/oversight.ts'
import { ACT, PROVISIONS } from './act.ts'
import { MINISTRY_NAMES, type MinistryName, ministryOn } from './ministries.ts'
import {
  COMPLAINT_ROUTES,
  OVERSIGHT_PAGE,
  OVERSIGHT_QUESTIONS,
  OVERSIGHT_SECTIONS,
  type OversightAnswers,
  oversightStep
} from './oversight.ts'

/** The page as published, which stands beside the checkout where the project is built but not in it. */
const SOURCE = '../shared/seeds/000_4f3b711a11eac779.txt'

const lists = OVERSIGHT_SECTIONS.flatMap(({ items }) => items)
const prose = [...OVERSIGHT_QUESTIONS, ...OVERSIGHT_SECTIONS, ...COMPLAINT_ROUTES].flatMap(({ quotes }) => quotes)
const { title, authority, contact, laws, readMore } = OVERSIGHT_PAGE

test.runIf(existsSync(SOURCE))('every quote stands literally on the page (needs the published text)', () => {
  const page = readFileSync(SOURCE, 'utf8')
  for (const words of [...prose, ...lists, title, authority, ...contact, ...laws, ...readMore]) {
    expect(page).toContain(words)
  }
})

test.runIf(existsSync(SOURCE))(
  'nothing the page says of the supervision is left out (needs the published text)',
  () => {
    const page = readFileSync(SOURCE, 'utf8')
      .replace('kommunenHvem', 'kommunen\nHvem')
      .replace('erklæringLov', 'erklæring')
    const told = [...prose, ...lists, title, ...contact, ...laws, ...readMore].join('\n')
    const lines = page
      .split(/\n|(?<=\.) /)
      .map(line => line.replace(/^ • /, '').trim())
      .filter(line => line !== '' && !told.includes(line))
    // What is left are the page's own headings, an introduction to a list, and its navigation.
    expect(lines).toEqual([
      'Gå til indhold',
      'Hovedopgaver for det kommunale og regionale tilsyn',
      'Hvem retter tilsynet sig imod?',
      'Begrænsninger',
      'Det gælder for eksempel henvendelser om:',
      'Overordnet om opgaverne og strategien',
      'Læs mere',
      'Klagemuligheder',
      'Love og regler',
      'Tilgængelighedserklæring'
    ])
  }
)

test('the first question answered with yes decides', () => {
  const ids = OVERSIGHT_QUESTIONS.map(({ id }) => id)
  expect(ids).toEqual([
    'minister',
    'one-official',
    'expediency',
    'agreement',
    'law-for-all',
    'own-board',
    'duty',
    'public-law'
  ])
  let no: OversightAnswers = {}
  for (const id of ids) {
    expect(oversightStep(no)).toMatchObject({ kind: 'ask', question: { id } })
    const step = { kind: 'decided', question: { id } }
    const next = { kind: 'ask', question: { id: 'expediency' } }
    expect(oversightStep({ ...no, [id]: true })).toMatchObject(id === 'one-official' ? next : step)
    expect(oversightStep({ ...no, [id]: true, 'public-law': true })).toMatchObject(id === 'one-official' ? next : step)
    no = { ...no, [id]: false }
  }
  expect(oversightStep(no)).toEqual({ kind: 'none' })
})

test('a council that does not act on a duty is reached, also where an official is what it is about', () => {
  const no = { minister: false, expediency: false, agreement: false, 'law-for-all': false, 'own-board': false }
  for (const official of [true, false]) {
    expect(oversightStep({ ...no, 'one-official': official, duty: true })).toMatchObject({
      kind: 'decided',
      question: { id: 'duty', outcome: 'enforcement' }
    })
    expect(oversightStep({ ...no, 'one-official': official, duty: false, 'public-law': true })).toMatchObject({
      kind: 'decided',
      question: { id: 'public-law', outcome: 'possible' }
    })
  }
})

test('an answer given too early waits for the questions before it', () => {
  expect(oversightStep({ duty: true })).toMatchObject({ kind: 'ask', question: { id: 'minister' } })
})

test('each question ends as the page says', () => {
  expect(OVERSIGHT_QUESTIONS.map(({ outcome }) => outcome)).toEqual([
    'elsewhere',
    'responsible',
    'refused',
    'refused',
    'refused',
    'elsewhere',
    'enforcement',
    'possible'
  ])
  expect(COMPLAINT_ROUTES.map(({ id }) => id)).toEqual([
    'rejected',
    'guiding-opinion',
    'principle',
    'sanction',
    'approval'
  ])
})

test('everything has words', () => {
  const messages = [
    ...OVERSIGHT_QUESTIONS.flatMap(({ question, answer, label }) => [question, answer, label]),
    { id: 'oversight.answer.none' },
    ...OVERSIGHT_SECTIONS.map(({ heading }) => heading),
    ...COMPLAINT_ROUTES.flatMap(({ heading, answer }) => [heading, answer])
  ]
  for (const message of messages) {
    expect(oversight).toHaveProperty([message.id])
    expect(text(message)).toMatch(/^[A-ZÆØÅ].{8,}$/)
  }
})

test('the minister is named as in the Act, the ministry as on the page, and the page is not trusted to be current', () => {
  const minister = ministryOn('minister', '2026-11-21')
  expect(minister).toMatchObject({ name: 'økonomi- og indenrigsministeren', source: ACT.citation, verified: true })
  expect(PROVISIONS.some(({ text: words }) => words.includes(minister?.name ?? '-'))).toBe(true)
  const ministry = ministryOn('ministry', '2026-11-21')
  expect(ministry).toMatchObject({ name: 'Indenrigs- og Boligministeriet', from: null, verified: false })
  expect(COMPLAINT_ROUTES.some(({ quotes }) => quotes.some(quote => quote.includes(ministry?.name ?? '-')))).toBe(true)
  expect(ministryOn('minister', '2018-01-08')).toBeUndefined()
  expect(ministryOn('minister', '2018-01-09')).toBe(MINISTRY_NAMES[0])
})

test('the newest name on the day is taken, an undated one only where there is no other', () => {
  const named = (name: string, from: string | null): MinistryName => ({
    name,
    from,
    kind: 'ministry',
    source: 'prøve',
    verified: true
  })
  const names = [
    named('undated', null),
    named('second', '2024-01-01'),
    named('first', '2020-01-01'),
    named('third', '2030-01-01')
  ]
  const on = (date: string) => ministryOn('ministry', date, names)?.name
  expect([on('2019-12-31'), on('2020-01-01'), on('2023-12-31'), on('2024-01-01'), on('2031-01-01')]).toEqual([
    'undated',
    'first',
    'first',
    'second',
    'third'
  ])
})

import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import '../i18n/config.ts'
import { text as say } from '../i18n/index.ts'
import { allowedOrigins, foreignOrigins, policyText } from './policy.ts'
import { MAX_CONFIG, readConfig } from './read.ts'

const PAGE = 'https://skel.eksempel.dk/app/'
const SECRET = 'hemmelig-9f8e7d'

const fixture = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')
const schema = JSON.parse(fixture('public/schema/skel-config-1.schema.json'))
const matchesSchema = new Ajv2020({ strict: false }).compile(schema)

const XYZ = { id: 'a', name: 'A', role: 'kort', kind: 'xyz', url: 'https://t.eksempel.dk/{z}/{x}/{y}.png' }
const WMS = { id: 'b', name: 'B', role: 'luftfoto', kind: 'wms', url: 'https://w.eksempel.dk/wms?map=1', layers: 'l' }
const LAYER = { id: 'l', name: 'L', kind: 'geojson', url: 'data/l.geojson' }
const file = (more: object) => JSON.stringify({ format: 'skel-config/1', ...more })
const read = (more: object, page = PAGE) => readConfig(file(more), page)
const told = (more: object, page = PAGE) =>
  read(more, page).problems.map(({ path, message }) => `${path}: ${say(message)}`)

test('the file that ships is without fault and asks nobody', () => {
  const given = fixture('public/config.json')
  expect(readConfig(given, PAGE)).toEqual({
    config: { baseMaps: [], layers: [], startWith: null, addressSearch: null },
    problems: []
  })
  expect(matchesSchema(JSON.parse(given))).toBe(true)
})

test('the examples of the documentation are read whole, and fit the schema', () => {
  const examples = [...fixture('docs/config.md').matchAll(/```json\n([\s\S]*?)```/g)].map(([, json]) => json!)
  expect(examples).toHaveLength(4)
  for (const example of examples) {
    const { config, problems } = readConfig(example, PAGE)
    expect(problems).toEqual([])
    expect(config.baseMaps).toHaveLength(JSON.parse(example).baseMaps?.length ?? 0)
    expect(matchesSchema(JSON.parse(example)), JSON.stringify(matchesSchema.errors)).toBe(true)
  }
})

test('addresses are seen from the page, under whatever path it lies, and defaults are put in', () => {
  const { config, problems } = read({
    baseMaps: [XYZ, WMS],
    layers: [
      { ...LAYER, order: 5 },
      { ...LAYER, id: 'm' }
    ]
  })
  expect(problems).toEqual([])
  expect(config.baseMaps[0]).toEqual({
    id: 'a',
    name: { da: 'A', en: 'A' },
    role: 'kort',
    kind: 'xyz',
    urls: ['https://t.eksempel.dk/{z}/{x}/{y}.png'],
    origins: ['https://t.eksempel.dk'],
    attribution: '',
    token: null,
    opacity: 1,
    saturation: 0,
    minZoom: 0,
    maxZoom: 19
  })
  expect(config.layers.map(({ id }) => id)).toEqual(['m', 'l'])
  expect(config.layers[0]).toMatchObject({
    url: 'https://skel.eksempel.dk/app/data/l.geojson',
    snap: true,
    shown: false
  })
  expect(foreignOrigins(config, 'https://skel.eksempel.dk')).toEqual(['https://t.eksempel.dk', 'https://w.eksempel.dk'])
})

test.each([
  [
    'not json',
    '{"format": "skel-config/1",\n "baseMaps": [}',
    'Filen er ikke gyldig JSON. Fejlen står i linje 2, tegn 15.'
  ],
  ['cut off', '{"format": "skel-config/1", "baseMaps": [', 'Filen slutter midt i indholdet'],
  ['empty', ' \n', 'Filen er tom'],
  ['a list', '[]', 'objekt'],
  ['another format', '{"format": "skel-proposal/1"}', '"format": "skel-config/1"'],
  ['a later format', '{"format": "skel-config/2"}', 'nyere'],
  ['giant', ' '.repeat(MAX_CONFIG + 1), 'over 1 MB'],
  ['a key twice', '{"format": "skel-config/1", "format": "skel-config/1"}', 'to gange'],
  ['a page of HTML', '<!doctype html>', 'linje 1, tegn 1']
])('a broken file gives the defaults and its cause: %s', (_, given, cause) => {
  const { config, problems } = readConfig(given, PAGE)
  expect(config).toEqual({ baseMaps: [], layers: [], startWith: null, addressSearch: null })
  expect(problems.map(({ loses }) => loses)).toEqual(['all'])
  expect(say(problems[0]!.message)).toContain(cause)
})

test('an entry that can not be used is left out alone, with its path', () => {
  const broken = { ...XYZ, id: 'Æ', url: 7, maxZoom: 40 }
  const more = { baseMaps: [XYZ, broken, { ...XYZ }, null, WMS], layers: [{ kind: 'shp' }], startWith: 'x', colour: 1 }
  expect(read(more).config.baseMaps.map(({ id }) => id)).toEqual(['a', 'b'])
  expect(told(more)).toEqual([
    '$: Nøglen "colour" kendes ikke og bruges ikke.',
    '$.baseMaps[1].id: Et id skal bestå af små bogstaver (a–z), cifre og bindestreger og højst være 40 tegn; der står "Æ".',
    '$.baseMaps[1].maxZoom: Her skal stå et helt tal mellem 0 og 22; der står 40.',
    '$.baseMaps[1].url: Her skal stå en adresse eller en liste af adresser.',
    '$.baseMaps[2].id: Id’et "a" er brugt før i listen. Det første gælder.',
    expect.stringContaining('$.baseMaps[3]: Her skal stå en kendt slags.'),
    '$.layers[0].id: Nøglen "id" mangler.',
    '$.layers[0].name: Nøglen "name" mangler.',
    expect.stringContaining('$.layers[0].kind: Her skal stå en kendt slags.'),
    '$.layers[0].url: Nøglen "url" mangler.',
    '$.startWith: Der er intet baggrundskort med dette id. Kortet begynder uden baggrund.'
  ])
})

describe('addresses that are refused', () => {
  test.each([
    ['javascript:alert(1)', 'javascript:'],
    ['JaVaScRiPt:alert(1)//{z}{x}{y}', 'javascript:'],
    ['data:image/png;base64,AAAA', 'data:'],
    ['file:///etc/passwd', 'file:'],
    ['blob:https://skel.eksempel.dk/1', 'blob:'],
    ['https:t.eksempel.dk/a', 'ikke en gyldig'],
    ['//t.eksempel.dk/a', 'https://'],
    ['http://t.eksempel.dk/a', 'http, men siden'],
    ['https://bruger:kode@t.eksempel.dk/a', 'adgangskode'],
    ['../andet/a.pmtiles', '".."'],
    ['kort/%2E%2e/a.pmtiles', '".."'],
    ['https://t.eksempel.dk/a/../../b', '".."'],
    ['https://{s}.eksempel.dk/a', 'servernavn'],
    ['https://t.eksempel.dk; script-src *', 'tegn'],
    ["https://t.eksempel.dk'/", 'tegn'],
    ['https:\\\\t.eksempel.dk/a', 'tegn'],
    ['java\nscript:alert(1)', 'tegn'],
    ['https://', 'ikke en gyldig']
  ])('%s', (url, cause) => {
    const given = { baseMaps: [{ ...XYZ, kind: 'pmtiles', url }], layers: [{ ...LAYER, url }] }
    expect(read(given).config).toEqual({ baseMaps: [], layers: [], startWith: null, addressSearch: null })
    for (const line of told(given)) expect(line).toContain(cause)
    expect(told(given)).toHaveLength(2)
  })

  test('http is good enough where the page is http itself', () => {
    const page = 'http://127.0.0.1:4173/'
    expect(told({ baseMaps: [{ ...XYZ, url: 'http://127.0.0.1:9/{z}/{x}/{y}' }] }, page)).toEqual([])
  })

  test('an origin with a path behind it, which would not hold', () => {
    const at = (origin: string) => told({ baseMaps: [{ ...XYZ, origins: [origin] }] })
    expect(at('https://o.eksempel.dk')).toEqual([])
    expect(at('https://o.eksempel.dk/sti')).toEqual([
      expect.stringContaining('$.baseMaps[0].origins[0]: Her skal stå en server alene')
    ])
  })

  test('templates without their places', () => {
    expect(told({ baseMaps: [{ ...XYZ, url: 'https://t.eksempel.dk/{z}/{x}.png' }] })).toEqual([
      '$.baseMaps[0].url: Adressen skal have pladserne {z}, {x} og {y} (eller {-y}).'
    ])
    expect(
      told({ baseMaps: [{ ...WMS, kind: 'wmts', url: 'https://w.eksempel.dk/{TileRow}', layers: undefined }] })
    ).toEqual(expect.arrayContaining([expect.stringContaining('{TileMatrix}')]))
  })
})

test('no key and no address is in anything that is said', () => {
  const at = `https://t.eksempel.dk/{z}/{x}/{y}?token=${SECRET}`
  const secret = [
    SECRET,
    { [SECRET]: 1 },
    42,
    [SECRET, 7],
    at,
    `ftp://${SECRET}`,
    `https://a:${SECRET}@b.dk`,
    `../${SECRET}`
  ]
  const maps = secret.flatMap(value => [
    { ...XYZ, id: 'X', url: value },
    { ...XYZ, token: [value] },
    { ...XYZ, origins: [value] },
    { ...WMS, url: value, token: value }
  ])
  const lines = told({ baseMaps: maps, layers: maps })
  expect(lines.length).toBeGreaterThan(20)
  expect(lines.filter(line => line.includes(SECRET))).toEqual([])
})

test('the policy names what is configured and no more, and nothing in a configuration can add to it', () => {
  const { config } = read({ baseMaps: [XYZ, { ...WMS, origins: ['https://o.eksempel.dk:8443'] }], layers: [LAYER] })
  const policy = policyText(foreignOrigins(config, 'https://skel.eksempel.dk'))
  expect(allowedOrigins(policy)).toEqual([
    "'self'",
    'blob:',
    'data:',
    'https://o.eksempel.dk:8443',
    'https://t.eksempel.dk',
    'https://w.eksempel.dk'
  ])
  expect(policy).toMatch(/script-src 'self' 'wasm-unsafe-eval';/)
  expect(policy).not.toMatch(/\*| 'unsafe-eval'/)
  expect(policyText([])).not.toContain('http')
})

const FUZZ = Number(process.env.SKEL_FUZZ ?? 60)

test('damaged files never throw, and what is kept of them is sound', () => {
  const sound = fixture('docs/config.md').match(/```json\n([\s\S]*?)```/)![1]!
  const damage = fc.tuple(fc.nat(sound.length), fc.nat(30), fc.string({ unit: 'binary', maxLength: 12 }))
  fc.assert(
    fc.property(fc.array(damage, { minLength: 1, maxLength: 3 }), cuts => {
      const given = cuts.reduce((text, [at, take, put]) => text.slice(0, at) + put + text.slice(at + take), sound)
      const { config, problems } = readConfig(given, PAGE)
      for (const { path, message } of problems) expect(`${path} ${say(message)}`).not.toMatch(/\$config|undefined/)
      for (const { origins } of config.baseMaps)
        for (const one of origins) expect(one).toMatch(/^https:\/\/[a-z0-9.:-]+$/)
    }),
    { numRuns: FUZZ }
  )
  const values = fc.record({ baseMaps: fc.jsonValue(), layers: fc.array(fc.jsonValue()), startWith: fc.jsonValue() })
  fc.assert(
    fc.property(values, given => {
      expect(readConfig(file(given), PAGE).config.baseMaps).toEqual([])
    }),
    { numRuns: FUZZ }
  )
})

test('an address search: who is asked, with what, and where in the answer things stand', () => {
  const dawa = { name: 'Adresser', kind: 'dawa', url: 'https://a.eksempel.dk/autocomplete?q={query}', token: SECRET }
  const { config, problems } = read({ addressSearch: dawa })
  expect(problems).toEqual([])
  expect(config.addressSearch).toEqual({
    name: { da: 'Adresser', en: 'Adresser' },
    attribution: '',
    url: 'https://a.eksempel.dk/autocomplete?q={query}',
    origins: ['https://a.eksempel.dk'],
    token: { parameter: 'token', value: SECRET },
    answer: { list: [], text: ['forslagstekst'], x: ['data', 'x'], y: ['data', 'y'], system: 'EPSG:4326' }
  })
  expect(foreignOrigins(config, 'https://skel.eksempel.dk')).toEqual(['https://a.eksempel.dk'])
  expect(policyText(foreignOrigins(config, 'https://skel.eksempel.dk'))).toContain('data: https://a.eksempel.dk;')
  const answer = {
    list: 'features',
    text: 'properties.label',
    x: 'geometry.coordinates.0',
    y: 'geometry.coordinates.1'
  }
  const mapped = { name: 'A', kind: 'mapped', url: 'adresser/{query}', answer: { ...answer, crs: 'EPSG:25832' } }
  expect(read({ addressSearch: mapped }).config.addressSearch).toMatchObject({
    url: 'https://skel.eksempel.dk/app/adresser/{query}',
    token: null,
    answer: { list: ['features'], x: ['geometry', 'coordinates', '0'], system: 'EPSG:25832' }
  })
  expect(matchesSchema(JSON.parse(file({ addressSearch: mapped })))).toBe(true)
  for (const [given, path] of [
    [{ ...dawa, url: 'https://a.eksempel.dk/' }, '$.addressSearch.url'],
    [{ ...dawa, url: 'https://{query}.eksempel.dk/' }, '$.addressSearch.url'],
    [{ ...dawa, url: 'javascript:{query}' }, '$.addressSearch.url'],
    [{ ...dawa, kind: 'google' }, '$.addressSearch.kind'],
    [{ ...mapped, answer: { ...answer, text: 'a..b' } }, '$.addressSearch.answer.text'],
    [{ ...mapped, answer: undefined }, '$.addressSearch'],
    [[dawa], '$.addressSearch']
  ] as const) {
    const { config: none, problems: found } = read({ addressSearch: given })
    expect(none.addressSearch).toBeNull()
    expect(found[0]?.path).toContain(path)
    expect(JSON.stringify(found)).not.toContain(SECRET)
  }
})

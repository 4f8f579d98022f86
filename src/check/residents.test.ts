/** `check --residents FILE`: the real command counts at points instead of estimating. */
import type { Position } from 'geojson'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { writeProposal } from '../proposal/file/write.ts'
import type { Proposal } from '../proposal/types.ts'
import { type CheckOutput, checkResultSchema } from './result.ts'
import { box, check, judged, moving, proposing, refused, save, verdict } from './testing/command.ts'

/** A square in Hedehusene, well inside Høje-Taastrup (0169). */
const INSIDE = box(12.195, 55.665, 12.205, 55.672)

/** The others in Høje-Taastrup, who live in its east: a file without them does not cover it. */
const REST = '12.3,55.66,57000'

async function counted(proposal: Proposal, csv: string, name: string): Promise<CheckOutput> {
  const file = save(`${name}.json`, writeProposal(proposal))
  const { status, out, error } = await check(file, '--json', '--residents', save(`${name}.csv`, csv))
  expect({ status, error }).toEqual({ status: 0, error: '' })
  return v.parse(checkResultSchema, JSON.parse(out))
}

test('50 counted at points pass and 51 fail; figures before stay official, figures after follow the count', async () => {
  const csv = (inside: number) =>
    `# date: 2026-10-01\nlon,lat,people\n${REST}\n12.2,55.668,${inside - 9}\n12.204999,55.671999,9\n12.2050011,55.668,400\n12.2,55.6649989,400\n`
  const [fifty, over, estimate] = await Promise.all([
    counted(moving(INSIDE), csv(50), 'halvtreds'),
    counted(moving(INSIDE), csv(51), 'enoghalvtreds'),
    judged(moving(INSIDE), 'skoen.json')
  ])
  const exactly = (n: number) => ({ low: n, best: n, high: n, basis: 'counted' })
  expect(fifty.measures.residents).toMatchObject(exactly(50))
  expect(fifty.measures.transfers[0]?.residents).toMatchObject(exactly(50))
  expect(fifty.changes[0]?.moved[0]?.residents).toEqual({ low: 50, best: 50, high: 50 })
  expect(fifty.measures.residents.method).toContain('halvtreds.csv pr. 1. oktober 2026')
  expect(verdict(fifty, 'minor-change.residents')).toBe('met')
  expect(over.measures.residents).toMatchObject(exactly(51))
  expect(verdict(over, 'minor-change.residents')).toBe('not-met')
  expect(estimate.measures.residents.basis).toBe('estimate')

  for (const [i, sign] of [-1, 1].entries()) {
    const [with51, without] = [over.measures.municipalities[i], estimate.measures.municipalities[i]]
    expect(with51?.before?.residents).toBe(without?.before?.residents)
    expect(with51?.after?.residents).toBe((with51?.before?.residents ?? 0) + sign * 51)
  }
  const input = over.findings
    .find(({ rule }) => rule === 'minor-change.residents')
    ?.inputs.find(({ source }) => source !== undefined)
  expect(input).toMatchObject({ source: 'Beboerpunkter fra brugerens fil enoghalvtreds.csv', date: '2026-10-01' })
  expect(over.warnings).toEqual([])
})

test('a whole case is the sum of its changes, and land that comes back has moved nobody', async () => {
  const [west, east] = [box(12.195, 55.665, 12.2, 55.672), box(12.2, 55.665, 12.205, 55.672)]
  const transfer = (id: string, ring: Position[], to: string) => ({
    id,
    type: 'transfer-area' as const,
    to,
    area: { type: 'Polygon' as const, coordinates: [ring] }
  })
  const csv = 'lon;lat;antal\n12,1975;55,668;11\n12,2025;55,668;22\n12,3;55,66;57000\n'
  const there = [transfer('a', west, '0265'), transfer('b', east, '0265')]
  const [both, back] = await Promise.all([
    counted(proposing({ changes: there }), csv, 'begge'),
    counted(proposing({ changes: [...there, transfer('c', east, '0169')] }), csv, 'tilbage')
  ])
  expect(both.measures.residents).toMatchObject({ low: 33, best: 33, high: 33 })
  expect(back.measures.residents).toMatchObject({ low: 11, best: 11, high: 11 })
  expect(back.changes.map(({ moved }) => moved[0]?.residents.best)).toEqual([11, 22, 22])
})

test('made-up points, points at sea and rows left out are never passed over in silence', async () => {
  const csv = '# synthetic\nlon,lat,people\n12.2,55.668,3\n11.5,56.5,4\n0,0,5\n12.2,55.668,tre\n12.3,55.66,57000\n'
  const result = await counted(moving(INSIDE), csv, 'opdigtet')
  expect(result.measures.residents).toMatchObject({ best: 3, basis: 'counted' })
  expect(result.measures.residents.method).toContain('SYNTETISKE')
  expect(new Set(result.warnings.map(({ path }) => path))).toEqual(new Set(['opdigtet.csv']))
  const [synthetic, ...others] = result.warnings.map(({ message }) => message)
  expect(synthetic).toContain('SYNTETISKE')
  expect(others).toEqual([
    'Linje 5 er udeladt: en koordinat er 0.',
    'Linje 6 er udeladt: en koordinat eller antallet er ikke et tal, skrevet som i resten af filen.',
    '1 punkt med 4 personer ligger uden for alle kommuner og tælles ikke med nogen steder.'
  ])
})

test('a table from Excel in Windows-1252 is counted, and told how it was read', async () => {
  const csv = 'sep=;\r\nlængdegrad;breddegrad;antal;vej\r\n12,2;55,668;7;Åvej\r\n12,3;55,66;57000;Ø\r\n;;;\r\n'
  const proposal = save('ansi.json', writeProposal(moving(INSIDE)))
  const { out } = await check(proposal, '--json', '--residents', save('ansi.csv', Buffer.from(csv, 'latin1')))
  const result = v.parse(checkResultSchema, JSON.parse(out))
  expect(result.measures.residents).toMatchObject({ best: 7, basis: 'counted' })
  expect(result.warnings.map(({ message }) => message)).toEqual([
    'Filen er læst som Windows-1252 (ANSI), decimalkomma, koordinater i EPSG:4326.'
  ])
})

/** Metres that lie by Tønder in zone 32 and on Bornholm in zone 33. */
const TWO_PLACES = 'x;y;antal\n493700;6106100;12\n494100;6106500;5\n'

test('numbers of two places are counted in neither before it is said which', async () => {
  const proposal = save('hvor.json', writeProposal(moving(INSIDE)))
  const file = save('hvor.csv', TWO_PLACES)
  const said = save('sagt.csv', `# crs: EPSG:25833\n${TWO_PLACES}`)
  await refused(
    [proposal, '--residents', file],
    /^hvor\.csv: .*EPSG:25832 .*Tønder.*EPSG:25833 .*Bornholm.*--residents-crs 25833/
  )
  const both = await Promise.all([
    check(proposal, '--json', '--residents', file, '--residents-crs', '25833'),
    check(proposal, '--json', '--residents', said)
  ])
  for (const { out } of both)
    expect(v.parse(checkResultSchema, JSON.parse(out)).warnings.map(({ message }) => message)).toEqual([
      'Filen har under 90 % af det officielle folketal i én kommune og regnes ikke for at dække den: Bornholm.',
      'Filen er læst som UTF-8, koordinater i EPSG:25833.'
    ])
})

test('a file that can not be read is refused with its name, line and cause', async () => {
  const proposal = save('ok.json', writeProposal(moving(INSIDE)))
  const words = (file: string) => [proposal, '--residents', file]
  await Promise.all([
    refused(
      words(save('p1.csv', 'lon,lat,people\n12.2,55.668,tre\n')),
      /^p1\.csv: linje 2: Ingen rækker i filen kan bruges/
    ),
    refused(words(save('p2.csv', '55.668,12.2,1\n')), /^p2\.csv: linje 1: Filens første linje/),
    refused(words(save('p3.csv', '')), /^p3\.csv: Filen er tom/),
    refused(words('p4.csv'), /^p4\.csv: Filen findes ikke/),
    refused(
      words(save('p5.csv', 'lon,lat,people\n11.5,56.5,4\n')),
      /^p5\.csv: Ingen af filens punkter ligger i en kommune/
    ),
    refused(words(save('p6.csv', 'PK\u0003\u0004 [Content_Types].xml')), /^p6\.csv: Filen er et regneark/),
    refused([proposal, '--residents'], /Efter --residents skal stå en fil/)
  ])
})

test('where the points fell stands beside the official figures, in the JSON and in words', async () => {
  const proposal = save('daekning.json', writeProposal(moving(INSIDE)))
  const street = save('vej.csv', 'lon,lat,people\n12.3,55.66,120\n11.5,56.5,4\n')
  const [json, words] = await Promise.all([
    check(proposal, '--json', '--residents', street),
    check(proposal, '--residents', street)
  ])
  const result = v.parse(checkResultSchema, JSON.parse(json.out))
  expect(result.residents).toMatchObject({ file: 'vej.csv', points: 2, people: 124, coveringShare: 0.9 })
  expect(result.residents?.coverage.filter(({ points }) => points > 0)).toMatchObject([
    { code: '0169', name: 'Høje-Taastrup', points: 1, people: 120, covering: 'few' }
  ])
  expect(result.residents?.coverage.find(({ code }) => code === '0101')).toMatchObject({ people: 0, covering: 'none' })
  expect(verdict(result, 'minor-change.residents')).toBe('undetermined')
  expect(words.out).toMatch(/0169 Høje-Taastrup: 120 personer i filen, officielt [\d.]+ – ikke dækket/)
  expect(words.out).toMatch(/9\d kommuner uden punkter/)
})

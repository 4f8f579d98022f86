/** The real command on the built-in dataset: what it prints, and what it refuses. Holds P5 (docs/invariants.md). */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import geodesic from 'geographiclib-geodesic'
import type { Position } from 'geojson'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { writeProposal } from '../proposal/file/write.ts'
import { type CheckOutput, checkResultSchema } from './result.ts'
import {
  box,
  check,
  folder,
  judged,
  manifest,
  moving,
  ROOT,
  refused,
  refusedProposal,
  run,
  save,
  verdict
} from './testing/command.ts'

/** A square in Hedehusene, well inside Høje-Taastrup (0169). */
const INSIDE = box(12.195, 55.665, 12.205, 55.672)

/** 417 m² more than 100 ha on the map. */
const HUNDRED_HECTARES = box(12.19, 55.66, 12.2059, 55.66898)

/** Square metres on the ellipsoid, by a library that knows no map projection. */
function areaOnEllipsoid(ring: readonly Position[]): number {
  const polygon = geodesic.Geodesic.WGS84.Polygon(false)
  for (const [lon = 0, lat = 0] of ring.slice(1)) polygon.AddPoint(lat, lon)
  return Math.abs(polygon.Compute(false, true).area ?? Number.NaN)
}

describe('a file that can be judged', () => {
  test('numbers agree with each other and with an area computed on the ellipsoid', async () => {
    const result = await judged(moving(INSIDE))
    const { movedAreaM2, areaToleranceM2, transfers, municipalities, conservation, residents } = result.measures
    // Rounding corners to the millimetre moves no edge of three kilometres' outline by more than one.
    expect(Math.abs(movedAreaM2 - areaOnEllipsoid(INSIDE))).toBeLessThan(3)
    expect(areaToleranceM2).toBe(0)
    expect(transfers).toEqual([{ from: '0169', to: '0265', areaM2: movedAreaM2, residents }])
    expect(residents.low).toBeLessThanOrEqual(residents.best)
    expect(residents.best).toBeLessThanOrEqual(residents.high)
    const [giver, receiver] = municipalities
    expect([giver?.code, receiver?.code]).toEqual(['0169', '0265'])
    expect((giver?.before?.areaM2 ?? 0) - (giver?.after?.areaM2 ?? 0)).toBeCloseTo(movedAreaM2, 3)
    expect((receiver?.after?.areaM2 ?? 0) - (receiver?.before?.areaM2 ?? 0)).toBeCloseTo(movedAreaM2, 3)
    expect(conservation.afterM2).toBeCloseTo(conservation.beforeM2, 0)
    expect(conservation).toMatchObject({ gaps: 0, overlaps: 0 })
    // Those of the dataset are named apart from what changes do.
    expect(conservation.dataHoles.map(({ around }) => around.map(({ name }) => name))).toEqual([
      ['Ballerup', 'Albertslund', 'Egedal'],
      ['Albertslund', 'Høje-Taastrup']
    ])
    expect(verdict(result, 'minor-change.area')).toBe('met')
    expect(verdict(result, 'region-integrity')).toBe('not-applicable')
  })

  test('the effective date decides whether a region border is crossed', async () => {
    const result = await judged({ ...moving(INSIDE), effectiveDate: '2026-12-31' })
    expect(verdict(result, 'region-integrity')).toBe('not-met')
    expect(result.measures.municipalities.map(({ region }) => region?.code)).toEqual(['1084', '1085'])
  })

  test('registered parcels and counted residents decide to the square metre and the person', async () => {
    const stated = (areaM2: number, count: number) =>
      judged(
        moving(HUNDRED_HECTARES, '0265', {
          parcels: [{ matrikelnr: '1a', ejerlav: 'Marbjerg By, Fløng', areaM2, whole: true }],
          parcelsComplete: true,
          residents: { count, date: '2026-10-01', source: 'CPR' }
        }),
        `${areaM2}-${count}.json`
      )
    const [within, beyond] = await Promise.all([stated(1_000_000, 50), stated(1_000_001, 51)])
    expect([verdict(within, 'minor-change.area'), verdict(within, 'minor-change.residents')]).toEqual(['met', 'met'])
    expect([verdict(beyond, 'minor-change.area'), verdict(beyond, 'minor-change.residents')]).toEqual([
      'not-met',
      'not-met'
    ])
    expect(beyond.measures).toMatchObject({ movedAreaM2: 1_000_001, areaToleranceM2: 0, areaBasis: 'parcels' })
  })

  test('nothing to judge is judged too, and Christiansø is never passed over in silence', async () => {
    const [empty, christiansoe] = await Promise.all([
      judged({ ...moving(INSIDE), changes: [] }, 'empty.json'),
      judged(moving(box(15.17, 55.31, 15.2, 55.33), '0400'), 'christiansoe.json')
    ])
    expect(empty).toMatchObject({ routes: ['no-change'], findings: [], measures: { movedAreaM2: 0 } })
    expect(verdict(christiansoe, 'doubt')).toBe('needs-assessment')
    expect(christiansoe.notApplied).toHaveLength(1)
    expect(christiansoe.measures.movedAreaM2).toBe(0)
  })

  test('the text says the same numbers, in Danish', async () => {
    const file = save('tekst.json', JSON.stringify({ ...moving(INSIDE), titel: 'x' }))
    const [asText, asJson] = await Promise.all([check(file), check(file, '--json')])
    expect(asText.status).toBe(0)
    const { measures } = JSON.parse(asJson.out) as CheckOutput
    const hectares = new Intl.NumberFormat('da-DK', { minimumFractionDigits: 2, maximumFractionDigits: 2 })
    expect(asText.out).toContain(
      `0169 Høje-Taastrup → 0265 Roskilde: ${hectares.format(measures.movedAreaM2 / 1e4)} ha`
    )
    expect(asText.out).toContain('Region Østdanmark')
    expect(asText.out).toContain('Bemærk $.titel:')
    expect(asText.out).not.toMatch(/[{}]|undefined|NaN|\bcheck\./)
  })

  test('a file that Windows has saved is read, and told', async () => {
    const { status, out } = await check(
      save('ansi.json', Buffer.from(writeProposal(moving(INSIDE)).replace('Marbjerg', 'Gåsebæk'), 'latin1')),
      '--json'
    )
    expect(status).toBe(0)
    const { proposal, warnings } = JSON.parse(out) as CheckOutput
    expect(proposal.title).toBe('Gåsebæk')
    expect(warnings).toEqual([{ path: '$', message: expect.stringContaining('Windows-1252') }])
  })

  test('through npm, from a folder of its own, with a dataset named', async () => {
    mkdirSync(join(folder, 'under mappe'), { recursive: true })
    save('under mappe/sag.json', writeProposal(moving(INSIDE)))
    const words = [
      'run',
      '--silent',
      '--prefix',
      ROOT,
      'check',
      '--',
      'sag.json',
      '--dataset',
      join(ROOT, 'public/data'),
      '--json'
    ]
    const { status, out } = await run('npm', words, join(folder, 'under mappe'))
    expect(status).toBe(0)
    expect(v.parse(checkResultSchema, JSON.parse(out)).proposal.file).toBe('sag.json')
  })
})

describe('a file that can not', () => {
  test('changes that move nothing', async () => {
    await Promise.all([
      refusedProposal('hav.json', moving(box(11.1, 56.5, 11.2, 56.55)), /^hav\.json: \$\.changes\[0\]\S*: .*havet/),
      refusedProposal(
        'tyskland.json',
        moving(box(9.4, 54.7, 9.45, 54.75)),
        /^tyskland\.json: \$\.changes\[0\]\S*: .*uden for Danmark/
      ),
      refusedProposal('modtager.json', moving(INSIDE, '0169'), /^modtager\.json: \$\.changes\[0\]\S*: .*Høje-Taastrup/),
      refusedProposal(
        'afgiver.json',
        moving(INSIDE, '0265', { from: ['0101'] }),
        /^afgiver\.json: \$\.changes\[0\]\S*: .*København/
      )
    ])
  })

  test('codes, shapes and datasets that do not fit', async () => {
    const crossing = [INSIDE[0], INSIDE[2], INSIDE[1], INSIDE[3], INSIDE[0]] as Position[]
    const other = { ...moving(INSIDE), dataset: { id: manifest.id, sha256: '0'.repeat(64) } }
    await Promise.all([
      refusedProposal('kode.json', moving(INSIDE, '9999'), /^kode\.json: \$\.changes\[0\]\.to: .*9999/),
      refusedProposal(
        'fra.json',
        moving(INSIDE, '0265', { from: ['0169', '9998'] }),
        /^fra\.json: \$\.changes\[0\]\.from\S*: .*9998/
      ),
      refusedProposal('kryds.json', moving(crossing), /^kryds\.json: \$\.changes\[0\]\.area\S*: .*krydser/),
      refusedProposal('datasæt.json', other, /^datasæt\.json: \$\.dataset\.sha256: .*000000000000/)
    ])
  })

  test('files that are none', async () => {
    const file = writeProposal(moving(INSIDE))
    mkdirSync(join(folder, 'mappe'), { recursive: true })
    await Promise.all([
      refused(['findes ikke.json'], /^findes ikke\.json: \$: Filen findes ikke/),
      refused(['mappe'], /^mappe: \$: Det er en mappe/),
      refused([save('halv.json', file.slice(0, 400))], /^halv\.json: \$: .*linje \d+, tegn \d+/),
      refused([save('dos.json', Buffer.from(file.replace('Marbjerg', 'G\x86seb\x91k'), 'latin1'))], /UTF-8/),
      refused([save('ny.json', file.replace('proposal/1', 'proposal/2'))], /^ny\.json: \$\.format: .*skel-proposal\/2/),
      refused([save('linje\nskift.json', '{}')], /^linje skift\.json: \$\.format: /),
      refused(
        [save('ring.json', file.replace('[12.195, 55.665]', '[12.1949, 55.665]'))],
        /^ring\.json: \$\.changes\[0\]\.area\.coordinates\[0\]\[4\]: /
      )
    ])
  })

  test('words that make no command', async () => {
    const file = save('ord.json', writeProposal(moving(INSIDE)))
    await Promise.all([
      refused([], /^check: Angiv/),
      refused([file, ''], /^check: Angiv/),
      refused([file, '--fast'], /^check: .*--fast/),
      refused([file, '--dataset', 'mappe-uden-data'], /mappe-uden-data\/manifest\.json: /)
    ])
  })
})

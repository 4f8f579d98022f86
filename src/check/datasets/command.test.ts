import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { featuresOf, moved, squareAt, tinyBase, tinyLand } from '../../../tests/support/tiny-base.ts'
import { makeDataset, type OwnBorders } from '../../boundaries/make.ts'
import { packSet } from '../../boundaries/skelset.ts'
import { command } from '../command.ts'
import { datasetCommand } from './command.ts'

const base = tinyBase()
const land = tinyLand(base)
const here = mkdtempSync(join(tmpdir(), 'skel-dataset-'))
const run = (...words: string[]) => datasetCommand(words, here)
const ON_BORDER = [4_455_000, 3_627_000] as const

/** As GeoJSON, with codes as DAGI has them. */
function geoJson(borders: typeof land): string {
  const features = featuresOf(borders).map(({ attributes, polygons }) => ({
    type: 'Feature',
    properties: Object.fromEntries(attributes),
    geometry: { type: 'MultiPolygon', coordinates: polygons }
  }))
  return JSON.stringify({ type: 'FeatureCollection', features })
}

const write = (name: string, text: string) => writeFileSync(join(here, name), text)

const own = (features: OwnBorders['features']): OwnBorders => ({
  fileName: 'base.geojson',
  sha256: '',
  features,
  fields: {},
  regions: new Map(),
  accuracyM: null,
  title: null,
  publisher: null,
  date: null
})

const changed = moved(land, '0901', '0902', squareAt(ON_BORDER, 400))

beforeAll(async () => {
  const { files } = await makeDataset(own(featuresOf(land)), base)
  const { mkdirSync } = await import('node:fs')
  mkdirSync(join(here, 'base'))
  for (const [name, bytes] of files) writeFileSync(join(here, 'base', name), bytes)
  writeFileSync(join(here, 'base.skelset'), packSet(files))
  write('moved.geojson', geoJson(changed.land))
})

describe('dataset', () => {
  test('makes one of a file, and compares it with the one it was built on', async () => {
    const made = await run('moved.geojson', '--base', 'base', '--out', 'moved', '--accuracy', '0,5', '--json')
    expect(made).toMatchObject({ status: 0, error: '' })
    const { dataset, report, fields } = JSON.parse(made.out)
    expect(fields).toEqual({ code: 'KOMKODE' })
    expect(report.municipalities).toBe(6)
    const manifest = JSON.parse(readFileSync(join(here, 'moved/manifest.json'), 'utf8'))
    expect(manifest).toMatchObject({ sha256: dataset.sha256, accuracyM: 0.51 })

    const compared = await run('--compare', 'base', 'moved', '--json')
    const { movements, onlyBefore } = JSON.parse(compared.out)
    expect(onlyBefore).toEqual([])
    expect(movements).toHaveLength(1)
    expect(movements[0]).toMatchObject({ from: '0901', to: '0902', reason: 'unexplained' })
    expect(movements[0].m2).toBeCloseTo(changed.m2, -2)
    expect((await run('--compare', 'base', 'moved')).out).toContain('A-købing → B-købing')
    expect((await run('--compare', 'base', 'base')).out).toContain('samme land')
  })

  test('refuses in one line: words, files, codes, a folder that is somebody’s', async () => {
    const refusal = async (...words: string[]) => {
      const { status, out, error } = await run(...words)
      expect([status, out, error.trimEnd().split('\n').length]).toEqual([2, '', 1])
      return error
    }
    expect(await refusal('moved.geojson')).toContain('--out')
    expect(await refusal('moved.geojson', '--out', 'x', '--wrong')).toContain('--wrong')
    expect(await refusal('moved.geojson', '--out', 'x', '--accuracy', 'lidt')).toContain('»lidt«')
    expect(await refusal('moved.geojson', '--out', 'x', '--region', 'ny')).toContain('»ny«')
    expect(await refusal('--compare', 'base')).toContain('to datasæt')
    expect(await refusal('none.gml', '--base', 'base', '--out', 'x')).toMatch(/^none\.gml: /)
    write('some.txt', 'hej')
    expect(await refusal('some.txt', '--base', 'base', '--out', 'x')).toMatch(/^some\.txt: /)
    write('cut.geojson', geoJson(land).slice(0, 3000))
    expect(await refusal('cut.geojson', '--base', 'base', '--out', 'x')).toMatch(/^cut\.geojson: /)
    const { mkdirSync } = await import('node:fs')
    mkdirSync(join(here, 'mine'), { recursive: true })
    write('mine/notes.txt', 'vigtigt')
    expect(await refusal('moved.geojson', '--base', 'base', '--out', 'mine')).toContain('ikke tom')
    expect(readdirSync(join(here, 'mine'))).toEqual(['notes.txt'])
    expect(readdirSync(here)).not.toContain('x')
  })

  test('a ring that can’t be read refuses the whole: its land would be missing', async () => {
    const collection = JSON.parse(geoJson(land))
    collection.features[1].geometry.coordinates[0][0].pop()
    write('open.geojson', JSON.stringify(collection))
    const { status, error } = await run('open.geojson', '--base', 'base', '--out', 'x')
    expect([status, error.startsWith('open.geojson: ')]).toEqual([2, true])
  })
})

describe('check', () => {
  test('opens a dataset that is one file, and holds a proposal against another', async () => {
    const { id, sha256 } = JSON.parse(readFileSync(join(here, 'base/manifest.json'), 'utf8'))
    const [ring] = featuresOf(new Map([['0902', squareAt(ON_BORDER, 200)]]))
    const proposal = {
      format: 'skel-proposal/1',
      title: 'Ved søen',
      effectiveDate: '2027-01-01',
      dataset: { id, sha256 },
      changes: [
        {
          id: 'a',
          type: 'transfer-area',
          to: '0902',
          area: { type: 'MultiPolygon', coordinates: ring?.polygons }
        }
      ],
      statements: {},
      councils: [],
      cooperations: [],
      created: '2026-01-01T00:00:00Z',
      modified: '2026-01-01T00:00:00Z'
    }
    write('case.json', JSON.stringify(proposal))
    const judged = await command(['case.json', '--dataset', 'base.skelset', '--json'], here)
    expect(judged).toMatchObject({ status: 0, error: '' })
    const words = ['case.json', '--dataset', 'base.skelset', '--rebase', 'moved']
    const held = await command([...words, '--json'], here)
    const { changes, before, after } = JSON.parse(held.out)
    expect(before.sha256).toBe(sha256)
    expect(changes).toMatchObject([{ id: 'a', fate: 'gone', afterM2: 0 }])
    expect(JSON.parse(readFileSync(join(here, 'case.json'), 'utf8'))).toEqual(proposal)

    const written = await command([...words, '--rebased', 'new.json'], here)
    expect(written.out).toContain('kan ikke længere gennemføres')
    expect(JSON.parse(readFileSync(join(here, 'new.json'), 'utf8')).dataset.sha256).toBe(after.sha256)
    const again = await command([...words, '--rebased', 'new.json'], here)
    expect([again.status, again.error]).toEqual([2, expect.stringContaining('new.json: ')])
  })

  test('a damaged dataset in one file is refused for its cause', async () => {
    const bytes = readFileSync(join(here, 'base.skelset'))
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 0xff
    writeFileSync(join(here, 'bad.skelset'), bytes)
    const { status, error } = await command(['case.json', '--dataset', 'bad.skelset'], here)
    expect([status, error.trimEnd().split('\n').length]).toEqual([2, 1])
  })
})

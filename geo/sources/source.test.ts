import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { simplifiedBorders } from '../coverage/borders.ts'
import { buildDataset } from '../dataset.ts'
import { count, Sources, splitRows } from './source.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'skel-geo-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const put = (name: string, content: string | Uint8Array) => writeFileSync(join(folder, name), content)
const sources = () => new Sources(folder)

describe('tables', () => {
  test('quotes, empty cells, line ends of both kinds, a last line without one', () => {
    expect(splitRows('a,b\r\n"x, ""y""",\n\n1,2', ',')).toEqual([
      ['a', 'b'],
      ['x, "y"', ''],
      ['1', '2']
    ])
  })

  test('columns by name, behind a byte order mark', () => {
    put('t.csv', '\uFEFFOMRÅDE;TID;INDHOLD\nÆrø;2026;90,11\n')
    expect(sources().table('t.csv', ';', ['INDHOLD', 'OMRÅDE'])).toEqual([{ INDHOLD: '90,11', OMRÅDE: 'Ærø' }])
  })

  test('a missing column, a torn line and a number that is none are named', () => {
    put('t.csv', 'a,b\n1\n')
    expect(() => sources().table('t.csv', ',', ['a', 'c'])).toThrow('t.csv: column c is missing')
    expect(() => sources().table('t.csv', ',', ['a'])).toThrow('t.csv: line 2 has 1 values, the first line 2')
    expect(() => count('t.csv', 'line 2', '1.5')).toThrow('t.csv: line 2: "1.5" is not a whole number')
  })
})

describe('a source that is missing or broken is named with its cause', () => {
  test.each([
    ['not there', undefined, 'the file is missing'],
    ['cut off', gzipSync('{"features": []}').subarray(0, 12), 'unexpected end of file'],
    ['not JSON', gzipSync('{"features": ['), 'not valid JSON'],
    ['another shape', gzipSync('{"rows": []}'), 'not of the expected shape']
  ])('%s', (_, content, cause) => {
    if (content) put('x.geojson.gz', content)
    const read = () => sources().json('x.geojson.gz', (value: { features: unknown[] }) => value.features.length)
    expect(read).toThrow(`x.geojson.gz: ${cause}`)
  })

  test('swapped coordinates in the border file', () => {
    const arcs = [
      [
        [55, 12],
        [55.1, 12],
        [55, 12.1],
        [55, 12]
      ]
    ]
    const geometry = { type: 'Polygon', arcs: [[0]], properties: { kommunekode: '0101', komnavn: 'København' } }
    const objects = { all: { type: 'GeometryCollection', geometries: [geometry] } }
    put('kommuner-dagi-2018-5m.topo.json', JSON.stringify({ type: 'Topology', arcs, objects }))
    expect(() => buildDataset(sources(), simplifiedBorders, () => {})).toThrow(
      /5m\.topo\.json: .*is no longitude and latitude/
    )
  })
})

describe('the command', () => {
  const geo = (from: string) =>
    promisify(execFile)(process.execPath, ['node_modules/.bin/tsx', 'geo/build.ts', from, join(folder, 'out')])

  test('says in one line that there are no sources, and that is no failure', async () => {
    const { stdout, stderr } = await geo(join(folder, 'absent'))
    expect(stdout.trim()).toMatch(/^geo: skipped, there is no source folder .*absent; .* stays as it is$/)
    expect(stderr).toBe('')
  })

  test('fails with one line where a source is missing', async () => {
    const failed = await geo(folder).catch(error => error as { code: number; stderr: string })
    expect(failed).toMatchObject({ code: 1, stderr: 'geo: kommuner-dagi-2018-5m.topo.json: the file is missing\n' })
  })
})

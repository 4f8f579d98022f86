import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { beforeAll, describe, expect, test } from 'vitest'
import { random } from '../../../tests/support/country.ts'
import { type OpenedDataset, opening } from '../../check/opening.ts'
import { readProposalFile } from '../../proposal/file/read.ts'
import type { Proposal } from '../../proposal/types.ts'
import { bundleFiles, type Case } from '../case/files.ts'
import { manifestOf, manifestSchema } from '../case/manifest.ts'
import { traceSchema } from '../trace/schema.ts'
import { readZip } from '../zip/read.ts'
import { type NamedBytes, zipOf } from '../zip/write.ts'
import { differenceOf } from './differences.ts'
import { CannotRecompute, type Recompute, type Verdict, verify } from './verify.ts'

let opened: OpenedDataset
/** All of a bundle; and the same without the map of all of Denmark, which takes a second to pack and is most of it. */
let whole: readonly NamedBytes[]
let files: readonly NamedBytes[]
let zip: Uint8Array

const caseOf = (proposal: Proposal, over: Partial<Case> = {}): Case => ({
  ...opened,
  proposal,
  residents: null,
  log: null,
  ...over
})
const utf8 = (text: string) => new TextEncoder().encode(text)
const textOf = (name: string) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(named(name))
const named = (name: string) => files.find(file => file.name === name)?.bytes ?? new Uint8Array()

const MAP = 'gis/division.geojson'

/** The same without some files, and a manifest to that. */
async function only(all: readonly NamedBytes[], isIn: (file: NamedBytes) => boolean): Promise<readonly NamedBytes[]> {
  const own = all.find(({ name }) => name === 'manifest.json')?.bytes
  const { files: _, seal: __, format: ___, skel: ____, ...about } = JSON.parse(new TextDecoder().decode(own))
  const listed = all.filter(({ name }) => name !== 'manifest.json').filter(isIn)
  return [...listed, await manifestOf(about, listed)].sort((a, b) => (a.name < b.name ? -1 : 1))
}

const withoutMap = (all: readonly NamedBytes[]) => only(all, ({ name }) => name !== MAP)

const recompute: Recompute = async () => files

beforeAll(async () => {
  opened = await opening(null)
  const name = 'parcels-of-an-order-2027.json'
  const read = readProposalFile(
    new Uint8Array(readFileSync(join(import.meta.dirname, '../../../tests/proposals', name))),
    name
  )
  if (!read.ok) throw new Error(name)
  const { id, sha256 } = opened.manifest
  whole = await bundleFiles(caseOf({ ...read.proposal, dataset: { id, sha256 } }))
  files = await withoutMap(whole)
  zip = zipOf(files)
})

/** The bundle with some files otherwise, or (null) without them. */
const altered = (over: Readonly<Record<string, Uint8Array | null>>) =>
  zipOf([
    ...files.filter(({ name }) => !(name in over)),
    ...Object.entries(over).flatMap(([name, bytes]) => (bytes ? [{ name, bytes }] : []))
  ])
const of = (over: Readonly<Record<string, Uint8Array | null>>): Promise<Verdict> => verify(altered(over), recompute)

test('what Skel wrote is identical, and the same case gives the same bytes on another engine', async () => {
  expect(await verify(zip, recompute)).toEqual({ kind: 'identical', files: files.length })
  const packed = zipOf(whole)
  expect(await verify(packed, async () => whole)).toEqual({ kind: 'identical', files: whole.length })
  const other = await opening(null)
  const proposal = readProposalFile(named('proposal.json'), 'proposal.json')
  if (!proposal.ok) throw new Error('proposal')
  // Something else was asked of it before.
  await other.engine.evaluate({ ...proposal.proposal, changes: [] })
  const again = await bundleFiles({ ...caseOf(proposal.proposal), ...other })
  expect(again.map(({ name }) => name)).toEqual(whole.map(({ name }) => name))
  // Megabytes, which `toEqual` would go through number by number.
  for (const [i, { name, bytes }] of again.entries())
    expect(Buffer.compare(bytes, whole[i]?.bytes ?? bytes.subarray(1)), name).toBe(0)
  const alike = await withoutMap(again)
  expect(Buffer.compare(zipOf(alike), zip)).toBe(0)
})

test('trace and manifest are as their schemas say', () => {
  const trace = v.parse(traceSchema, JSON.parse(textOf('trace.json')))
  expect(trace.findings.length).toBeGreaterThan(5)
  for (const { provision, steps, assumptions, quote } of trace.findings) {
    expect(provision).toMatch(/^§ /)
    expect(quote.length + steps.length + assumptions.length).toBeGreaterThan(0)
  }
  expect(textOf('trace.json')).not.toMatch(/"id": "(pedigree|law|points)\./)
  expect(v.parse(manifestSchema, JSON.parse(textOf('manifest.json'))).files).toHaveLength(files.length - 1)
  expect(files.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['gis/moved-land.geojson', 'papers/annex.docx', 'papers/order.html', 'change-log.csv'])
  )
})

describe('a changed digit is named', () => {
  const digit = (name: string, at: RegExp) => {
    const text = textOf(name)
    const found = at.exec(text)
    if (!found) throw new Error(`${name}: ${at}`)
    const place = found.index + found[0].length - 1
    return utf8(`${text.slice(0, place)}${(Number(text[place]) + 1) % 10}${text.slice(place + 1)}`)
  }
  test.each([
    ['trace.json', /"best": \d/, /^\$\.facts|^\$\.changes/],
    ['trace.json', /"sha256": "[a-f]*\d/, /^\$\.dataset\.sha256/],
    ['proposal.json', /"areaM2": \d/, /^\$\.changes\[0\]\.parcels\[0\]\.areaM2/],
    ['consequences.csv', /\r\n1;\D*\d/, /^line 2/],
    ['concordance.csv', /\r\n0\d/, /^line 2/],
    ['gis/moved-land.geojson', /"type": "FeatureCollectio/, /^\$|^line/],
    ['papers/annex.txt', /\d/, /^line \d/],
    ['papers/order.html', /\d/, /^line \d/],
    ['manifest.json', /"bytes": \d/, /^\$\.files\[0\]\.bytes/]
  ] as const)('%s %s', async (name, at, path) => {
    const bytes =
      name === 'gis/moved-land.geojson' ? utf8(textOf(name).replace('FeatureCollection', 'Feature')) : digit(name, at)
    const verdict = await of({ [name]: bytes })
    expect(verdict).toMatchObject({ kind: 'differs', file: name })
    expect(verdict.kind === 'differs' && verdict.path).toMatch(path)
  })

  test('in the log by its line', async () => {
    const bytes = digit('change-log.csv', /\r\n\D*\d/)
    expect(await of({ 'change-log.csv': bytes })).toMatchObject({ file: 'change-log.csv', path: 'line 2' })
  })

  test('in a Word file, by the byte', async () => {
    const bytes = named('papers/annex.docx').slice()
    bytes[500] = (bytes[500] ?? 0) ^ 1
    expect(await of({ 'papers/annex.docx': bytes })).toMatchObject({ kind: 'differs', path: 'byte 500' })
  })
})

test('a file too many or too few is named', async () => {
  expect(await of({ 'papers/annex.txt': null })).toMatchObject({ kind: 'differs', file: 'papers/annex.txt' })
  expect(await of({ 'papers/hilsen.txt': utf8('hej') })).toMatchObject({ kind: 'differs', file: 'papers/hilsen.txt' })
  expect(await of({ 'manifest.json': null })).toMatchObject({ kind: 'unreadable' })
  expect(await of({ 'manifest.json': utf8('{') })).toMatchObject({ kind: 'unreadable' })
  expect(await of({ 'manifest.json': utf8('{"format": "skel-bundle/9"}') })).toMatchObject({ kind: 'unreadable' })
})

test('a bundle that is whole in itself, but of other figures, is found out', async () => {
  const trace = utf8(textOf('trace.json').replace(/"afterM2": \d/, '"afterM2": 9'))
  const { files: _, seal: __, format: ___, skel: ____, ...about } = JSON.parse(textOf('manifest.json'))
  const others = files
    .filter(({ name }) => name !== 'manifest.json')
    .map(file => (file.name === 'trace.json' ? { name: file.name, bytes: trace } : file))
  const forged = zipOf([...others, await manifestOf(about, others)])
  expect(await verify(forged, recompute)).toMatchObject({
    kind: 'differs',
    file: 'trace.json',
    path: '$.conservation.afterM2'
  })
})

test('the same files in a zip of another program are told apart', async () => {
  const bytes = zip.slice()
  // The hour of the first file, in the list at the end and before the file.
  bytes[10] = 1
  expect(await verify(bytes, recompute)).toMatchObject({ kind: 'differs', file: '' })
})

test('what can not be worked out here is not called different', async () => {
  const cannot: Recompute = () => Promise.reject(new CannotRecompute({ id: 'bundle.verify.no-residents' }))
  expect(await verify(zip, cannot)).toMatchObject({ kind: 'unreadable' })
})

test('500 damaged bundles: never identical, always a verdict', async () => {
  const next = random(2027)
  // Of the papers one of each kind: the others are written alike.
  const small = await only(
    files,
    ({ name, bytes }) => bytes.length < 20_000 && (!name.startsWith('papers/') || name.includes('annex'))
  )
  const packed = zipOf(small)
  expect(await verify(packed, async () => small)).toMatchObject({ kind: 'identical' })
  const kinds = new Set<string>()
  for (let i = 0; i < 500; i++) {
    const bytes = i % 4 === 0 ? packedAgain(small, next) : hit(packed, next, i)
    const verdict = await verify(bytes, async () => small)
    kinds.add(verdict.kind)
    expect(verdict.kind, String(i)).not.toBe('identical')
    if (verdict.kind !== 'identical') expect(verdict.message.id).toMatch(/^[a-z][\w.-]+$/)
  }
  expect([...kinds].sort()).toEqual(['differs', 'unreadable'])
})

/** Another bit in a file, which is packed again as it should be. */
function packedAgain(all: readonly NamedBytes[], next: () => number): Uint8Array {
  const chosen = all[Math.floor(next() * all.length)] as NamedBytes
  const bytes = chosen.bytes.slice()
  const at = Math.floor(next() * bytes.length)
  bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(next() * 8))
  return zipOf(all.map(file => (file === chosen ? { name: file.name, bytes } : file)))
}

/** Other bytes in the zip, or its end cut off. */
function hit(whole: Uint8Array, next: () => number, i: number): Uint8Array {
  const bytes = whole.slice(0, i % 7 === 1 ? Math.floor(next() * whole.length) : whole.length)
  for (let k = 0; k <= i % 3 && bytes.length > 0; k++) {
    const at = Math.floor(next() * bytes.length)
    bytes[at] = (bytes[at] ?? 0) ^ (1 + Math.floor(next() * 255))
  }
  return bytes
}

test('a log that the browser kept is given, not worked out', async () => {
  const read = readProposalFile(named('proposal.json'), 'proposal.json')
  if (!read.ok) throw new Error('proposal')
  // Its map is left out below.
  const engine = { ...opened.engine, exportGeoJson: async () => '{}' }
  const over = { engine, log: () => 'when;what\r\n2026-01-01;noget\r\n' }
  const kept = await withoutMap(await bundleFiles(caseOf(read.proposal, over)))
  expect(await verify(zipOf(kept), async () => kept)).toMatchObject({ kind: 'identical' })
  const log = kept.map(file => (file.name === 'change-log.csv' ? { ...file, bytes: utf8('andet') } : file))
  expect(await verify(zipOf(log), async () => kept)).toMatchObject({ kind: 'differs', file: 'change-log.csv' })
})

test('where files differ', () => {
  const at = (name: string, a: string, b: string) => differenceOf(name, utf8(a), utf8(b))?.path ?? null
  expect(at('a.json', '{"a": [1, {"b c": 2}]}', '{"a": [1, {"b c": 3}]}')).toBe('$.a[1]["b c"]')
  expect(at('a.json', '{"a": 1}', '{"a": 1, "b": null}')).toBe('$.b')
  expect(at('a.json', '{"a": 1}', '{"a":  1}')).toBe('line 1')
  expect(at('a.json', '{"a": ', '{"a": 1}')).toBe('line 1')
  expect(at('a.csv', 'a\nb\n', 'a\nb')).toBe('line 3')
  expect(at('a.docx', 'abc', 'abd')).toBe('byte 2')
  expect(at('a.txt', 'abc', 'abc')).toBeNull()
})

test('the bundle holds the files it lists and nothing else', () => {
  expect(readZip(zip).map(({ name }) => name)).toEqual(files.map(({ name }) => name))
})

import { deflateSync, strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { random } from '../../../tests/support/country.ts'
import { crc32 } from '../../text/crc32.ts'
import { LIMITS, readZip, ZipError } from './read.ts'
import { zipOf } from './write.ts'

const text = (words: string) => strToU8(words)
const FILES = [
  { name: 'papers/b.txt', bytes: text('ø'.repeat(5000)) },
  { name: 'a.json', bytes: text('{}') },
  { name: 'tom.csv', bytes: new Uint8Array() }
]

/** A zip file by hand, so that it can lie. */
interface Entry {
  readonly name: string
  readonly data?: Uint8Array
  readonly method?: number
  readonly flags?: number
  readonly size?: number
  readonly packed?: number
  readonly crc?: number
  readonly localName?: string
  readonly attributes?: number
}

function byHand(entries: readonly Entry[], end: Readonly<Record<number, number>> = {}): Uint8Array {
  const locals: number[] = []
  const central: number[] = []
  const short = (n: number) => [n & 0xff, (n >>> 8) & 0xff]
  const long = (n: number) => [...short(n & 0xffff), ...short(n >>> 16)]
  for (const { name, data = text('x'), method = 0, flags = 0, localName = name, attributes = 0, ...lies } of entries) {
    const offset = locals.length
    const [size, packed, crc] = [lies.size ?? data.length, lies.packed ?? data.length, lies.crc ?? crc32(data)]
    const common = [
      ...short(20),
      ...short(flags),
      ...short(method),
      ...long(0),
      ...long(crc),
      ...long(packed),
      ...long(size)
    ]
    locals.push(
      ...long(0x04034b50),
      ...common,
      ...short(text(localName).length),
      ...short(0),
      ...text(localName),
      ...data
    )
    central.push(...long(0x02014b50), ...short(20), ...common, ...short(text(name).length), ...short(0), ...short(0))
    central.push(...short(0), ...short(0), ...long(attributes), ...long(offset), ...text(name))
  }
  const n = entries.length
  const tail = [
    ...long(0x06054b50),
    ...long(0),
    ...short(n),
    ...short(n),
    ...long(central.length),
    ...long(locals.length),
    ...short(0)
  ]
  for (const [at, byte] of Object.entries(end)) tail[Number(at)] = byte
  return Uint8Array.from([...locals, ...central, ...tail])
}

function why(zip: Uint8Array): string {
  try {
    readZip(zip)
    return 'read'
  } catch (error) {
    if (error instanceof ZipError) return error.message
    throw error
  }
}

test('files come back, in order, whatever order they came in', () => {
  const zip = zipOf(FILES)
  expect(readZip(zip)).toEqual([...FILES].sort((a, b) => (a.name < b.name ? -1 : 1)))
  expect(zipOf([...FILES].reverse())).toEqual(zip)
  expect(why(byHand([{ name: 'a' }, { name: 'mappe/ø.txt', flags: 0x800 }]))).toBe('read')
})

test('what another program has packed is read too', () => {
  expect(
    readZip(zipSync({ 'b.txt': [text('b'), { level: 9, os: 3, attrs: 0o644 << 16 }], a: text('aa') }))
  ).toHaveLength(2)
})

test('what is packed already is stored as it is, coordinates are packed, and all of it comes back', () => {
  const next = random(7)
  const numbers = text(Array.from({ length: 4000 }, () => (12 + next()).toFixed(9)).join(','))
  const names = ['a.docx', 'b.shp.zip', 'c.geojson', 'd.gml', 'e.txt']
  const files = names.map(name => ({ name, bytes: numbers }))
  const zip = zipOf(files)
  expect(readZip(zip)).toEqual(files)
  const sizeOf = (name: string) => zipOf([{ name, bytes: numbers }]).length
  expect(sizeOf('a.docx')).toBeGreaterThan(numbers.length)
  expect(sizeOf('c.geojson')).toBeLessThan(0.6 * numbers.length)
  // Digits that follow no rule: more care finds next to nothing more.
  expect(sizeOf('c.geojson')).toBeLessThan(1.05 * sizeOf('e.txt'))
})

const packed = deflateSync(new Uint8Array(1000))

describe('refused', () => {
  test.each<[string, Uint8Array, string]>([
    ['nothing', new Uint8Array(), 'not-a-zip'],
    ['a text', text('Dette er ikke en zip-fil, men et brev.'), 'not-a-zip'],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 0), 'not-a-zip'],
    ['cut off', zipOf(FILES).subarray(0, -30), 'cut-off'],
    ['cut off early', zipOf(FILES).subarray(0, 40), 'cut-off'],
    ['something behind it', Uint8Array.from([...zipOf(FILES), 1, 2, 3]), 'comment'],
    ['up and out', byHand([{ name: '../ude.txt' }]), 'climbs-out'],
    ['up and out, further in', byHand([{ name: 'a/../../ude.txt' }]), 'climbs-out'],
    ['from the root', byHand([{ name: '/etc/ude.txt' }]), 'climbs-out'],
    ['from a drive', byHand([{ name: 'C:ude.txt' }]), 'climbs-out'],
    ['backwards', byHand([{ name: 'a\\..\\ude.txt' }]), 'climbs-out'],
    ['with nothing between', byHand([{ name: 'a//b.txt' }]), 'climbs-out'],
    ['a folder', byHand([{ name: 'mappe/' }]), 'name'],
    ['a name with a line end', byHand([{ name: 'a\nb' }]), 'name'],
    ['a name that reads backwards', byHand([{ name: 'a\u202Etxt.exe' }]), 'name'],
    ['no name', byHand([{ name: '' }]), 'name'],
    ['twice', byHand([{ name: 'a.txt' }, { name: 'a.txt' }]), 'twice'],
    ['twice on some machines', byHand([{ name: 'a.txt' }, { name: 'A.TXT' }]), 'twice'],
    ['a link', byHand([{ name: 'a', attributes: 0o120777 << 16 }]), 'link'],
    ['encrypted', byHand([{ name: 'a', flags: 1 }]), 'encrypted'],
    ['sizes behind the data', byHand([{ name: 'a', flags: 8 }]), 'method'],
    ['packed otherwise', byHand([{ name: 'a', method: 12 }]), 'method'],
    ['another name inside', byHand([{ name: 'a', localName: 'b' }]), 'contradicts'],
    ['stored with two sizes', byHand([{ name: 'a', size: 7 }]), 'contradicts'],
    ['zip64 in a file', byHand([{ name: 'a', size: 0xffffffff }]), 'zip64'],
    ['zip64 at the end', byHand([{ name: 'a' }], { 10: 0xff, 11: 0xff, 8: 0xff, 9: 0xff }), 'zip64'],
    ['one of several', byHand([{ name: 'a' }], { 4: 1 }), 'many-disks'],
    ['fewer than there are', byHand([{ name: 'a' }, { name: 'b' }], { 8: 1, 10: 1 }), 'directory'],
    ['more than there are', byHand([{ name: 'a' }], { 8: 2, 10: 2 }), 'directory'],
    ['a wrong checksum', byHand([{ name: 'a', crc: 1 }]), 'checksum'],
    ['announced as huge', byHand([{ name: 'a', data: packed, method: 8, size: 400 << 20 }]), 'too-large'],
    ['announced to grow beyond belief', byHand([{ name: 'a', data: packed, method: 8, size: 100 << 20 }]), 'bomb'],
    ['larger than announced', byHand([{ name: 'a', data: packed, method: 8, size: 10 }]), 'bomb'],
    ['smaller than announced', byHand([{ name: 'a', data: packed, method: 8, size: 2000 }]), 'contradicts'],
    ['a broken stream', byHand([{ name: 'a', data: Uint8Array.of(7, 255, 255, 1), method: 8, size: 10 }]), 'damaged'],
    ['reaches beyond the end', byHand([{ name: 'a', data: packed, method: 8, packed: 5000, size: 1000 }]), 'cut-off']
  ])('%s', (_, zip, fault) => {
    expect(why(zip)).toBe(fault)
  })

  test('a bomb of many files', () => {
    const many = Array.from({ length: 5 }, (_, i) => ({ name: `${i}`, data: packed, method: 8, size: 200 << 20 }))
    expect(['bomb', 'too-large']).toContain(why(byHand(many)))
    const most = Array.from({ length: LIMITS.files + 1 }, (_, i) => ({ name: `${i}` }))
    expect(why(byHand(most))).toBe('too-many')
  })

  test('a bomb that really is one stops where it was announced to', () => {
    const bomb = deflateSync(new Uint8Array(64 << 20), { level: 9 })
    expect(why(byHand([{ name: 'a', data: bomb, method: 8, size: 1000 }]))).toBe('bomb')
  })

  test('what lies between files, or is in none of them', () => {
    const zip = byHand([{ name: 'a' }, { name: 'b' }])
    const hidden = Uint8Array.from([...zip.subarray(0, 32), 1, ...zip.subarray(32)])
    expect(['gap', 'directory']).toContain(why(hidden))
  })
})

test('no damaged zip makes the reader fail in another way', () => {
  const whole = zipOf(FILES)
  const next = random(11)
  for (let i = 0; i < 2000; i++) {
    const bytes = whole.slice(0, i % 3 === 0 ? Math.floor(next() * whole.length) : whole.length)
    for (let k = 0; k <= i % 4 && bytes.length > 0; k++)
      bytes[Math.floor(next() * bytes.length)] = Math.floor(next() * 256)
    expect(why(bytes)).toMatch(/^[\w-]+$/)
  }
})

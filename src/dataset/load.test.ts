import { beforeEach, describe, expect, test } from 'vitest'
import { encodeLand, encodeResidents, encodeUnits } from './codec.ts'
import { DatasetError } from './errors.ts'
import { loadDataset, loadOverview, loadPollingDistricts, loadUnits, type Read } from './load.ts'
import { fingerprintOf, sha256Hex } from './manifest.ts'
import type { LandTopology, UnitTopology } from './topology.ts'
import type { Manifest, ManifestFile, Register, ResidentTable } from './types.ts'

/** One square municipality of two parishes. */
const land: LandTopology = {
  origin: [0, 0],
  faces: ['', '0101'],
  coords: Int32Array.from([0, 0, 100, 0, 100, 100, 0, 100, 0, 0]),
  arcStart: Uint32Array.from([0, 5]),
  arcLeft: Uint16Array.from([1]),
  arcRight: Uint16Array.from([0]),
  arcKind: Uint8Array.from([1])
}
const units: UnitTopology = {
  origin: [0, 0],
  pieces: [
    { unit: '', municipality: '' },
    { unit: '7001', municipality: '0101' },
    { unit: '7002', municipality: '0101' }
  ],
  coords: Int32Array.from([0, 0, 100, 100]),
  arcStart: Uint32Array.from([0, 2]),
  arcLeft: Uint16Array.from([2]),
  arcRight: Uint16Array.from([1]),
  landStretch: {
    start: Uint32Array.from([0, 2]),
    end: Uint32Array.from([2, 4]),
    left: Uint16Array.from([1, 2]),
    right: Uint16Array.from([0, 0])
  }
}
const residents: ResidentTable = {
  cellX: Uint16Array.from([4300]),
  cellY: Uint16Array.from([3500]),
  face: Uint16Array.from([1]),
  unit: Uint16Array.from([0]),
  milli: Uint32Array.from([7000])
}
const register: Register = {
  municipalities: [
    {
      code: '0101',
      name: 'Kassen',
      inDivision: true,
      residents: { count: 7, date: '2026-02-01' },
      registeredArea: null,
      island: 'no',
      labelPoint: [10, 55],
      parishes: ['7001', '7002']
    }
  ],
  regions: [],
  parishes: [{ code: '7001', name: 'Sogn', residents: 7 }],
  islands: [],
  cooperations: []
}

const json = (value: unknown) => new TextEncoder().encode(JSON.stringify(value))
let files: Map<string, Uint8Array>

/** By role, behind which a layer may stand. */
type Contents = Partial<Record<ManifestFile['role'] | `${ManifestFile['role']}/polling-district`, Uint8Array>>

async function write(contents: Contents, change: object = {}): Promise<void> {
  files = new Map()
  const listed: ManifestFile[] = []
  for (const [name, bytes] of Object.entries(contents)) {
    const [role, layer] = name.split('/') as [ManifestFile['role'], 'polling-district' | undefined]
    const path = `${name.replace('/', '-')}.bin`
    files.set(path, bytes)
    const entry = { path, bytes: bytes.length, sha256: await sha256Hex(bytes), role }
    listed.push(layer ? { ...entry, layer } : entry)
  }
  const manifest: Manifest = {
    format: 'skel-dataset/1',
    id: 'kassen',
    sha256: await fingerprintOf(listed),
    title: 'Kassen',
    accuracyM: 1,
    accuracyNote: '',
    residents: { source: '', gridDate: '2021', totalsDate: '2026-02-01' },
    sources: [],
    files: listed,
    counts: {}
  }
  files.set('manifest.json', json({ ...manifest, ...change }))
}

const whole = () => ({
  overview: encodeLand(land, 100),
  land: encodeLand(land, 10),
  units: encodeUnits(units, 10),
  residents: encodeResidents(residents, 2, 1),
  register: json(register)
})

const read: Read = async path => {
  const bytes = files.get(path)
  if (!bytes) throw new Error('no such file')
  return bytes
}

const failure = async (loading: Promise<unknown>) => {
  const error = await loading.then(
    () => null,
    reason => reason as unknown
  )
  return error instanceof DatasetError ? [error.file, error.code] : error
}

beforeEach(() => write(whole()))

test('a whole dataset loads, progress only grows and ends at 1', async () => {
  const progress: number[] = []
  const dataset = await loadDataset(read, fraction => progress.push(fraction))
  expect(dataset).toMatchObject({ register, land, residents, manifest: { id: 'kassen' } })
  expect(await loadOverview(read)).toEqual(land)
  expect(await loadUnits(read, dataset, 'parish')).toEqual(units)
  expect(progress).toHaveLength(3)
  expect(progress.toSorted((p, q) => p - q)).toEqual(progress)
  expect(progress.at(-1)).toBe(1)
})

describe('layers of units', () => {
  const districts: UnitTopology = {
    ...units,
    pieces: units.pieces.map(({ municipality }, i) => ({ unit: i === 0 ? '' : `010100${i}`, municipality }))
  }
  const records = [{ code: '0101001', name: 'Skolen', municipality: '0101', persons: 12.5 }]
  const layered = (list: unknown = records) => ({
    ...whole(),
    'units/polling-district': encodeUnits(districts, 10),
    'unit-records/polling-district': json({ records: list })
  })

  test('each from its own file, with its records', async () => {
    await write(layered())
    const dataset = await loadDataset(read)
    expect(await loadUnits(read, dataset, 'parish')).toEqual(units)
    expect(await loadUnits(read, dataset, 'polling-district')).toEqual(districts)
    expect(await loadPollingDistricts(read, dataset)).toEqual(records)
  })

  test('one the dataset does not have is missing', async () => {
    const dataset = await loadDataset(read)
    expect(await failure(loadUnits(read, dataset, 'polling-district'))).toEqual(['manifest.json', 'missing'])
    expect(await failure(loadPollingDistricts(read, dataset))).toEqual(['manifest.json', 'missing'])
  })

  test('records that are none, or of another country', async () => {
    const path = 'unit-records-polling-district.bin'
    for (const list of [null, {}, [{ ...records[0], municipality: '0999' }]]) {
      await write(layered(list))
      expect(await failure(loadPollingDistricts(read, await loadDataset(read)))).toEqual([path, 'corrupt'])
    }
  })

  test('a layer this Skel does not know is refused', async () => {
    await write(layered())
    const manifest = JSON.parse(new TextDecoder().decode(files.get('manifest.json'))) as { files: { layer?: string }[] }
    for (const file of manifest.files) if (file.layer) file.layer = 'street'
    files.set('manifest.json', json(manifest))
    expect(await failure(loadDataset(read))).toEqual(['manifest.json', 'corrupt'])
  })
})

describe('a dataset that is not whole is refused by file and cause', () => {
  test('a file that is missing', async () => {
    files.delete('residents.bin')
    expect(await failure(loadDataset(read))).toEqual(['residents.bin', 'missing'])
    files.delete('manifest.json')
    expect(await failure(loadOverview(read))).toEqual(['manifest.json', 'missing'])
  })

  test('a file that is not listed', async () => {
    const { residents: _, ...rest } = whole()
    await write(rest)
    expect(await failure(loadDataset(read))).toEqual(['manifest.json', 'missing'])
  })

  test('a file cut off, and one of the same length with another content', async () => {
    const bytes = whole().land
    files.set('land.bin', bytes.subarray(0, -1))
    expect(await failure(loadDataset(read))).toEqual(['land.bin', 'truncated'])
    files.set('land.bin', bytes.with(bytes.length - 1, 0xff))
    expect(await failure(loadDataset(read))).toEqual(['land.bin', 'checksum'])
  })

  test('a manifest whose fingerprint is not of its files', async () => {
    await write(whole(), { sha256: 'a'.repeat(64) })
    expect(await failure(loadDataset(read))).toEqual(['manifest.json', 'fingerprint'])
  })

  test.each([
    ['another format', { format: 'skel-dataset/2' }, 'version'],
    ['no id', { id: 7 }, 'corrupt'],
    [
      'a path out of the folder',
      { files: [{ path: '../x.bin', bytes: 1, sha256: 'a'.repeat(64), role: 'land' }] },
      'corrupt'
    ]
  ])('a manifest with %s', async (_, change, cause) => {
    await write(whole(), change)
    expect(await failure(loadDataset(read))).toEqual(['manifest.json', cause])
  })

  test('files that each are whole and do not go together', async () => {
    await write({ ...whole(), register: json({ ...register, municipalities: [] }) })
    expect(await failure(loadDataset(read))).toEqual(['register.bin', 'corrupt'])
    await write({ ...whole(), residents: encodeResidents(residents, 3, 1) })
    expect(await failure(loadDataset(read))).toEqual(['residents.bin', 'corrupt'])
    await write({ ...whole(), register: json([]) })
    expect(await failure(loadDataset(read))).toEqual(['register.bin', 'corrupt'])
  })
})

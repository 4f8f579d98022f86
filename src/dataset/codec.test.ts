import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeLand, decodeResidents, decodeUnits, encodeLand, encodeResidents, encodeUnits } from './codec.ts'
import { crc32 } from './container.ts'
import { DatasetError } from './errors.ts'
import type { LandTopology, UnitTopology } from './topology.ts'
import type { ResidentTable } from './types.ts'

const UNIT_MM = 10
const FACES = ['', '0101', '0147', '0411']
const UNITS = 5

/** Arcs of any shape: the codec keeps what it is given; that they form a map is not its business. */
const arcs = (faces: number) =>
  fc
    .array(
      fc.record({
        steps: fc.array(fc.tuple(fc.integer({ min: 1, max: 90_000 }), fc.integer({ min: -90_000, max: 90_000 })), {
          minLength: 2,
          maxLength: 8
        }),
        left: fc.integer({ min: 0, max: faces - 1 }),
        turn: fc.integer({ min: 1, max: faces - 1 }),
        kind: fc.integer({ min: 0, max: 2 })
      }),
      { minLength: 1, maxLength: 6 }
    )
    .map(list => {
      const coords: number[] = []
      const arcStart = [0]
      for (const { steps } of list) {
        let [x, y] = [0, 0]
        for (const [dx, dy] of steps) {
          x += dx * UNIT_MM
          y += dy * UNIT_MM
          coords.push(x, y)
        }
        arcStart.push(coords.length / 2)
      }
      return {
        origin: [4_190_000_000, 3_480_000_000] as const,
        coords: Int32Array.from(coords),
        arcStart: Uint32Array.from(arcStart),
        arcLeft: Uint16Array.from(list, arc => arc.left),
        arcRight: Uint16Array.from(list, arc => (arc.left + arc.turn) % faces),
        arcKind: Uint8Array.from(list, arc => arc.kind)
      }
    })

const lands: fc.Arbitrary<LandTopology> = arcs(FACES.length).map(shape => ({ ...shape, faces: FACES }))

/** Two pieces in every municipality, stretches of one or two segments. */
const landsWithUnits = fc
  .tuple(lands, arcs(2), fc.infiniteStream(fc.boolean()))
  .map(([land, { arcKind: _, ...shape }, choices]): [LandTopology, UnitTopology] => {
    const pieces = FACES.flatMap((municipality, i) =>
      i === 0
        ? [{ unit: '', municipality }]
        : [
            { unit: `70${i}1`, municipality },
            { unit: `70${i}2`, municipality }
          ]
    )
    const choose = () => choices.next().value as boolean
    const pieceOf = (face: number) => (face === 0 ? 0 : 2 * face - (choose() ? 1 : 0))
    const stretches: [start: number, end: number, left: number, right: number][] = []
    land.arcLeft.forEach((left, arc) => {
      const last = (land.arcStart[arc + 1] as number) - 1
      for (let at = land.arcStart[arc] as number; at < last; ) {
        const end = Math.min(last, at + (choose() ? 1 : 2))
        stretches.push([at, end, pieceOf(left), pieceOf(land.arcRight[arc] as number)])
        at = end
      }
    })
    const inner = { ...shape, arcLeft: shape.arcLeft.map(n => n + 1), arcRight: shape.arcRight.map(n => n + 1) }
    const landStretch = {
      start: Uint32Array.from(stretches, s => s[0]),
      end: Uint32Array.from(stretches, s => s[1]),
      left: Uint16Array.from(stretches, s => s[2]),
      right: Uint16Array.from(stretches, s => s[3])
    }
    return [land, { ...inner, pieces, landStretch }]
  })

const tables: fc.Arbitrary<ResidentTable> = fc
  .array(
    fc.tuple(
      fc.integer({ min: 0, max: 65_535 }),
      fc.integer({ min: 0, max: 65_535 }),
      fc.integer({ min: 0, max: FACES.length - 1 }),
      fc.integer({ min: 0, max: UNITS - 1 }),
      fc.integer({ min: 0, max: 0xffffffff })
    ),
    { maxLength: 30 }
  )
  .map(rows => ({
    cellX: Uint16Array.from(rows, row => row[0]),
    cellY: Uint16Array.from(rows, row => row[1]),
    face: Uint16Array.from(rows, row => row[2]),
    unit: Uint16Array.from(rows, row => row[3]),
    milli: Uint32Array.from(rows, row => row[4])
  }))

const land = (bytes: Uint8Array) => decodeLand('land.bin', bytes)
const residents = (bytes: Uint8Array) => decodeResidents('residents.bin', bytes, FACES.length, UNITS)

describe('what is written is read', () => {
  test('land', () => {
    fc.assert(
      fc.property(lands, value => {
        expect(land(encodeLand(value, UNIT_MM))).toEqual(value)
      })
    )
  })
  test('units', () => {
    fc.assert(
      fc.property(landsWithUnits, ([under, value]) => {
        expect(decodeUnits('units.bin', encodeUnits(value, UNIT_MM), under)).toEqual(value)
      })
    )
  })
  test('residents', () => {
    fc.assert(
      fc.property(tables, value => {
        expect(residents(encodeResidents(value, FACES.length, UNITS))).toEqual(value)
      })
    )
  })
})

test('a coordinate off the lattice is refused when writing', () => {
  const [value] = fc.sample(lands, { seed: 1, numRuns: 1 }) as [LandTopology]
  expect(() => encodeLand({ ...value, coords: value.coords.map(mm => mm + 1) }, UNIT_MM)).toThrow(RangeError)
})

/** Each reading either fails as a DatasetError or gives indices that are in range. */
function isSafe(read: (bytes: Uint8Array) => unknown, bytes: Uint8Array): void {
  try {
    read(bytes)
  } catch (error) {
    if (!(error instanceof DatasetError)) throw error
  }
}

function checkedLand(bytes: Uint8Array): void {
  const { arcLeft, arcRight, arcStart, arcKind, coords, faces } = land(bytes)
  if ([...arcLeft, ...arcRight].some(face => face >= faces.length)) throw new Error('a face out of range')
  if (arcStart.at(-1) !== coords.length / 2 || arcKind.length !== arcLeft.length) throw new Error('lengths disagree')
}

function checkedResidents(bytes: Uint8Array): void {
  const { face, unit } = residents(bytes)
  if (face.some(n => n >= FACES.length) || unit.some(n => n >= UNITS)) throw new Error('an index out of range')
}

test('the checksum is the CRC-32 that others compute, whatever the length', () => {
  expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926)
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), bytes => {
      let bitwise = 0xffffffff
      for (const byte of bytes) {
        bitwise ^= byte
        for (let k = 0; k < 8; k++) bitwise = bitwise & 1 ? (bitwise >>> 1) ^ 0xedb88320 : bitwise >>> 1
      }
      expect(crc32(bytes)).toBe((bitwise ^ 0xffffffff) >>> 0)
    })
  )
})

describe('hostile bytes', () => {
  const damage = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 1, max: 255 })), { minLength: 1, maxLength: 4 })

  test('cut off anywhere', () => {
    fc.assert(
      fc.property(lands, fc.nat(), (value, n) => {
        const bytes = encodeLand(value, UNIT_MM)
        expect(() => land(bytes.subarray(0, n % bytes.length))).toThrow(DatasetError)
      })
    )
  })

  test('with more behind', () => {
    fc.assert(
      fc.property(tables, fc.uint8Array({ minLength: 1, maxLength: 9 }), (value, tail) => {
        const bytes = encodeResidents(value, FACES.length, UNITS)
        expect(() => residents(Uint8Array.from([...bytes, ...tail]))).toThrow(DatasetError)
      })
    )
  })

  test('any damage is noticed by the checksum', () => {
    fc.assert(
      fc.property(lands, fc.nat(), fc.integer({ min: 1, max: 255 }), (value, n, flip) => {
        const bytes = encodeLand(value, UNIT_MM)
        const at = n % bytes.length
        bytes[at] = (bytes[at] as number) ^ flip
        expect(() => land(bytes)).toThrow(DatasetError)
      })
    )
  })

  test('damage under a checksum that was made to fit never gives an index out of range', () => {
    const forged = (bytes: Uint8Array, flips: readonly (readonly [number, number])[]) => {
      // Behind the envelope's first fields, so that the content itself is what is read.
      for (const [n, flip] of flips) {
        const at = 20 + (n % (bytes.length - 20))
        bytes[at] = (bytes[at] as number) ^ flip
      }
      new DataView(bytes.buffer).setUint32(16, crc32(bytes.subarray(20)), true)
      return bytes
    }
    fc.assert(
      fc.property(lands, tables, damage, (value, table, flips) => {
        isSafe(checkedLand, forged(encodeLand(value, UNIT_MM), flips))
        isSafe(checkedResidents, forged(encodeResidents(table, FACES.length, UNITS), flips))
      }),
      { numRuns: 500 }
    )
    fc.assert(
      fc.property(landsWithUnits, damage, ([under, value], flips) => {
        isSafe(
          bytes => {
            const { pieces, landStretch, arcLeft } = decodeUnits('units.bin', bytes, under)
            const used = [...landStretch.left, ...landStretch.right, ...arcLeft]
            if (used.some(piece => piece >= pieces.length)) throw new Error('a piece out of range')
            if (landStretch.end.some(n => n >= under.coords.length / 2)) throw new Error('a vertex out of range')
          },
          forged(encodeUnits(value, UNIT_MM), flips)
        )
      }),
      { numRuns: 500 }
    )
  })

  test('no bytes at all, text, and noise', () => {
    for (const bytes of [new Uint8Array(0), new TextEncoder().encode('<!doctype html>')])
      expect(() => land(bytes)).toThrow(DatasetError)
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), noise => {
        expect(() => land(noise)).toThrow(DatasetError)
      })
    )
  })
})

describe('the cause is told', () => {
  const [value] = fc.sample(lands, { seed: 7, numRuns: 1 }) as [LandTopology]
  const code = (change: (bytes: Uint8Array) => Uint8Array, read: (bytes: Uint8Array) => unknown = land) => {
    try {
      read(change(encodeLand(value, UNIT_MM)))
    } catch (error) {
      return error instanceof DatasetError ? [error.file, error.code] : error
    }
    return 'nothing'
  }
  const set = (at: number, byte: number) => (bytes: Uint8Array) => bytes.with(at, byte)
  test.each([
    ['truncated', (bytes: Uint8Array) => bytes.subarray(0, 40)],
    ['not-a-dataset-file', set(0, 0x3c)],
    ['version', set(4, 2)],
    ['corrupt', set(30, 0)]
  ])('%s', (cause, change) => {
    expect(code(change)).toEqual(['land.bin', cause])
  })

  test('a residents file where the land should be', () => {
    const table = encodeResidents(
      (fc.sample(tables, { seed: 7, numRuns: 1 }) as [ResidentTable])[0],
      FACES.length,
      UNITS
    )
    expect(code(() => table)).toEqual(['land.bin', 'not-a-dataset-file'])
  })

  test('a table made for another land', () => {
    const table = encodeResidents((fc.sample(tables, { seed: 7, numRuns: 1 }) as [ResidentTable])[0], 9, UNITS)
    expect(code(() => table, residents)).toEqual(['residents.bin', 'corrupt'])
  })
})

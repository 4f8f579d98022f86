import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cellTotals } from './cell-totals.ts'
import { cellKey } from './census-cells.ts'

const near = fc.tuple(fc.integer({ min: 4200, max: 4210 }), fc.integer({ min: 3500, max: 3508 }), fc.nat(5))
const anywhere = fc.tuple(fc.nat(65535), fc.nat(65535), fc.nat(5))

test('cells near and far: the sum of what is in each, and nothing of cells that are not there', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof({ weight: 9, arbitrary: near }, anywhere)), fc.array(near), (rows, others) => {
      const found = cellTotals(
        Uint16Array.from(rows, ([x]) => x),
        Uint16Array.from(rows, ([, y]) => y),
        rows.map(([, , amount]) => amount)
      )
      for (const [x, y] of [...rows, ...others, [0, 0], [4199, 3504], [4211, 3504]] as [number, number][]) {
        const own = rows.filter(row => row[0] === x && row[1] === y)
        expect(found.has(cellKey(x, y))).toBe(own.length > 0)
        const sum = own.reduce((all, row) => all + row[2], 0)
        expect(found.get(cellKey(x, y))).toBe(own.length > 0 ? sum : undefined)
      }
    })
  )
})
